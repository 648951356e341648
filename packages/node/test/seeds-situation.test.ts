import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Truce } from '@truceline/core/model/truce.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doMainJob } from '../src/cli/do-main-job.ts';
import { createMessages } from '../src/cli/terminal.ts';
import { writeOutputs } from '../src/write/write-outputs.ts';

/** Reports kept back for measuring, beside the checkout, with the readings expected of them. */
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const here = existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'gold/seeds.json'));
const title = `the situation of the reports kept back for measuring${here ? '' : ' (left out: ../shared is not beside the checkout)'}`;

interface GoldIncident {
  key: string;
  type: string;
  place: string;
  date?: { from: string; until: string };
  lat?: number;
  lon?: number;
  quote?: string;
  target?: string;
  same_as?: string;
  wire_copy?: boolean;
  origins?: string[];
}
interface GoldDocument {
  doc: string;
  incidents: GoldIncident[];
  truce_facts: { kind: string; place?: string; alternatives?: string[]; alternatives_until?: string[] }[];
}

describe.skipIf(!here)(title, () => {
  let situation: Situation;
  let folder = '';
  let front = '';
  const claims = new Map<string, Claim>();
  const documents = here
    ? (JSON.parse(readFileSync(join(shared, 'gold/seeds.json'), 'utf8')) as { documents: GoldDocument[] }).documents
    : [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'truceline-seeds-'));
    const files = readdirSync(join(shared, 'seeds'))
      .sort()
      .map((name) => join(shared, 'seeds', name));
    const job = await doMainJob(files, { agreements: [], asOf: null }, createMessages(true));
    situation = job.situation;
    for (const claim of situation.claims) claims.set(claim.id, claim);
    await writeOutputs(situation, folder, { knowledge: job.knowledge, texts: job.texts });
    const sitrep = readFileSync(join(folder, 'sitrep.md'), 'utf8');
    front = sitrep.slice(0, sitrep.indexOf('\n## What changed'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const truce = (agreement: string): Truce => situation.truce.find((one) => one.agreement === agreement)!;
  const claimsOf = (incident: Incident): Claim[] => incident.claims.map((id) => claims.get(id)!);
  const findingsOf = (incident: Incident) => situation.findings.filter((one) => one.incident === incident.id);
  const reportOf = (doc: string) => situation.reports.find(({ file }) => file?.endsWith(doc))!;
  /** Lines of the first chapters that hold every one of these texts and a citation. */
  const cited = (...texts: string[]): string[] =>
    front.split('\n').filter((line) => texts.every((text) => line.includes(text)) && /\[\^\d+\]/.test(line));
  /** Incidents with one of these acts in which the words stand, in a report. */
  const incidentsOf = (doc: string, start: number, end: number): Incident[] =>
    situation.incidents.filter((one) =>
      claimsOf(one).some(
        ({ report, span, stance }) => report === reportOf(doc).id && stance !== 'denies' && span.start < end && span.end > start,
      ),
    );

  it('says that one voice stands behind what the first two reports share', () => {
    const [first, second] = [documents[0]!, documents[1]!].map(({ doc }) => reportOf(doc));
    expect(first!.copies.map(({ report }) => report)).toContain(second!.id);
    const shared = situation.incidents.filter(({ carriers }) => carriers.includes(first!.id) && carriers.includes(second!.id));
    expect(shared.length).toBeGreaterThan(0);
    const number = (one: typeof first) => `R${situation.reports.indexOf(one!) + 1}`;
    expect(front).toMatch(new RegExp(`${number(first)} and ${number(second)} share \\d+ passages word for word: one voice`));
  });

  it('shows the hole of 59 minutes, and the 47 hours called 48', () => {
    const aleppo = truce('aleppo-2016-05');
    const hole = aleppo.gaps.find(({ kind }) => kind === 'hole');
    expect(hole).toMatchObject({ minutes: 59, start: '2016-05-09T21:01:00Z', end: '2016-05-09T22:00:00Z' });
    expect(hole!.because.some((id) => claims.has(id))).toBe(true);
    expect(cited('59 minutes', 'nothing in force').length).toBeGreaterThan(0);
    const last = aleppo.windows.at(-1)!;
    expect((Date.parse(last.end!) - Date.parse(last.start!)) / 3_600_000).toBe(47);
    expect(aleppo.notes.some(({ text, cites }) => /\b48\b/.test(text) && /\b47\b/.test(text) && cites.some((id) => claims.has(id)))).toBe(
      true,
    );
    expect(cited('48', '47').length).toBeGreaterThan(0);
  });

  it('gives Damascus no standing to call it over', () => {
    const september = truce('syria-2016-09');
    const over = september.declarations.filter(({ what }) => what === 'ended');
    expect(over.map(({ by, hasStanding }) => [by, hasStanding])).toEqual([['syria', false]]);
    expect(over[0]!.cites.every((id) => claims.has(id))).toBe(true);
    expect(september.state).toBe('contested');
    expect(cited('declares it over', 'without standing').length).toBeGreaterThan(0);
  });

  it('keeps the gate of the joint centre shut for want of calm and access', () => {
    const gate = truce('syria-2016-09').gates.find(({ id }) => id === 'joint-centre')!;
    expect(gate.open).toBe(false);
    expect([...gate.missing].sort()).toEqual(['access', 'calm']);
    expect(gate.cites.some((id) => claims.get(id)?.fact === 'gate-unmet')).toBe(true);
    expect(cited(gate.title, 'calm', 'access').length).toBeGreaterThan(0);
  });

  it('tells that aid is suspended, and pending what', () => {
    const { access } = truce('syria-2016-09');
    expect(access.state).toBe('suspended');
    const words = access.cites.map((id) => claims.get(id)!.quote);
    expect(words.some((quote) => /\bpending\b/.test(quote))).toBe(true);
    expect(cited('Suspended', 'pending').length).toBeGreaterThan(0);
  });

  it('holds the attack on the convoy as denied by both who are accused', () => {
    const convoy = situation.incidents.find(
      ({ against, when }) => when?.start === '2016-09-19' && against.some(({ kinds }) => kinds.includes('aid')),
    )!;
    expect(convoy.contested).toContain('by');
    const accused = convoy.by.filter(({ id }) => id === 'russia' || id === 'syria');
    expect(accused.map(({ id, status }) => [id, status]).sort()).toEqual([
      ['russia', 'denied-by-actor'],
      ['syria', 'denied-by-actor'],
    ]);
    const deniers = new Set(
      claimsOf(convoy)
        .filter(({ stance }) => stance === 'denies')
        .flatMap(({ speaker }) => speaker.map(({ id }) => id)),
    );
    expect([...deniers]).toEqual(expect.arrayContaining(['russia', 'syria']));
    expect(findingsOf(convoy).every(({ standing }) => standing === 'contested')).toBe(true);
    expect(cited(`I-${situation.incidents.indexOf(convoy) + 1} `, 'denied by', 'Russia', 'Syria').length).toBeGreaterThan(0);
  });

  it('holds the strike of the coalition as admitted, and tells that it is called a mistake', () => {
    const strike = situation.incidents.find(({ killed, act }) => act === 'airstrike' && killed?.stated.some(({ min }) => min === 62))!;
    expect(strike.when).toMatchObject({ start: '2016-09-17', end: '2016-09-19' });
    const findings = findingsOf(strike).filter(({ verdict }) => verdict !== 'outside');
    expect(findings.length).toBeGreaterThan(0);
    for (const { standing } of findings) expect(standing).toBe('admitted');
    expect(claimsOf(strike).some(({ quote }) => /mistake|unintentional/.test(quote))).toBe(true);
  });

  it('leaves strikes on excluded groups outside the clause', () => {
    const february = truce('syria-2016-02');
    const note = february.notes.find(({ cites }) => cites.some((id) => claims.get(id)?.fact === 'exclusion'))!;
    expect(note.cites).toContain('clause:syria-2016-02/excluded-groups');
    expect(cited('outside the clause').length).toBeGreaterThan(0);
  });

  it('leaves the capture of Khan Touman undetermined, and says what would settle it', () => {
    const capture = situation.incidents.find(({ act, where }) => act === 'seizure-of-territory' && where?.name === 'Khan Touman')!;
    expect(capture).toBeDefined();
    const finding = findingsOf(capture).find(({ clause }) => clause === 'no-territory')!;
    expect(finding.verdict).toBe('undetermined');
    expect(finding.wouldSettle).toBeTruthy();
    expect(cited('Khan Touman', 'undetermined', finding.wouldSettle!.slice(1, 30)).length).toBeGreaterThan(0);
  });

  it('keeps every other reading that the words allow', () => {
    const inUtc = (local: string): string => new Date(Date.parse(local)).toISOString().replace('.000Z', 'Z');
    for (const { truce_facts } of documents) {
      for (const { alternatives = [], alternatives_until = [] } of truce_facts) {
        const spans = situation.claims.flatMap(({ from, until, when, alternatives: other }) => [
          ...[from, until, when?.start, when?.end].filter((one): one is string => Boolean(one)),
          ...(other?.from ?? []),
          ...(other?.until ?? []),
          ...(when?.alternatives ?? []).flatMap(({ start, end }) => [start, end]),
        ]);
        const ends = situation.truce.flatMap(({ windows }) =>
          windows.flatMap(({ end, alternatives: other }) => [end, ...(other?.end ?? [])]),
        );
        const near = (one: string): boolean =>
          [
            ...spans.map((span) =>
              Date.parse(/[Z+]|-\d\d:\d\d$/.test(span.slice(10)) ? span : `${span.length > 10 ? span : `${span}T00:00`}+03:00`),
            ),
            ...ends.map((end) => Date.parse(end ?? '')),
          ].some((at) => Math.abs(at - Date.parse(one)) <= 60_000);
        for (const one of [...alternatives, ...alternatives_until]) expect(near(one), `${one}, ${inUtc(one)}`).toBe(true);
      }
    }
  });

  it('puts tellings of one occurrence together, and counts a republished sentence as one voice', () => {
    const texts = new Map(documents.map(({ doc }) => [doc.slice(0, 3), { doc, text: readFileSync(join(shared, 'seeds', doc), 'utf8') }]));
    const spot = (document: string, gold: GoldIncident): Incident[] => {
      const { doc, text } = texts.get(document)!;
      const at = gold.quote ? text.indexOf(gold.quote) : -1;
      if (at >= 0) return incidentsOf(doc, at, at + gold.quote!.length);
      const target = gold.target ? text.indexOf(gold.target) : -1;
      const found = target >= 0 ? incidentsOf(doc, target, target + gold.target!.length) : [];
      const act = situation.incidents.filter(
        ({ act, where, when, carriers }) =>
          act === gold.type && where?.name === gold.place && when?.start === gold.date?.from && carriers.includes(reportOf(doc).id),
      );
      return found.length ? found.filter(({ act }) => act === gold.type) : act;
    };
    for (const { doc, incidents } of documents) {
      for (const gold of incidents.filter(({ same_as }) => same_as)) {
        const [otherDoc, key] = gold.same_as!.split(':') as [string, string];
        const first = documents.find((one) => one.doc.startsWith(otherDoc))!.incidents.find((one) => one.key === key)!;
        const mine = spot(doc.slice(0, 3), gold)
          .filter(({ act }) => act === gold.type)
          .map(({ id }) => id);
        const theirs = spot(otherDoc, first).filter(({ act }) => act === first.type);
        const both = theirs.filter(({ id }) => mine.includes(id));
        expect(
          both.map(({ act }) => act),
          `${doc.slice(0, 3)}:${gold.key} is ${gold.same_as}`,
        ).toContain(gold.type);
        if (!gold.wire_copy) continue;
        const voices = (some: Claim[]) => new Set(some.flatMap(({ speaker }) => speaker.map(({ id, name }) => id ?? name)));
        for (const incident of both) {
          const shared = claimsOf(incident).filter(
            ({ report, stance }) => stance !== 'denies' && [reportOf(doc).id, reportOf(texts.get(otherDoc)!.doc).id].includes(report),
          );
          expect(incident.origins.length).toBeLessThanOrEqual(Math.max(1, voices(shared).size));
        }
      }
    }
  });
});
