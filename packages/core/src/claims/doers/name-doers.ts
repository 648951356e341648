import type { ActorMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import type { ActorRef } from '../../model/claim.ts';
import type { Frame } from '../frames/frame.ts';
import { isCarrier } from '../sentence/carrier.ts';
import { isVerb } from '../sentence/clauses.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import { areItsMen } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** Those who did what a frame tells, each once, as a reader would call them. */
export function nameDoers(scan: Scan, frame: Frame): ActorRef[] {
  const out: ActorRef[] = [];
  for (const a of frame.agents) {
    if (a.role === 'media' || a.role === 'monitor' || (a.role === 'organisation' && !areItsMen(scan, a))) continue;
    // "|Sergeant Soto| died while repelling the attack"
    if (a.role === 'person' && a.harm !== undefined) continue;
    if (a.generic && (ONLY_TELLS.test(a.name) || harmedBefore(scan, a) || onlyAKind(scan, a))) continue;
    if (countsIt(scan, a)) continue;
    if (isCarrier(a) || /^(unknown|unidentified|undetermined) (sources?|origins?|directions?)$/i.test(a.name)) continue;
    const name = nameOf(scan, a);
    if (!out.some((o) => o.name === name)) out.push({ name, id: a.id, kind: kindOfActor(a) });
  }
  if (!out.length && frame.agentPlace) out.push({ name: frame.agentPlace.where.name, id: null, kind: 'organisation' });
  return out;
}

/** "Shining Path guerrillas", "members of the Shining Path", "FMLN rebels": who did it is the body; "a |rebel| attack": those of that side. */
function nameOf(scan: Scan, a: ActorMention): string {
  const [, short, men] = /^([A-Z]{2,}(?:-?\d+)?) (\w+)$/.exec(a.name) ?? [];
  if (a.body ?? (men && PERSONS.test(men))) return a.body ?? short;
  const name = a.name.replace(HEDGED, '');
  return a.generic && SIDE.test(name) && describesDeed(scan, a) ? `${name}s` : name;
}
const SIDE = /(^|\s)(guerrilla|rebel|insurgent|militant|separatist|extremist)$/i;

/** Whether a word stands before the noun of what was done and describes it: "a |terrorist| attack", "|guerrilla| bombs". */
function describesDeed(scan: Scan, a: ActorMention): boolean {
  const next = scan.term(a.last);
  if (next?.first !== a.last || senseNamed(next, 'act-noun', 'violation', 'weapon') === null) return false;
  // "a terrorist attacks the bank"
  return !isVerb(scan, a.last) || !scan.has(a.first - 1, DETERMINER);
}

/** Those who tell of deeds, or come after them, and do none. */
const ONLY_TELLS =
  /^(public |state |local |military )?(prosecutors?|investigators?|rescuers?|doctors?|medics?|paramedics?|eyewitness(es)?|witness(es)?|spokes(man|woman|person|men))$/i;

/** "|alleged| guerrillas", "|so-called| Army of the Poor": how sure it is stands in the status. */
const HEDGED =
  /^(?:(?:allegedly|apparently|presumably|alleged|apparent|suspected|supposed|presumed|purported|so-called|self-styled|self-named) )+/i;

/** "nine died, by |the army|'s count": whose figure it is, and not whose deed. */
function countsIt(scan: Scan, a: ActorMention): boolean {
  if (scan.tokens.kind[a.last] !== POSSESSIVE) return false;
  const next = /^(own|latest|official|first|initial)$/.test(scan.lower(a.last + 1)) ? a.last + 2 : a.last + 1;
  return /^(counts?|accounts?|estimates?|tally|tallies|figures?|reckoning|version|description|admission|numbers?)$/.test(scan.lower(next));
}

/** "a |terrorist| attack": what kind of attack it was, and nobody who made it. */
const onlyAKind = (scan: Scan, a: ActorMention): boolean => scan.lower(a.head) === 'terrorist' && describesDeed(scan, a);

/** "strikes |injured five people|, damaged homes and hit a pipeline": who stands behind a verb of harm, with a number, did not go on to do it. */
function harmedBefore(scan: Scan, a: ActorMention): boolean {
  if (a.role !== 'people') return false;
  const count = scan.count(a.first) ?? scan.count(a.first - 1);
  const harm = count ? scan.term(count.first - 1) : null;
  return harm !== null && harm.last === count?.first && senseNamed(harm, 'kill', 'wound') !== null && isVerb(scan, harm.first);
}

/** "terrorists", "two unidentified men", "an armed group" are people; what bears a name, and an army as such, is an organisation. */
export function kindOfActor(a: ActorMention): NonNullable<ActorRef['kind']> {
  if (a.body) return 'organisation';
  if (a.role === 'person' || a.role === 'people') return 'people';
  return a.id === null && (PERSONS.test(a.name) || (a.generic && BAND.test(a.name))) ? 'people' : 'organisation';
}
const PERSONS =
  /\b(m[ae]n|gunm[ae]n|hitm[ae]n|militiam[ae]n|policem[ae]n|tribesmen|persons|people|individuals|rebels?|insurgents?|guerrill?as?|subversives|revolutionaries|separatists?|militants?|terrorists?|jihadis?|jihadists?|islamists|extremists|radicals|mercenaries|fighters?|combatants|hijackers|bandits|attackers?|assailants?|assassins?|killers?|(?:narco)?traffickers?|dealers|narcoterrorists?|kidnappers?|bombers?|cadres|gunners?|operatives?|soldiers?|troops|servicemen|commandos|snipers?|settlers?|youths|members|elements|infiltrators|vigilantes|loyalists)$/i;
/** Those who hold together, and have no name to be called by. */
const BAND = /\b(squads?|groups?|columns?|cells?|units?|gangs?|bands?|patrols?|personnel)$/i;
