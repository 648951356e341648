import type { Incident } from '@truceline/core/model/incident.ts';
import { validateSituation } from '@truceline/core/situation/validate-situation.ts';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkJudgement } from '../src/judging/check-judgement.ts';
import { factsOf } from '../src/judging/judgement-facts.ts';
import { type Judgement, STATUSES, VERIFICATIONS } from '../src/store/judgement.ts';
import { listJudgements, listTakenBack } from '../src/store/projection/list-judgements.ts';
import { listStanding } from '../src/store/projection/list-standing.ts';
import { composeJudged } from '../src/store/projection/project-register.ts';
import { Desk, knowledge, takeSamples, targetOf } from './judged-samples.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

const ACTS = [
  'merge',
  'split',
  'distinct',
  'part-of',
  'correction',
  'title',
  'status',
  'verification',
  'comment',
  'tag',
  'follow',
  'misread',
  'withdrawal',
] as const;

/** What a person means to do: on the incidents with these numbers, as the register stands when they come to it. */
interface Intent {
  what: (typeof ACTS)[number];
  a: number;
  b: number;
  n: number;
  who: string;
}

const intent: fc.Arbitrary<Intent> = fc.record({
  what: fc.constantFrom(...ACTS),
  a: fc.nat(),
  b: fc.nat(),
  n: fc.nat(),
  who: fc.constantFrom('nadia', 'omar'),
});

function judgementOf({ what, a, b, n }: Intent, incidents: Incident[], made: readonly string[]): Judgement {
  const [one, other] = [incidents[a % incidents.length], incidents[b % incidents.length]];
  const target = targetOf(one);
  switch (what) {
    case 'merge':
    case 'distinct':
      return { act: what, targets: [target, targetOf(other)], reason: '' };
    case 'split': {
      const cut = 1 + (n % one.claims.length);
      const groups = [one.claims.slice(0, cut), one.claims.slice(cut)].filter(({ length }) => length);
      return { act: 'split', target, groups: groups.length > 1 ? groups : [...groups, ...groups], reason: '' };
    }
    case 'part-of':
      return { act: 'part-of', target, whole: targetOf(other), linked: n % 2 === 0, reason: '' };
    case 'correction':
      return { act: 'correction', target, field: 'killed', value: { min: n % 9, max: n % 9, stated: [] }, basis: [], reason: '' };
    case 'title':
      return { act: 'correction', target, field: 'title', value: `Title ${n}`, reason: '' };
    case 'status':
      return { act: 'status', target, status: STATUSES[n % STATUSES.length] };
    case 'verification':
      return { act: 'verification', target, verification: VERIFICATIONS[n % VERIFICATIONS.length], reason: '' };
    case 'comment':
      return { act: 'comment', target, text: `Comment ${n}`, mentions: [] };
    case 'tag':
      return { act: 'tag', target, add: [`tag ${n % 5}`], remove: [] };
    case 'follow':
      return { act: 'follow', target, follow: n % 3 > 0 };
    case 'misread': {
      const claim = taken.claims.claims.find(({ id }) => id === one.claims[n % one.claims.length])!;
      const { id, report, span, quote } = claim;
      return { act: 'misread', claim: id, report, span, quote, what: 'whole', note: '' };
    }
    case 'withdrawal':
      return { act: 'withdrawal', judgement: made[n % Math.max(1, made.length)] ?? 'jdg_none', reason: '' };
  }
}

/** Does what is meant, as the server does: each held against the register as it stands, and refused or made. */
async function run(intents: Intent[]) {
  const desk = new Desk(taken);
  const texts = new Map(taken.reports.map(({ id, text }) => [id as string, text]));
  for (const one of intents) {
    const shown = desk.shown();
    const model = { ...taken.model, ...shown, ...listStanding(listJudgements(desk.entries)) };
    const judgement = judgementOf(
      one,
      shown.situation.incidents,
      desk.entries.map(({ id }) => id),
    );
    if (checkJudgement(factsOf(model, desk.entries, texts), { by: one.who, judgement }).ok) await desk.judge(judgement, one.who);
  }
  return desk;
}

const some = fc.array(intent, { minLength: 3, maxLength: 14 });

test('whatever people do: the situation is sound, no claim is in two incidents or lost, every name leads somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(some, async (intents) => {
      const desk = await run(intents);
      const { situation, records, redirects, marks, review } = desk.shown();
      expect(validateSituation(situation)).toEqual([]);
      const held = situation.incidents.flatMap(({ claims }) => claims);
      expect(new Set(held).size).toBe(held.length);
      const misread = new Set(marks.flatMap(({ claim }) => claim?.id ?? []));
      const asserting = new Set(
        situation.claims.filter(({ kind, stance }) => kind === 'incident' && stance !== 'denies').map(({ id }) => id),
      );
      const before = taken.model.situation.incidents.flatMap(({ claims }) => claims).filter((id) => !misread.has(id) && asserting.has(id));
      expect(held.filter((id) => asserting.has(id)).sort()).toEqual(before.sort());
      const names = new Set(situation.incidents.map(({ id }) => id));
      for (const { id, claims } of taken.model.situation.incidents) {
        const left = claims.some((claim) => !misread.has(claim) && asserting.has(claim));
        if (left) expect(names.has(id) || names.has(redirects[id])).toBe(true);
      }
      for (const now of Object.values(redirects)) expect(names.has(now)).toBe(true);
      for (const { incident } of records) expect(names.has(incident)).toBe(true);
      const ids = new Set(desk.entries.map(({ id }) => id));
      for (const { judgement } of review) expect(ids.has(judgement)).toBe(true);
    }),
    { numRuns: 8 },
  );
});

test('whatever people do, taking all of it back gives the register as the machine reads it', async () => {
  await fc.assert(
    fc.asyncProperty(some, async (intents) => {
      const desk = await run(intents);
      for (const { made } of listJudgements(desk.entries).map((made) => ({ made }))) {
        await desk.judge({ act: 'withdrawal', judgement: made.id, reason: '' }, made.by);
      }
      const { situation, review, redirects, marks } = desk.shown();
      expect(situation).toEqual(taken.model.situation);
      expect([review, marks]).toEqual([[], []]);
      expect(redirects).toEqual(taken.model.redirects);
    }),
    { numRuns: 5 },
  );
});

test('with a reader that reads some claims no more, judgements on the rest stand, and what is left over is for review', async () => {
  await fc.assert(
    fc.asyncProperty(some, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), async (intents, numbers) => {
      const desk = await run(intents);
      const all = taken.claims.claims;
      const gone = new Set(numbers.map((n) => all[n % all.length].id));
      const read = { ...taken.claims, claims: all.filter(({ id }) => !gone.has(id)) };
      const judgements = listJudgements(desk.entries);
      const { situation, records, review } = composeJudged(
        taken.reports,
        read,
        judgements,
        knowledge,
        { program: '0.1.0' },
        listTakenBack(desk.entries),
      );
      expect(validateSituation(situation)).toEqual([]);
      const listed = new Set([...review.map(({ judgement }) => judgement), ...records.flatMap(({ history }) => history)]);
      const onIncidents = judgements.filter(({ judgement }) => 'target' in judgement || 'targets' in judgement);
      for (const { id } of onIncidents) expect(listed.has(id)).toBe(true);
    }),
    { numRuns: 6 },
  );
});
