import type { Act } from '../model/act.ts';
import type { Claim } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import { englishOf } from '../model/english-of.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { Where } from '../model/where.ts';
import { kmBetween, radiusOf } from './compare/compare-places.ts';
import { type DayRange, dayRange } from './compare/day-range.ts';
import { foldName } from './compare/fold-name.ts';
import { type Rarity, weighWords } from './compare/weigh-words.ts';
import { findSentence } from './find-sentence.ts';
import type { Telling } from './telling.ts';

const TELLING_TARGETS = new Set(['health', 'aid', 'school', 'camp', 'religious']);

/** Whether a claim asserts that something happened, now or recalled: only such claims make incidents. */
export function assertsIncident(claim: Claim): boolean {
  return claim.kind === 'incident' && claim.stance !== 'denies' && (claim.mood === 'actual' || claim.mood === 'background');
}

/** Whether a claim denies an occurrence. */
export function deniesIncident(claim: Claim): boolean {
  return claim.kind === 'denial' || (claim.kind === 'incident' && claim.stance === 'denies');
}

/** Ties the claims of each report into tellings, one per occurrence its reader saw, in canonical order. */
export function gatherTellings(
  claims: Claim[],
  reports: ReadonlyMap<ReportId, Report>,
  sentences: ReadonlyMap<ClaimId, ClaimId>,
  rarity: Rarity,
  denying: readonly Claim[] = [],
): Telling[] {
  const groups = new Map<string, Claim[]>();
  for (const c of claims) {
    const key = `${c.report} ${c.occurrence ?? c.id}`;
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  const sources = new Map([...new Set(claims.map((c) => c.report))].sort().map((id, i) => [id, i]));
  const ordered = [...groups.values()].map((g) => g.sort(byPlaceInText));
  ordered.sort((a, b) => (a[0].report === b[0].report ? byPlaceInText(a[0], b[0]) : a[0].report < b[0].report ? -1 : 1));
  const numbers = new Map<string, number>();
  const numberOf = (sentence: string): number => {
    let number = numbers.get(sentence);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(sentence, number);
    }
    return number;
  };
  const out = ordered.map((group, index) => {
    const telling = layOut(group, index, sources.get(group[0].report)!, reports.get(group[0].report), sentences, rarity);
    telling.sentenceNumbers = telling.sentences.map(numberOf);
    return telling;
  });
  markMain(out, denying);
  markStrays(out);
  return out;
}

const byPlaceInText = (a: Claim, b: Claim): number => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);

function layOut(
  claims: Claim[],
  index: number,
  source: number,
  report: Report | undefined,
  sentences: ReadonlyMap<ClaimId, ClaimId>,
  rarity: Rarity,
): Telling {
  const text = report?.text ?? '';
  const stretches = new Map<number, { start: number; end: number }>();
  for (const c of claims) {
    const s = findSentence(text, c.span);
    stretches.set(s.start, s);
  }
  const [days, daysInferred] = chooseDays(claims);
  const places = orderPlaces(claims);
  return {
    index,
    report: claims[0].report,
    source,
    claims,
    act: chooseAct(claims),
    acts: [...new Set(claims.map((c) => c.act).filter((a): a is Act => a !== null))],
    places,
    placeNames: places.map(({ name }) => foldName(name)),
    days,
    daysInferred,
    killed: claims.map((c) => c.killed).filter((c): c is Count => c !== null),
    wounded: claims.map((c) => c.wounded).filter((c): c is Count => c !== null),
    actors: [...new Set(claims.flatMap((c) => c.by.map((b) => b.id ?? foldName(englishOf(b)))))].filter(Boolean),
    targets: [...new Set(claims.flatMap((c) => c.against.flatMap((t) => t.kinds)))].filter((k) => TELLING_TARGETS.has(k)),
    people: [...new Set(claims.flatMap((c) => c.against.filter(isPerson).map((t) => foldName(t.name))))].filter((name) =>
      name.includes(' '),
    ),
    weapons: [...new Set(claims.flatMap((c) => c.weapons.map(foldName)))],
    voices: [...new Set(claims.flatMap((c) => c.speaker.map((s) => s.id ?? foldName(englishOf(s)))))].sort(),
    words: weighWords(text, [...stretches.values()], rarity),
    aggregate: claims.some((c) => c.aggregate),
    background: claims.every((c) => c.mood === 'background'),
    stray: false,
    anaphoric: claims.every((c) => c.anaphoric === true),
    main: false,
    published: dayRange(report?.publishedOn ?? null)?.start ?? null,
    sentenceNumbers: [],
    sentences: [...new Set(claims.map((c) => sentences.get(c.id)).filter((s): s is ClaimId => s !== undefined))],
  };
}

/** A name of people, not of a building or a body: capitals throughout, and no kind but that of people. */
const isPerson = (t: Claim['against'][number]): boolean =>
  t.kinds.every((kind) => kind === 'civilian' || kind === 'combatant') &&
  (t.title !== undefined || /^\p{Lu}\S+(?: \p{L}{1,3}\.?| \p{Lu}\S+)* \p{Lu}\S+$/u.test(t.name));

/** The act most of the claims give; among equals the one told first. */
export function chooseAct(claims: Claim[]): Act {
  const n = new Map<Act, number>();
  for (const c of claims) if (c.act) n.set(c.act, (n.get(c.act) ?? 0) + 1);
  let best: Act = 'other-violation';
  let most = 0;
  for (const [act, k] of n) {
    if (k > most) {
      best = act;
      most = k;
    }
  }
  return best;
}

/** Places of a telling: stated before inferred, fine before coarse. */
export function orderPlaces(claims: Claim[]): Where[] {
  const rank = (w: Where): number => (w.how === 'stated' ? 0 : 1e6) + (w.radiusKm ?? 50);
  const seen = new Map<string, Where>();
  for (const c of claims) {
    if (!c.where) continue;
    const key = c.where.id ?? foldName(c.where.name);
    const known = seen.get(key);
    if (!known || rank(c.where) < rank(known)) seen.set(key, c.where);
  }
  return [...seen.values()].sort((a, b) => rank(a) - rank(b));
}

/** The narrowest stated days of a telling, else the narrowest inferred ones. */
function chooseDays(claims: Claim[]): [DayRange | null, boolean] {
  let best: DayRange | null = null;
  let inferred = false;
  for (const c of claims) {
    const d = dayRange(c.when);
    if (!d || !c.when) continue;
    const isInferred = c.when.how !== 'stated';
    if (!best || (inferred && !isInferred) || (inferred === isInferred && d.end - d.start < best.end - best.start)) {
      best = d;
      inferred = isInferred;
    }
  }
  return [best, inferred];
}

/** The telling a report is mainly about: the most claims, then the first; of equals rather what is new and single, and no arrest that followed it. A report that first denies something else is about that. */
function markMain(tellings: Telling[], denying: readonly Claim[]): void {
  const denied = new Map<ReportId, Claim>();
  for (const d of denying) if (!((denied.get(d.report)?.span.start ?? Number.POSITIVE_INFINITY) <= d.span.start)) denied.set(d.report, d);
  const main = new Map<ReportId, Telling>();
  const rank = (t: Telling): number =>
    t.claims.length - (t.background ? 0.5 : 0) - (t.aggregate ? 0.5 : 0) - (t.act === 'arrest-or-abduction' ? 1 : 0);
  for (const t of tellings) {
    const denial = denied.get(t.report);
    if (denial && denial.span.start < t.claims[0].span.start && denial.occurrence !== t.claims[0].occurrence) continue;
    const known = main.get(t.report);
    if (!known || rank(t) > rank(known)) main.set(t.report, t);
  }
  for (const t of main.values()) t.main = true;
}

/** Within so many kilometres two places of one report lend one another credit. */
const NEIGHBOURS = 150;

/** Marks tellings whose place lies far from every other place of their report: a person's name or a namesake is often read so. */
function markStrays(tellings: Telling[]): void {
  const ofReport = new Map<ReportId, Telling[]>();
  for (const t of tellings) {
    const list = ofReport.get(t.report);
    if (list) list.push(t);
    else ofReport.set(t.report, [t]);
  }
  for (const list of ofReport.values()) {
    for (const t of list) {
      const [place] = t.places;
      if (!place) continue;
      const others = list
        .filter((o) => o !== t)
        .flatMap((o) => o.places)
        .filter((p) => p.id !== place.id && p.lat !== null);
      t.stray = others.length > 0 && others.every((p) => (kmBetween(place, p) ?? 0) > NEIGHBOURS + radiusOf(p));
    }
  }
}
