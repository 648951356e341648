import type { TargetKind } from '../../model/act.ts';
import type { Target } from '../frames/frame.ts';
import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** What aid travels in, or lies in. */
const CARRIES = /^(convoys?|trucks?|lorry|lorries|vehicles?|cars?|boats?|ships?|warehouses?)$/;
const WORKED = /^(cattle|logging|mining|work|labou?r|fishing|nomad|bedouin|tourist|holiday|construction|summer)$/;
const AID = /^(aid|relief|humanitarian|food|flour|medicines?|medical|un|unicef|wfp|unhcr|icrc|msf|unrwa|ngos?|charity|crescent|cross)$/;
const ARMS = /^(military|army|weapons?|arms|ammunition|troops?|soldiers?|fuel)$/;
const WITH = /^(of|with|carrying|bringing|taking|delivering|transporting|loaded|laden|full|from)$/;

/** The kind of what was hit: its word's own, and of vehicles and stores that of the aid they are said to hold ("trucks carrying aid", "a UN convoy"). */
export function targetKindOf(scan: Scan, { term }: Target): TargetKind | null {
  const kind = senseNamed(term, 'target')?.targetKind ?? null;
  // "a |cattle| camp", "a |logging| camp": none of people who fled
  if (kind === 'camp' && term !== null && /camps?$/.test(term.form) && WORKED.test(scan.lower(term.first - 1))) return 'civilian';
  if (term === null || kind === null || !/^(civilian|infrastructure)$/.test(kind) || !CARRIES.test(scan.lower(term.last - 1))) return kind;
  return holdsAid(scan, term.first, term.last) ? 'aid' : kind;
}

function holdsAid(scan: Scan, first: number, last: number): boolean {
  let aid = false;
  for (let i = first - 1; i >= first - 3 && i >= 0 && !isVerb(scan, i) && !scan.comma(i); i--) {
    if (ARMS.test(scan.lower(i))) return false;
    aid ||= AID.test(scan.lower(i).replaceAll('.', ''));
  }
  if (aid || !WITH.test(scan.lower(last))) return aid;
  for (let i = last; i < last + 5 && !scan.comma(i); i++) {
    if (ARMS.test(scan.lower(i))) return false;
    if (AID.test(scan.lower(i).replaceAll('.', ''))) return true;
  }
  return false;
}
