import { citesOf, type SitrepBlock, type SitrepRun, sitrepContentSchema } from '@truceline/core/situation/sitrep/blocks.ts';
import { composePeriod } from '@truceline/core/situation/sitrep/compose-period.ts';
import { keepCitations } from '@truceline/core/situation/sitrep/keep-citations.ts';
import { findBareCitation, layOutPeriod } from '@truceline/core/situation/sitrep/lay-out-period.ts';
import { english } from '@truceline/core/situation/words/english.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { editSitrep } from '../src/judging/edit-sitrep.ts';
import { judgementSchema } from '../src/store/judgement.ts';
import { listStanding } from '../src/store/projection/list-standing.ts';
import { writeSitrep } from '../src/write/sitrep-files.ts';
import { nameCountries, sitrepOptions } from '../src/write/sitrep-options.ts';
import { knowledge, takeSamples } from './judged-samples.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

const WEEK = { agreement: 'aleppo-2016-05', from: '2016-05-02', to: '2016-05-12' };
const SEPTEMBER = { agreement: 'syria-2016-09', from: '2016-09-12', to: '2016-09-20' };
const draft = (period = WEEK) => composePeriod(taken.model.situation, period, sitrepOptions(taken.model.situation, knowledge));

describe('the draft of a period', () => {
  test('says the state, the incidents of its days and no others, and cites the words of each', () => {
    const { situation } = taken.model;
    const content = draft();
    expect(sitrepContentSchema.parse(content)).toEqual(content);
    expect(findBareCitation(content)).toBeNull();
    const rows = content.blocks.flatMap((block) => (block.kind === 'incidents' ? block.rows : []));
    expect(rows.length).toBeGreaterThan(2);
    const incidents = new Map<string, (typeof situation.incidents)[number]>(situation.incidents.map((one) => [one.id, one]));
    for (const { incident, runs } of rows) {
      const { when, claims } = incidents.get(incident)!;
      expect(when!.start < WEEK.to && when!.end > WEEK.from).toBe(true);
      expect(runs.some((run) => 'cite' in run && run.cite.every((id) => (claims as string[]).includes(id)))).toBe(true);
    }
    for (const block of content.blocks) if (block.kind === 'paragraph') expect(block.runs[0]).toHaveProperty('text');
    const texts = new Map(taken.reports.map(({ id, text }) => [id as string, text]));
    for (const { report, start, end, quote } of content.sources) {
      if (quote !== null) expect(texts.get(report!)!.slice(start!, end!)).toBe(quote);
    }
    expect(new Set(content.blocks.map(({ id }) => id)).size).toBe(content.blocks.length);
  });

  test('says first why the truce is in that state, by its own clock wherever the other truces are, and each clause inside one chapter', () => {
    const { situation } = taken.model;
    const textOf = (runs: SitrepRun[]): string => runs.map((run) => ('text' in run ? run.text : '')).join('');
    const { blocks } = draft({ agreement: 'merrinbrook-2019', from: '2019-04-12', to: '2019-04-19' });
    const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
    expect(new Set(situation.truce.flatMap(({ windows }) => windows.flatMap(({ local }) => local?.zone ?? []))).size).toBe(2);
    for (const { notes } of situation.truce) expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    expect(told[0]).toContain('since 4 March 2019, 06:00 local (08:00 UTC)');
    expect(told[0]).toContain('Called over by Varda (18 April 2019), without standing to end it');
    expect(told.join('\n')).toContain('No report speaks of 13–18 April 2019;');
    const aleppo = draft().blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
    expect(aleppo.join('\n')).not.toMatch(/of 0\.|has run out, with/);
    expect(aleppo.filter((text) => text.startsWith('Broken on ')).length).toBe(1);
    const headings = blocks.filter((block) => block.kind === 'heading');
    expect(headings.filter(({ inner }) => inner).every(({ id }) => id.startsWith('clause-'))).toBe(true);
    const content = draft({ agreement: 'merrinbrook-2019', from: '2019-04-12', to: '2019-04-19' });
    const { sections } = layOutPeriod(content, { names: nameCountries(['XV'], knowledge) });
    expect(sections.map(({ blocks: inside }) => inside.length)).not.toContain(0);
    expect(JSON.stringify(sections)).toContain('Incidents in Varda');
  });

  test('of days without incidents says so, and of a truce that is not known draws nothing', () => {
    const { blocks } = composePeriod(taken.model.situation, { agreement: 'no-such', from: '2016-05-02', to: '2016-05-12' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
    expect(blocks[1]).toMatchObject({ runs: [{ text: english.ofPeriod.none }] });
  });
});

describe('an edit', () => {
  const cite = fc
    .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })
    .map((ids) => ({ cite: ids.map((id) => `clm_${id.toString(16)}`) }));
  const runs: fc.Arbitrary<SitrepRun[]> = fc.array(
    fc.oneof(
      fc.string().map((text) => ({ text })),
      cite,
    ),
    { maxLength: 6 },
  );
  const blocks: fc.Arbitrary<SitrepBlock[]> = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean(), runs, runs), { selector: ([id]) => id })
    .map((list) =>
      list.map(([id, rows, one, other]) =>
        rows
          ? {
              kind: 'incidents',
              id,
              rows: [
                { incident: 'inc_1', runs: one },
                { incident: 'inc_2', runs: other },
              ],
            }
          : { kind: 'paragraph', id, runs: one },
      ),
    );

  test('whatever it is, loses no citation of a block that stays, but those dropped on purpose', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }), (before, after, numbers) => {
        const dropped = numbers.map((id) => `clm_${id.toString(16)}`);
        const kept = keepCitations(before, after, dropped);
        expect(kept.map(({ id, kind }) => [id, kind])).toEqual(after.map(({ id, kind }) => [id, kind]));
        kept.forEach((block, i) => {
          const was = before.find(({ id, kind }) => id === block.id && kind === block.kind);
          const wanted = [...citesOf(after[i]), ...(was ? citesOf(was).filter((id) => !dropped.includes(id)) : [])];
          expect(citesOf(block).sort()).toEqual([...new Set(wanted)].sort());
        });
        expect(keepCitations(before, kept, dropped)).toEqual(kept);
      }),
    );
  });

  test('keeps the words of what is cited as they were, takes those of what is new, and lets go of what is cited no more', () => {
    const content = draft();
    const block = content.blocks.find((one) => one.kind === 'paragraph' && citesOf(one).some((id) => id.startsWith('clm_')))!;
    const [old] = citesOf(block);
    const fresh = taken.model.situation.claims.find(({ id }) => !content.sources.some((one) => one.id === id))!;
    const frozen = { ...content, sources: content.sources.map((one) => (one.id === old ? { ...one, quote: 'as it was' } : one)) };
    const edited = editSitrep(
      frozen,
      { title: 'Week 19', blocks: [{ kind: 'paragraph', id: block.id, runs: [{ text: 'Rewritten.' }, { cite: [fresh.id] }] }] },
      taken.model.situation,
    );
    expect(edited.title).toBe('Week 19');
    expect(citesOf(edited.blocks[0])).toEqual([fresh.id, ...citesOf(block)]);
    expect(edited.sources.map(({ id }) => id)).toEqual([fresh.id, ...citesOf(block)]);
    expect(edited.sources.find(({ id }) => id === old)!.quote).toBe('as it was');
    expect(edited.sources[0].quote).toBe(fresh.quote);
    const dropped = editSitrep(
      frozen,
      { blocks: [{ ...block, runs: [{ text: 'Bare.' }] } as SitrepBlock], dropped: citesOf(block) },
      taken.model.situation,
    );
    expect(dropped.sources).toEqual([]);
  });

  test('is a version in the journal: append-only, the latest last', () => {
    const save = (basis: string | null, title: string) =>
      judgementSchema.parse({ ...draft(), act: 'sitrep-saved', sitrep: 'sit_1', basis, title });
    const at = '2016-05-12T08:00:00Z';
    const { sitreps } = listStanding([
      { id: 'jdg_1', at, by: 'nadia', judgement: save(null, 'First') },
      { id: 'jdg_2', at, by: 'omar', judgement: save('jdg_1', 'Second') },
    ]);
    expect(sitreps).toMatchObject([
      {
        sitrep: 'sit_1',
        title: 'Second',
        versions: [
          { id: 'jdg_1', by: 'nadia', basis: null },
          { id: 'jdg_2', basis: 'jdg_1' },
        ],
      },
    ]);
  });
});

describe('written out', () => {
  const madeBy = { program: '0.1.0', knowledge: 'sha256:0' };

  test('as Markdown and HTML every citation opens its words, and every map carries the disclaimer', async () => {
    const content = draft();
    const sitrep = layOutPeriod(content);
    const cited = new Set(content.blocks.flatMap(citesOf).filter((id) => id.startsWith('clm_')));
    expect(new Set(sitrep.quotations.flatMap(({ claims }) => claims))).toEqual(cited);
    const maps = sitrep.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'figure');
    expect(maps.length).toBeGreaterThan(0);
    for (const map of maps) expect(map.note).toContain(english.mapDisclaimer);
    const markdown = Buffer.from(await writeSitrep(content, 'md', { madeBy })).toString();
    for (const { number } of sitrep.quotations) expect(markdown).toContain(`[^${number}]:`);
    const html = Buffer.from(
      await writeSitrep(content, 'html', { madeBy, marking: 'TLP:AMBER', saved: { by: 'nadia', at: '2016-05-12T08:00:00Z' } }),
    ).toString();
    for (const [, href] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${href}"`);
    expect(html.split(english.mapDisclaimer).length - 1).toBe(maps.length);
    expect(html).toContain('nadia, 12 May 2016, 08:00 UTC');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  test('what people wrote is text, never markup', async () => {
    const content = {
      ...draft(),
      blocks: [{ kind: 'paragraph' as const, id: 'a', runs: [{ text: '<img src=x> *x* #let' }] }],
      sources: [],
    };
    const html = Buffer.from(await writeSitrep(content, 'html', { madeBy })).toString();
    expect(html).toContain('&#60;img src=x&#62;');
  });

  test('as PDF, where the setter is installed', async () => {
    for (const period of [WEEK, SEPTEMBER]) {
      const pdf = Buffer.from(await writeSitrep(draft(period), 'pdf', { madeBy }));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});
