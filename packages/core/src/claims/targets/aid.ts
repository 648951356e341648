import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';

/** A word of the names of those who bring aid. */
const BRINGERS = /^(un|unicef|unhcr|wfp|ocha|icrc|msf|unrwa|ngos?|charity|crescent|cross)$/;
const BRINGERS_SPEAK =
  /\b(World Food Program(me)?|WFP|UNHCR|UNICEF|OCHA|ICRC|Red (Cross|Crescent)|aid (agenc|group|worker)|relief (agenc|group)|humanitarian)/i;

/** What aid is called, and what it is. */
const AID = /^(aid|relief|humanitarian|food|flour|medicines?|medical)$/;
const GOODS =
  /^(supplies|supply|resupply|logistics?|logistical|deliveries|delivery|grain|sorghum|wheat|rations|foodstuffs|medicaments|vaccines|rice|maize|beans|blankets|medics|evacuees)$/;

/** What it travels in, or lies in; of these, what mostly carries goods; and those who come with it. */
const CARRIES = /^(convoys?|trucks?|lorry|lorries|vehicles?|cars?|boats?|ships?|warehouses?)$/;
const LOADED = /^(convoys?|trucks?|truckloads?|lorries|barges?)$/;
const FREIGHT = /^(ships?|vessels?|ambulances?)$/;
const COMES = /^(teams?|ambulances?|flights?|staff|workers?|delegations?)$/;
const STORES = /^(warehouses?|stores?|storehouse|depots?|stocks?)$/;
const ARMS = /^(military|army|weapons?|arms|ammunition|troops?|soldiers?|fuel)$/;
const WITH = /^(of|with|for|belonging|hired|carrying|bringing|taking|delivering|transporting|loaded|laden|full|from)$/;

const word = (scan: Scan, i: number): string => scan.lower(i).replaceAll('.', '');
const isBringer = (scan: Scan, i: number): boolean => BRINGERS.test(word(scan, i));

const tellsAid = (scan: Scan, i: number): boolean => AID.test(scan.lower(i)) || isBringer(scan, i);

/** Whether a word tells of aid: its name, its goods, what they come in. */
export const isAid = (scan: Scan, i: number): boolean => [AID, GOODS, LOADED, FREIGHT].some((words) => words.test(scan.lower(i)));

/** Whether a word names vehicles or stores that may hold aid. */
export const carriesAid = (scan: Scan, i: number): boolean => CARRIES.test(scan.lower(i));

/** Whether aid, and no arms, is said to be in what stands from `first` to `last`, or to be what it is for: "a |UN| convoy", "trucks |carrying aid|". */
export function holdsAid(scan: Scan, first: number, last: number): boolean {
  let aid = false;
  for (let i = first - 1; i >= first - 3 && i >= 0 && !scan.comma(i); i--) {
    if (ARMS.test(scan.lower(i))) return false;
    const told = tellsAid(scan, i);
    // "a Red |Cross| vehicle" crosses nothing
    if (!told && isVerb(scan, i)) break;
    aid ||= told;
  }
  if (aid || !WITH.test(scan.lower(last))) return aid;
  for (let i = last; i < last + 5 && !scan.comma(i); i++) {
    if (ARMS.test(scan.lower(i))) return false;
    if (tellsAid(scan, i)) return true;
  }
  return false;
}

/** Whether words tell of aid, or of those who bring it and what they come in: "a |Red Cross vehicle| was stopped", "a |truck of a charity|". */
export function ofAid(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if ((carriesAid(scan, i) || COMES.test(scan.lower(i))) && holdsAid(scan, i, i + 1)) return true;
  return aidNear(scan, first, last);
}

/** Whether several words tell of aid, or one that can tell of nothing else. */
export function aidNear(scan: Scan, first: number, last: number): boolean {
  let hits = 0;
  let theirs = false;
  for (let i = first; i < last; i++) {
    // "food from a |UN| warehouse"
    theirs ||= isBringer(scan, i) && STORES.test(scan.lower(i + 1));
    if (!isAid(scan, i)) continue;
    hits++;
    if (LOADED.test(scan.lower(i)) && (isBringer(scan, i - 1) || isBringer(scan, i - 2))) hits++;
  }
  return hits >= 2 || (hits === 1 && (theirs || PLAINLY.test(scan.tokens.slice(first, last))));
}
const PLAINLY = /aid|humanitarian|relief|lorries|ambulance|supply convoy|logistic(al|s)? (convoy|movement|operation|patrol|team)/i;

/** Whether words name somebody who brings aid: "|The World Food Programme| said a convoy had been halted". */
export const namesBringers = (scan: Scan, first: number, last: number): boolean => BRINGERS_SPEAK.test(scan.tokens.slice(first, last));
