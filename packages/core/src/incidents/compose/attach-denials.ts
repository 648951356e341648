import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimId, ReportId } from '../../model/ids.ts';
import { sideOf } from '../compare/compare-actors.ts';
import { compareActs } from '../compare/compare-acts.ts';
import { compareDays } from '../compare/compare-days.ts';
import { comparePlaces } from '../compare/compare-places.ts';
import { compareTargets } from '../compare/compare-targets.ts';
import { opposes, sharesStem, sideKind } from '../compare/sides.ts';
import type { Telling } from '../telling.ts';
import { rootVoice } from './group-voices.ts';

/** From this score a denial is of the telling it is held against; of another report's telling more is asked. */
const DENIES = 1;
const DENIES_ELSEWHERE = 3.2;
/** Over so many characters a denial's nearness to what it denies fades. */
const NEAR = 1500;

/**
 * Finds what each denial denies: the occurrence its own report ties it to, else the telling of its report it fits best, else one of another
 * report on the same days; never one that is laid to others alone. Returns per denial the number of the telling, or nothing where none fits: such
 * a denial stands alone.
 */
export function attachDenials(
  denials: Telling[],
  tellings: Telling[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
): Map<ClaimId, number> {
  const ofReport = new Map<ReportId, Telling[]>();
  const ofDay = new Map<number, Telling[]>();
  const byOccurrence = new Map<string, number>();
  const denying = new Set(denials.map((d) => d.report));
  const denied = new Set(denials.flatMap((d) => (isOfFewDays(d) ? daysOf(d) : [])));
  for (const t of tellings) {
    if (isOfFewDays(t)) for (const d of daysOf(t)) if (denied.has(d)) push(ofDay, d, t);
    if (!denying.has(t.report)) continue;
    push(ofReport, t.report, t);
    for (const c of t.claims) if (c.occurrence) byOccurrence.set(occurrenceKey(c), t.index);
  }
  const out = new Map<ClaimId, number>();
  for (const d of denials) {
    const tied = d.claims.map((c) => (c.occurrence ? byOccurrence.get(occurrenceKey(c)) : undefined)).find((i) => i !== undefined);
    // a charge that is no event of its report is none of another's
    if (tied === undefined && d.claims.every((c) => c.rule === 'denial/of-no-event')) continue;
    const found =
      tied ?? best(d, ofReport.get(d.report) ?? [], DENIES, knowledge) ?? best(d, onSameDays(d, ofDay), DENIES_ELSEWHERE, knowledge);
    if (found !== undefined) for (const c of d.claims) out.set(c.id, found);
  }
  return out;
}

const occurrenceKey = (c: Claim): string => `${c.report} ${c.occurrence}`;

const isOfFewDays = ({ days }: Telling): boolean => days !== null && days.end - days.start <= 3;

const daysOf = ({ days }: Telling): number[] => (days ? Array.from({ length: days.end - days.start }, (_, i) => days.start + i) : []);

function onSameDays(d: Telling, ofDay: Map<number, Telling[]>): Telling[] {
  if (d.daysInferred || !isOfFewDays(d)) return [];
  const out = new Set<Telling>();
  for (const day of daysOf(d)) for (const t of ofDay.get(day) ?? []) if (t.report !== d.report) out.add(t);
  return [...out];
}

function best(d: Telling, among: Telling[], least: number, knowledge: Pick<Knowledge, 'actors' | 'sources'>): number | undefined {
  let found: number | undefined;
  let most = least;
  for (const t of among) {
    if (laysToOthers(t, d, knowledge)) continue;
    const score = fit(d, t, knowledge);
    if (score > most) {
      most = score;
      found = t.index;
    }
  }
  return found;
}

/** How well a denial fits a telling: whom it accuses, what it says, how near it stands, whether the report is about it. */
function fit(d: Telling, t: Telling, knowledge: Pick<Knowledge, 'actors' | 'sources'>): number {
  let score = 6 * d.words.likeness(t.words);
  // a denial that names no act ("denied involvement") may be of any
  if (d.claims.some((c) => c.act !== null)) score += 0.7 * compareActs(d, t, false);
  score += comparePlaces(d, t);
  if (d.days && t.days) score += compareDays(d, t);
  score += compareTargets(d, t);
  if (accuses(t, d, knowledge)) score += 1.5;
  if (d.report === t.report) {
    const gap = Math.min(...t.claims.map((c) => Math.abs(d.claims[0].span.start - c.span.start)));
    score += Math.max(0, 1 - gap / NEAR) + (t.main ? 0.7 : 0);
  }
  return score - (t.background ? 0.3 : 0) - (t.aggregate ? 0.3 : 0);
}

/** Whether a telling accuses the one who denies: the speaker, the actor named in the denial, or their side. */
function accuses(t: Telling, d: Telling, knowledge: Pick<Knowledge, 'actors' | 'sources'>): boolean {
  return t.actors.some((a) => deniersOf(d, knowledge).some((v) => isOfSide(a, v, knowledge)));
}

/** Whether a telling accuses others, by name, and nobody whom the denial could clear: the denier himself may tell it. */
function laysToOthers(t: Telling, d: Telling, knowledge: Pick<Knowledge, 'actors' | 'sources'>): boolean {
  if (!t.actors.length || accuses(t, d, knowledge)) return false;
  const deniers = deniersOf(d, knowledge);
  if (t.voices.some((voice) => deniers.some((v) => isOfSide(rootVoice(voice, knowledge), v, knowledge)))) return true;
  const isKnown = (id: string): boolean => knowledge.actors.actors.has(id);
  const kinds = deniers.map((v) => sideKind(v, knowledge));
  return t.actors.every((a) => (isKnown(a) && deniers.every(isKnown)) || kinds.some((kind) => opposes(kind, sideKind(a, knowledge))));
}

const deniersOf = (d: Telling, knowledge: Pick<Knowledge, 'actors' | 'sources'>): string[] => [
  ...d.voices.map((v) => rootVoice(v, knowledge)),
  ...d.actors,
];

function isOfSide(a: string, v: string, knowledge: Pick<Knowledge, 'actors'>): boolean {
  if (a === v || sideOf(a, knowledge).has(v) || sideOf(v, knowledge).has(a)) return true;
  const { actors } = knowledge.actors;
  // the army and the opposition of one country are two sides
  return !(actors.has(a) && actors.has(v)) && sharesStem(a, v);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
