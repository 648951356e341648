import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegisterComposer } from '../src/engine/register-composer.ts';
import type { JournalEntry } from '../src/store/entry.ts';
import type { Register } from '../src/store/journal.ts';
import type { Judgement } from '../src/store/judgement.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import type { RegisterSnapshot } from '../src/views/compose/register-snapshot.ts';
import { MemoryViews } from '../src/views/memory/memory-views.ts';
import { type ComposedDocuments, composeBatch } from '../src/views/sql/compose-batch.ts';
import { composerOf, judged, sampleFiles, takeFiles, targetOf } from './engine-samples.ts';
import { all } from './store-contract.ts';

/** A register that is kept in step as an engine keeps it: composer, views and what stands in the tables. */
class KeptRegister {
  views: MemoryViews | null = null;
  snapshot: RegisterSnapshot | null = null;
  readonly tables = { incidents: new Map<string, string>(), reports: new Map<string, string>() };
  readonly composed: ComposedDocuments = { incidents: new Map(), reports: new Map() };
  written = 0;
  #handed = 0;
  readonly #composer: RegisterComposer;

  constructor(readonly register: Register) {
    this.#composer = composerOf(register);
  }

  async step(): Promise<void> {
    const entries = await all(this.register);
    const fresh = entries.slice(this.#handed);
    this.#handed = entries.length;
    this.#composer.append(fresh);
    this.snapshot = fresh.every(({ kind }) => kind === 'judgement') ? this.#composer.judge() : await this.#composer.compose();
    if (this.views) this.views.update(this.snapshot);
    else this.views = new MemoryViews(this.snapshot);
    const batch = await composeBatch(this.views, this.snapshot, this.tables, 'test', this.composed);
    this.written = batch.incidents.length + batch.gone.length;
    for (const { indexed, hash } of batch.incidents) this.tables.incidents.set(indexed.row.id, hash);
    for (const id of batch.gone) this.tables.incidents.delete(id);
    for (const { row, hash } of batch.reports) this.tables.reports.set(row.id, hash);
    for (const id of batch.reportsGone) this.tables.reports.delete(id);
  }

  /** The same register, made from scratch. */
  async anew(): Promise<KeptRegister> {
    const other = new KeptRegister(this.register);
    await other.step();
    return other;
  }
}

const sorted = (map: ReadonlyMap<string, string>): [string, string][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

async function expectAsAnew(kept: KeptRegister): Promise<void> {
  const anew = await kept.anew();
  expect(kept.snapshot!.model).toEqual(anew.snapshot!.model);
  expect(sorted(kept.tables.incidents)).toEqual(sorted(anew.tables.incidents));
  expect(sorted(kept.tables.reports)).toEqual(sorted(anew.tables.reports));
  expect(await kept.views!.truces({ who: 'omar' })).toEqual(
    (await anew.views!.truces({ who: 'omar' })).map((truce) => ({
      ...truce,
      latest: truce.latest.map((row) => ({ ...row, updated: expect.any(Number) })),
    })),
  );
}

/** A judgement on what stands, picked by two numbers; null where nothing can be judged so. */
function pickJudgement(kind: number, at: number, { model }: RegisterSnapshot, entries: readonly JournalEntry[]): Judgement | null {
  const { incidents, findings, claims } = model.situation;
  if (incidents.length < 3) return null;
  const one = incidents[at % incidents.length];
  const other = incidents[(at * 7 + 1) % incidents.length];
  const target = targetOf(one);
  switch (kind) {
    case 0:
      return { act: 'tag', target, add: ['bridge'], remove: [] };
    case 1:
      return { act: 'comment', target, text: 'Seen on film.', mentions: ['nadia'] };
    case 2:
      return {
        act: 'correction',
        target,
        field: 'act',
        value: one.act === 'shelling' ? 'airstrike' : 'shelling',
        basis: [],
        reason: 'film',
      };
    case 3:
      return one.id === other.id ? null : { act: 'merge', targets: [target, targetOf(other)], reason: 'one' };
    case 4: {
      const many = incidents.find(({ claims: own }) => own.length > 2);
      return many
        ? { act: 'split', target: targetOf(many), groups: [many.claims.slice(0, 1), many.claims.slice(1, 2)], reason: 'two' }
        : null;
    }
    case 5: {
      const finding = findings[at % findings.length];
      const held = finding && incidents.find(({ id }) => id === finding.incident);
      if (!held) return null;
      const { agreement, clause } = finding;
      return { act: 'ruling', target: targetOf(held), agreement, clause, verdict: 'undetermined', basis: [], reason: 'not clear' };
    }
    case 6: {
      const claim = claims[at % claims.length];
      const { id, report, span, quote } = claim;
      return { act: 'misread', claim: id, report, span, quote, what: 'whole', note: '' };
    }
    case 7: {
      const made = entries.filter((entry) => entry.kind === 'judgement');
      return made.length ? { act: 'withdrawal', judgement: made[at % made.length].id, reason: '' } : null;
    }
    default:
      return one.id === other.id ? null : { act: 'part-of', target, whole: targetOf(other), reason: 'a part' };
  }
}

describe('a register kept in step', () => {
  test('is what it is when it is made from scratch, after every intake and every judgement', async () => {
    const step = fc.oneof(
      { arbitrary: fc.record({ take: fc.integer({ min: 1, max: 9 }) }), weight: 2 },
      { arbitrary: fc.record({ kind: fc.integer({ min: 0, max: 8 }), at: fc.nat(500) }), weight: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(sampleFiles(), { minLength: 20 }),
        fc.array(step, { minLength: 6, maxLength: 10 }),
        async (files, steps) => {
          const kept = new KeptRegister(createMemoryRegister());
          let taken = 8;
          await takeFiles(kept.register, files.slice(0, taken));
          await kept.step();
          for (const one of steps) {
            if ('take' in one) {
              await takeFiles(kept.register, files.slice(taken, taken + one.take));
              taken += one.take;
            } else {
              const judgement = pickJudgement(one.kind, one.at, kept.snapshot!, await all(kept.register));
              if (judgement) await kept.register.journal.append([judged(judgement)]);
            }
            await kept.step();
            await expectAsAnew(kept);
          }
        },
      ),
      { numRuns: 4 },
    );
  });

  test('a judgement writes what it touches and nothing else', async () => {
    const kept = new KeptRegister(createMemoryRegister());
    await takeFiles(kept.register, sampleFiles());
    await kept.step();
    const before = kept.snapshot!;
    const { incidents } = before.model.situation;
    await kept.register.journal.append([judged({ act: 'tag', target: targetOf(incidents[4]), add: ['bridge'], remove: [] })]);
    await kept.step();
    expect(kept.written).toBe(1);
    expect(kept.snapshot!.model.situation.incidents).toBe(incidents);
    expect(kept.snapshot!.model.situation.findings).toBe(before.model.situation.findings);
    expect(kept.snapshot!.model.situation.truce).toBe(before.model.situation.truce);
    const corrected: Judgement = {
      act: 'correction',
      target: targetOf(incidents[7]),
      field: 'weapons',
      value: ['barge mines'],
      basis: [],
      reason: 'none',
    };
    await kept.register.journal.append([judged(corrected)]);
    await kept.step();
    const now = kept.snapshot!.model.situation.incidents;
    expect(now.filter((one, i) => one !== incidents[i]).map(({ id }) => id)).toEqual([incidents[7].id]);
  });
});
