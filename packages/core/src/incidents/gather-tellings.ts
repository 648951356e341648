import type { Act } from '../model/act.ts';
import type { Claim, Speaker } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import { englishOf } from '../model/english-of.ts';
import type { ClaimId } from '../model/ids.ts';
import { kmBetween, type Where } from '../model/where.ts';
import type { NumberRoom } from '../reports/number-room.ts';
import { radiusOf } from './compare/compare-places.ts';
import { type DayRange, dayRange } from './compare/day-range.ts';
import { foldName } from './compare/fold-name.ts';
import { type Rarity, weighWords } from './compare/weigh-words.ts';
import { findSentence } from './find-sentence.ts';
import type { ToldReport } from './list-told.ts';
import type { SharedParts } from './shared-parts.ts';
import { type ClaimsTold, type Named, type PeopleTold, Telling, type TollsTold, type WhatTold } from './telling.ts';

const TELLING_TARGETS = new Set(['health', 'aid', 'school', 'camp', 'religious']);
const PEOPLE = new Set(['civilian', 'combatant', 'unknown']);

/** What tellings are told by, besides the report itself. */
export interface TellingWith {
  rarity: Rarity;
  parts: SharedParts;
  /** Where the people that tellings name stand. */
  persons: NumberRoom;
}

/** The group of like sentences that each claim of a report was read from, as a number, and what those groups are named by, by number. */
export interface SentencesTold {
  of: ReadonlyMap<ClaimId, number>;
  names: readonly Named[];
}

/** Ties claims of one report into tellings, one per occurrence its reader saw, in canonical order. Their place among all others is not known yet. */
export function tellReport(
  { id, report, denying }: ToldReport,
  claims: readonly Claim[],
  { of, names }: SentencesTold,
  from: TellingWith,
): Telling[] {
  const groups = new Map<string, Claim[]>();
  for (const c of claims) {
    const key = c.occurrence ?? c.id;
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  const ordered = [...groups.values()].map((g) => g.slice().sort(byPlaceInText)).sort((a, b) => byPlaceInText(a[0], b[0]));
  // as long as it is, without the room in which it grew
  const all = ordered.flat().slice();
  const sentences = all.map((claim) => of.get(claim.id) ?? -1);
  const published = dayRange(report?.publishedOn ?? null)?.start ?? null;
  const outlet = report?.publisher?.toLowerCase() ?? null;
  const told: ClaimsTold = {
    report: id,
    published,
    outlet,
    claims: all,
    sentences,
    names,
    rooms: from.rarity.rooms,
    persons: from.persons,
  };
  let at = 0;
  const tellings = ordered.map((group) => {
    at += group.length;
    const { occurrence } = group[0];
    const answers = occurrence === undefined || claims === denying ? [] : denying.filter((d) => d.occurrence === occurrence);
    return layOut(told, at - group.length, group, answers, report?.text ?? '', from);
  });
  markMain(tellings, claims === denying ? [] : denying);
  markStrays(tellings);
  return tellings;
}

/** Gives the tellings of all reports, which come in the order of their names, their places. */
export function numberTellings(told: readonly (readonly Telling[])[]): Telling[] {
  const out: Telling[] = [];
  for (const [source, tellings] of told.entries()) {
    for (const telling of tellings) {
      const index = out.length;
      if (telling.index < 0) Object.assign(telling, { index, source });
      out.push(telling.index === index && telling.source === source ? telling : telling.numbered({ index, source }));
    }
  }
  return out;
}

const byPlaceInText = (a: Claim, b: Claim): number => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);

/** Lays out what claims tell; `answers` deny it, and say of whom, where and when it is told by others. */
function layOut(
  told: ClaimsTold,
  from: number,
  claims: Claim[],
  answers: readonly Claim[],
  text: string,
  { rarity, parts }: TellingWith,
): Telling {
  const stretches = new Map<number, { start: number; end: number }>();
  for (const c of claims) {
    const s = findSentence(text, c.span);
    stretches.set(s.start, s);
  }
  const versions = [...claims, ...answers];
  const [days, daysInferred] = chooseDays(versions);
  const places = orderPlaces(versions);
  const what: WhatTold = {
    act: chooseAct(claims),
    acts: [...new Set(claims.map((c) => c.act).filter((a): a is Act => a !== null))],
    targets: [...new Set(claims.flatMap((c) => c.against.flatMap((t) => t.kinds)))].filter((k) => TELLING_TARGETS.has(k)),
    weapons: [...new Set(claims.flatMap((c) => c.weapons.map(foldName)))],
    aggregate: tellsTotal(claims),
    background: claims.every((c) => c.mood === 'background'),
    anaphoric: claims.every((c) => c.anaphoric === true),
    daysInferred,
  };
  const hit = claims.flatMap((c) => c.against);
  const who: PeopleTold = {
    actors: namesOf(versions.flatMap((c) => c.by)),
    people: [...new Set(hit.filter(isPerson).map((t) => foldName(t.name)))].filter((name) => name.includes(' ')),
    hit: namesOf(hit),
    things: namesOf(hit.filter(({ kinds }) => kinds.some((kind) => !PEOPLE.has(kind)))),
    voices: namesOf(claims.flatMap((c) => c.speaker)).sort(),
  };
  const tolls: TollsTold = {
    killed: claims.map((c) => c.killed).filter((c): c is Count => c !== null),
    wounded: claims.map((c) => c.wounded).filter((c): c is Count => c !== null),
  };
  return new Telling(
    told,
    from,
    from + claims.length,
    parts.share(what),
    parts.share({ places, placeNames: places.map(({ name }) => foldName(name)) }),
    parts.share(who),
    parts.share(tolls),
    parts.share(days),
    weighWords(text, [...stretches.values()], rarity),
  );
}

/** Ids, or folded names. */
const namesOf = (named: readonly Speaker[]): string[] =>
  [...new Set(named.map((one) => one.id ?? foldName(englishOf(one))))].filter(Boolean);

/** A name of people, not of a building or a body: capitals throughout, and no kind but that of people. */
const isPerson = (t: Claim['against'][number]): boolean =>
  t.kinds.every((kind) => kind === 'civilian' || kind === 'combatant') &&
  ((t.title !== undefined && /^\p{Lu}/u.test(t.name)) || /^\p{Lu}\S+(?: \p{L}{1,3}\.?| \p{Lu}\S+)* \p{Lu}\S+$/u.test(t.name));

/** Whether several occurrences are told as one: by most of the claims, or by half of them with the toll. */
function tellsTotal(claims: readonly Claim[]): boolean {
  const totals = claims.filter((c) => c.aggregate);
  return totals.length * 2 > claims.length || (totals.length * 2 === claims.length && totals.some((c) => c.killed !== null));
}

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
export function orderPlaces(claims: readonly Claim[]): Where[] {
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
function chooseDays(claims: readonly Claim[]): [DayRange | null, boolean] {
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
function markMain(tellings: readonly Telling[], denying: readonly Claim[]): void {
  let denial: Claim | undefined;
  for (const d of denying) if (!denial || d.span.start < denial.span.start) denial = d;
  let main: Telling | undefined;
  const rank = (t: Telling): number =>
    t.size - (t.background ? 0.5 : 0) - (t.aggregate ? 0.5 : 0) - (t.act === 'arrest-or-abduction' ? 1 : 0);
  for (const t of tellings) {
    if (denial && denial.span.start < t.claims[0].span.start && denial.occurrence !== t.claims[0].occurrence) continue;
    if (!main || rank(t) > rank(main)) main = t;
  }
  if (main) main.main = true;
}

/** Within so many kilometres two places of one report lend one another credit. */
const NEIGHBOURS = 150;

/** Marks tellings whose place lies far from every other place of their report: a person's name or a namesake is often read so. */
function markStrays(tellings: readonly Telling[]): void {
  for (const t of tellings) {
    const [place] = t.places;
    if (!place) continue;
    const others = tellings
      .filter((o) => o !== t)
      .flatMap((o) => o.places)
      .filter((p) => p.id !== place.id && p.lat !== null);
    t.stray = others.length > 0 && others.every((p) => (kmBetween(place, p) ?? 0) > NEIGHBOURS + radiusOf(p));
  }
}
