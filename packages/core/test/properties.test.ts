import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Toll } from '../src/model/incident.ts';
import type { RawReport } from '../src/model/report.ts';
import type { Situation } from '../src/model/situation.ts';
import { runPipeline } from '../src/pipeline.ts';
import { nameReport } from '../src/reports/take-report.ts';
import { validateSituation } from '../src/situation/validate-situation.ts';
import { pool, samples, situationOf } from './read-samples.ts';
import { knowledge } from './read-text.ts';

const readable = pool.filter((raw) => raw.text.trim() !== '');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Tells reports by name when a property fails, not by their whole text. */
const told = (raws: readonly RawReport[]): string => raws.map((raw) => raw.recordId ?? raw.file?.split('/').at(-1)).join(' ');
const byName = <T extends readonly RawReport[]>(raws: T): T =>
  Object.assign([...raws], { [fc.toStringMethod]: () => told(raws) }) as unknown as T;

/** A handful of reports of any theatre, or many of one truce. */
const someReports = fc
  .oneof(
    fc.subarray(readable, { minLength: 1, maxLength: 10 }),
    fc.subarray(samples, { minLength: 5 }),
    fc
      .constantFrom(...['syria-2016-05', 'syria-2016-09', 'varda-2019'])
      .map((folder) => samples.filter((raw) => raw.file?.includes(folder))),
  )
  .map(byName);

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, runs: number): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: runs, seed: Number(process.env.TRUCELINE_SEED ?? 20160509) });
}

describe('whatever the reports', () => {
  it('quotes stand in the text at their span', () => {
    check(
      someReports,
      (raws) => {
        const texts = new Map(raws.map((raw) => [nameReport(raw.hash), raw.text]));
        for (const { report, span, quote } of situationOf(raws).claims) expect(texts.get(report)?.slice(span.start, span.end)).toBe(quote);
      },
      25,
    );
  });

  it('the situation is sound by its schema, and every citation is of something there', () => {
    check(
      someReports,
      (raws) => {
        const situation = situationOf(raws);
        expect(validateSituation(situation)).toEqual([]);
        expect(validateSituation(JSON.parse(JSON.stringify(situation)))).toEqual([]);
        expect(unresolved(situation)).toEqual([]);
      },
      25,
    );
  });

  it('order of intake, repeats and rebuilding change nothing', () => {
    check(
      someReports.chain((raws) =>
        fc.tuple(fc.constant(raws), fc.shuffledSubarray([...raws, ...raws], { minLength: raws.length * 2, maxLength: raws.length * 2 })),
      ),
      ([raws, shuffled]) => {
        const { situation } = runPipeline(shuffled, knowledge, { program: 'test' });
        expect(JSON.stringify(situation) === JSON.stringify(situationOf(raws))).toBe(true);
      },
      15,
    );
  });

  it('a copy never adds a voice', () => {
    check(
      fc.tuple(someReports, fc.nat(), fc.constantFrom('The Late Edition', 'Coast & Country Online', 'Gazette of the South'), fc.boolean()),
      ([raws, pick, outlet, furnished]) => {
        const original = raws[pick % raws.length];
        const copy = republish(original, outlet, furnished);
        const before = situationOf(raws);
        const after = situationOf([...raws, copy]);
        expect(grown(before, after), `${told([original])} copied among ${told(raws)}`).toEqual([]);
      },
      30,
    );
  });

  it('a denial never raises a count or adds a voice to what it denies', () => {
    check(
      fc.tuple(someReports, fc.nat(), fc.constantFrom(...DENIALS)),
      ([raws, pick, deny]) => {
        const before = situationOf(raws);
        const named = before.incidents.filter(
          (incident) => !incident.background && incident.where && incident.when && incident.by.length > 0,
        );
        if (named.length === 0) return;
        const incident = named[pick % named.length];
        const denial = deniedBy(incident, deny);
        const after = situationOf([...raws, denial]);
        expect(grown(before, after), `${denial.text} among ${told(raws)}`).toEqual([]);
        expect(tollsRisen(before, after), `${denial.text} among ${told(raws)}`).toEqual([]);
      },
      30,
    );
  });
});

/** The same story under another outlet's name, on the same day, with or without a page around it. */
function republish(raw: RawReport, outlet: string, furnished: boolean): RawReport {
  const text = furnished ? `${outlet}\nHome > World\n\n${raw.text}\n\nShare this article\nAll rights reserved.\n` : raw.text;
  return { ...raw, hash: hashOf(`${outlet} ${raw.hash} ${furnished}`), file: null, recordId: null, publisher: outlet, url: null, text };
}

const DENIALS = [
  (who: string, what: string, where: string, day: string) => `${who} denied on ${day} that it had carried out the ${what} on ${where}.`,
  (who: string, what: string, where: string, day: string) => `${where}, ${day}: ${who} denies any involvement in the ${what}.`,
  (who: string, what: string, where: string) => `"We had no part in the ${what} on ${where}," a spokesman of ${who} said.`,
];

/** A short report in which the accused denies an incident. */
function deniedBy(incident: Incident, deny: (typeof DENIALS)[number]): RawReport {
  const day = incident.when!.start.slice(0, 10);
  const what = incident.act === 'airstrike' ? 'air strike' : incident.act === 'shelling' ? 'shelling' : 'attack';
  const text = deny(incident.by[0].name, what, incident.where!.name, day);
  return {
    hash: hashOf(text),
    file: null,
    recordId: 'denial',
    title: null,
    publisher: 'The Denier',
    published: day,
    language: 'en',
    url: null,
    text,
  };
}

/** Incidents of `after` with more voices than the incidents of `before` whose claims they hold. */
function grown(before: Situation, after: Situation): string[] {
  const home = new Map(before.incidents.flatMap((incident) => incident.claims.map((claim) => [claim, incident] as const)));
  return after.incidents.flatMap((incident) => {
    const held = new Set(incident.claims.flatMap((claim) => home.get(claim) ?? []));
    const voices = new Set([...held].flatMap(({ origins }) => origins));
    if (held.size === 0 || incident.origins.length <= voices.size) return [];
    return [`${incident.act} at ${incident.where?.name}: ${[...voices].join(', ')} became ${incident.origins.join(', ')}`];
  });
}

/** Incidents whose tolls rose, and incidents that were not there. */
function tollsRisen(before: Situation, after: Situation): string[] {
  const home = new Map(before.incidents.flatMap((incident) => incident.claims.map((claim) => [claim, incident] as const)));
  return after.incidents.flatMap((incident) => {
    const held = [...new Set(incident.claims.flatMap((claim) => home.get(claim) ?? []))];
    if (held.length === 0) return [`a new incident: ${incident.act} at ${incident.where?.name}, ${incident.when?.start}`];
    const risen = (['killed', 'wounded'] as const).filter(
      (field) =>
        mostOf([incident[field]]) > mostOf(held.map((one) => one[field])) ||
        leastOf([incident[field]]) > leastOf(held.map((one) => one[field])),
    );
    return risen.map((field) => `${field} of ${incident.act} at ${incident.where?.name}`);
  });
}

const mostOf = (tolls: (Toll | null)[]): number => Math.max(0, ...tolls.map((toll) => toll?.max ?? toll?.min ?? 0));
const leastOf = (tolls: (Toll | null)[]): number => Math.max(0, ...tolls.map((toll) => toll?.min ?? 0));

/** Every id and clause named anywhere in the situation that leads nowhere. */
function unresolved(situation: Situation): string[] {
  const known = new Set<string>();
  for (const list of [situation.reports, situation.claims, situation.incidents, situation.findings])
    for (const { id } of list) known.add(id);
  for (const { id, clauses, windows } of knowledge.agreements) {
    for (const one of [...clauses, ...windows]) known.add(`clause:${id}/${one.id}`);
  }
  const lost = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^(?:(?:rep|clm|inc|fnd)_[0-9a-f]+|clause:\S+)$/.test(value) && !known.has(value)) lost.add(value);
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk({ ...situation, reports: situation.reports.map(({ copies }) => copies) });
  for (const { agreement, clause } of situation.findings)
    if (!known.has(`clause:${agreement}/${clause}`)) lost.add(`${agreement}/${clause}`);
  return [...lost];
}
