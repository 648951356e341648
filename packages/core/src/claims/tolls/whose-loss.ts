import type { ActorMention } from '../../language/mention.ts';
import { isVague } from '../../model/count.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { sum } from './people-list.ts';
import type { TollStatement } from './toll-statement.ts';

/** Whose dead a toll counts, as far as its words tell. */
export interface Loss {
  /** The first letters of whose they are: of a nation, of a party, of who speaks of its own; '' where nothing says. */
  of: string;
  /** Those of a state, those who fight it, others; '' where no word says. */
  kind: 'forces' | 'foes' | 'people' | '';
}

const STEM = 5;
const FORCES =
  /\b(soldiers?|troops?|policem[ae]n|officers?|guards?|guardsm[ae]n|sailors?|paratroopers?|infantrym[ae]n|crewm[ae]n|recruits?|cadets?|reservists?|servicem[ae]n|service members?|personnel|peacekeepers?|rangers?|troopers?|gendarmes?|constables?|commandos?|jawans?|conscripts?|marines?|airm[ae]n|(lance-)?corporals?|captains?|lieutenants?|sergeants?|colonels?|majors?|sepoys?|havildars?)\b/;
const FOES =
  /\b(fighters?|militants?|gunm[ae]n|rebels?|insurgents?|terrorists?|guerrillas?|attackers?|assailants?|raiders?|jihadists?|extremists?|separatists?|infiltrators?|bandits?|militiam[ae]n|militias?)\b/;
const PEOPLE = /\b(civilians?|people|residents|villagers?|children|women|women|boys?|girls?|workers?|passers?)\b/;
const OWNS_UP =
  /^(acknowledged|acknowledges|admitted|admits|conceded|concedes|confirmed|confirms|reported|reports|announced|announces|mourned|mourns|suffered|lost)$/;

/** Whose dead they are that somebody tells as "its own", beside those it told of before. */
const ITS_OWN = 'its own';
const OWN_LOSSES = /\b(its|their|his) own (losses|casualties|dead|side)\b/;

/** Words from a figure to "on the rebel side", at most. */
const SIDE = 6;

/** Whose dead they are: "four of its servicemen", "two Indian soldiers", "13 on the Armenian side", "the rebels lost nine", "Baku reported three dead". */
export function lossOf(scan: Scan, toll: TollStatement): Loss {
  const { clause } = toll;
  const floor = scan.sentences[clause.sentence].first;
  // "soldiers killed |two rebels|", "put |rebel dead| at 40"
  const from = toll.counted > toll.last ? toll.at : scan.actor(toll.first - 1) ? toll.first - 1 : toll.first;
  const until = Math.max(toll.at, toll.last, toll.counted);
  const words = scan.tokens.slice(Math.max(floor, from), until).toLowerCase();
  const kind = (!toll.passive && kindOf(toll.victims.toLowerCase())) || kindOf(words) || sideOf(scan, from, until);
  const [voice] = scan.reading.voiceAt(toll.at).speakers;
  const said = voice ? (voice.id ?? voice.name).toLowerCase().slice(0, STEM) : '';
  if (toll.own) {
    const subjectGroup = subjectOf(scan, clause, toll.at, [clause]);
    const [subject] = subjectGroup.actors;
    // "120 of its men were killed. |We lost| ten", by one voice: "its" are those of the other side
    if (subjectGroup.pronoun === 'we') return { of: 'we', kind };
    // "the |attackers| lost five men"
    const side = subject ? kind || kindOf(subject.name.toLowerCase()) || sideOfRole(subject) : kind;
    return { of: subject ? (subject.id ?? subject.name).toLowerCase().slice(0, STEM) : said, kind: side };
  }
  // "|our forces| killed 32": those on whom we fired
  if (!toll.passive && /^(we|our)$/.test(toll.subject?.pronoun ?? '')) return { of: 'they', kind };
  if (/\bour\b/.test(words)) return { of: 'we', kind };
  // "gave |its own losses as| two dead"
  if (OWN_LOSSES.test(scan.tokens.slice(Math.max(floor, toll.first - 5), toll.first).toLowerCase())) return { of: ITS_OWN, kind };
  if (/\b(its|their|his|her)\b/.test(words) && said !== '') return { of: said, kind };
  const nation = scan.within(scan.reading.places, from, Math.max(toll.at, toll.counted)).find((p) => p.adjective);
  if (nation) return { of: nation.where.name.toLowerCase().slice(0, STEM), kind };
  // "12 dead |on the rebel side|", "|on the army side| six were killed"
  for (let i = Math.max(floor, toll.first - SIDE); i < Math.min(clause.last, toll.last + SIDE); i++)
    if (scan.lower(i) === 'on' && scan.lower(i + 1) === 'the' && scan.lower(i + 3) === 'side')
      return { of: scan.lower(i + 2).slice(0, STEM), kind };
  const passive = toll.passive || scan.lower(toll.at) === 'dead';
  if (said === '' || kind === 'people' || !passive) return { of: '', kind };
  const speaker = scan.reading.actors.find((a) => a.name === voice.name);
  if (!speaker || !(ARMED.has(speaker.role) || speaker.role === 'state')) return { of: '', kind };
  // "Armenia said a captain was killed", "the rebels admitted nine dead": who speaks speaks of its own
  const own = speaker.role === 'armed-group' ? 'foes' : 'forces';
  if (kind === own) return { of: said, kind };
  for (let i = floor; i < toll.first; i++) if (kind === '' && OWNS_UP.test(scan.lower(i))) return { of: said, kind };
  return { of: '', kind };
}

/** "200 soldiers and guerrillas" are of no one side. */
function kindOf(words: string): Loss['kind'] {
  const [forces, foes] = [FORCES.test(words), FOES.test(words)];
  return forces && foes ? 'people' : forces ? 'forces' : foes ? 'foes' : PEOPLE.test(words) ? 'people' : '';
}

/** "eight |Taliban|": of whom a name tells on which side they are. */
function sideOf(scan: Scan, first: number, last: number): Loss['kind'] {
  return sideOfRole(scan.within(scan.reading.actors, first, last)[0]);
}
const sideOfRole = (who: ActorMention | undefined): Loss['kind'] =>
  who?.role === 'armed-group' ? 'foes' : who?.role === 'state-forces' ? 'forces' : '';

/** Whether two tolls count the dead of two sides. */
export function twoLosses(a: Loss, b: Loss): boolean {
  if ((a.of === ITS_OWN) !== (b.of === ITS_OWN)) return true;
  if (a.of !== '' && b.of !== '') return a.of !== b.of && a.kind !== 'people' && b.kind !== 'people';
  return (a.kind === 'forces' && b.kind === 'foes') || (a.kind === 'foes' && b.kind === 'forces');
}

/** Those who made the attack that is told, whoever else died in it. */
export const ATTACKERS = /\b(attackers?|assailants?|raiders?|ambushers?|intruders?)\b/i;

/** Sentences on at which the other side of a fight tells its dead. */
const REACH = 2;

/** "shot dead seven Pakistani soldiers. |Pakistan acknowledged four|": whether another voice counts the dead of the very side. */
export function sameSideIn(frame: Frame, o: Occurrence): boolean {
  const of = frame.loss?.of;
  if (!frame.killed?.min || !of) return false;
  return o.frames.some((f) => f.killed !== null && f.loss?.of === of && f.voice !== frame.voice && frame.sentence - f.sentence === 1);
}

/** The telling whose dead are those of the other side, where a toll told next goes on to count its own; null for none. */
export function otherSideIn(frame: Frame, o: Occurrence): Frame | null {
  if (!frame.killed?.min || isVague(frame.killed) || !frame.loss || (frame.further && !/\balso\b/.test(frame.victims))) return null;
  // "the dead |included a colonel|": some of those told of
  if (/\binclude(d|s)?\b/.test(frame.victims)) return null;
  const had = o.frames.findLast((f) => f.killed !== null);
  if (!had?.killed?.min || !had.loss || frame.sentence === had.sentence || frame.sentence - had.sentence > REACH) return null;
  if (ATTACKERS.test(frame.victims) && !ATTACKERS.test(had.victims)) return had;
  return had.killed.min !== frame.killed.min && twoLosses(ofDoers(had, o), ofDoers(frame, o)) ? had : null;
}

/** "Rebels attacked a post. Five |of them| were killed": of the side that is told to have acted. */
function ofDoers(frame: Frame, o: Occurrence): Loss {
  const { kind } = frame.loss!;
  return kind === '' && /\bof them\b/.test(frame.victims) ? { of: '', kind: sideOfRole(o.frames[0].agents[0]) } : frame.loss!;
}

/** "Yerevan said four of its men were killed. Baku lost three": makes one figure of the two, told from the first of them on. */
export function addOtherSide(frame: Frame, had: Frame): void {
  frame.killed = sum(had.killed!, frame.killed!);
  frame.loss = null;
  runOnFrom(frame, had);
}

/** Who adds some to those told before quotes them both: the figure before is a part of this one, and no other. */
export function runOnFrom(frame: Frame, had: Frame, kind: 'killed' | 'wounded' = 'killed'): void {
  if (frame.sentence - had.sentence > REACH) return;
  frame.from = had.from >= 0 ? had.from : had.first;
  had[kind] = null;
}

/** He or she who was told of before. */
const HE = /^\s*(he|she)\b/i;

/** "A conscript and a sergeant were hurt. The sergeant died": one fewer of the hurt, or not. */
export function diesOfHurt(frame: Frame, o: Occurrence): void {
  // "was killed by army fire. |He was shot| in the stomach", "was shot. |He died| in hospital": one person, who is dead
  if ((HE.test(frame.victims) || frame.ofWounds) && !o.frames.includes(frame)) {
    if (frame.wounded?.max === 1 && !frame.killed && o.frames.some((f) => f.killed?.max === 1)) frame.wounded = null;
    if (frame.killed?.max === 1) for (const f of o.frames) if (f.wounded?.max === 1 && !f.killed) f.wounded = null;
  }
  const man =
    frame.kind === 'toll' && frame.wounded?.max === 1 && !frame.killed ? /^ the (\w+)/i.exec(frame.victims)?.[1].toLowerCase() : undefined;
  // "shot dead a man. |The man was hit| in the chest": he who is dead
  if (man && o.frames.some((f) => f !== frame && f.killed?.max === 1 && f.victims.toLowerCase().split(/\W+/).includes(man)))
    frame.wounded = null;
  const who = frame.kind === 'toll' && frame.killed?.max === 1 ? /^ the (\w+)( \w+)?$/i.exec(frame.victims)?.[1].toLowerCase() : undefined;
  // "a soldier was killed and four were hurt. The soldier died …": he is the one told of
  if (
    o.frames.some(
      (f) =>
        f !== frame &&
        f.killed?.min === 1 &&
        f.victims
          .toLowerCase()
          .split(/\W+/)
          .includes(who ?? '-'),
    )
  )
    return;
  const had = who ? o.frames.findLast((f) => f.wounded?.min && f.victims.toLowerCase().split(/\W+/).includes(who)) : undefined;
  if (had?.wounded?.min) had.wounded = { ...had.wounded, min: had.wounded.min - 1 };
}
