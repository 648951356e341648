import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgreement } from '@truceline/core/findings/check-agreement.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashFiles } from '../src/judging/check-documents.ts';
import { previewAgreement } from '../src/judging/preview-agreement.ts';
import { knowledgeFolder } from '../src/knowledge/load-knowledge.ts';
import type { Judgement } from '../src/store/judgement.ts';
import { adoptAgreements } from '../src/store/projection/adopt-agreements.ts';
import { listJudgements } from '../src/store/projection/list-judgements.ts';
import { Desk, knowledge, takeSamples, targetOf } from './judged-samples.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

/** The shipped files of an agreement, by their paths in its folder. */
function filesOf(id: string): Record<string, string> {
  const folder = join(knowledgeFolder(), 'agreements', id);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:yaml|md)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const adopt = (agreement: string, files: Record<string, string>): Judgement => ({
  act: 'agreement-adopted',
  agreement,
  files,
  sha256: hashFiles(files),
  reason: 'as agreed on 12 September',
});
const VARDA = 'merrinbrook-2019';
/** The same agreement, with one attack let through and without the cases that say otherwise. */
function lenient(): Record<string, string> {
  const files = Object.fromEntries(Object.entries(filesOf(VARDA)).filter(([path]) => !path.startsWith('cases/')));
  const clauses = files['clauses.yaml'].replace(/\bshelling, /, '');
  expect(clauses).not.toBe(files['clauses.yaml']);
  return { ...files, 'clauses.yaml': clauses };
}
const parts = () => ({ model: taken.model, reports: taken.reports, knowledge, agreements: knowledge.agreements });

describe('checking an edited agreement', () => {
  test('every shipped one is sound as it stands, also one that takes over the parties of another', () => {
    for (const { id } of knowledge.agreements) {
      const { agreement, mistakes } = checkAgreement(id, filesOf(id), knowledge);
      expect(mistakes).toEqual([]);
      const { cases: _, ...same } = knowledge.agreements.find((one) => one.id === id)!;
      expect(agreement).toMatchObject(same);
    }
  });

  test('mistakes stand at their file, line and column; cases that come out otherwise are mistakes', () => {
    const files = filesOf(VARDA);
    const broken = { ...files, 'agreement.yaml': files['agreement.yaml'].replace(/^country: .*$/m, 'country: Varda') };
    const line = files['agreement.yaml'].split('\n').findIndex((one) => one.startsWith('country:')) + 1;
    expect(checkAgreement(VARDA, broken, knowledge)).toEqual({
      agreement: null,
      mistakes: [{ file: 'agreement.yaml', line, column: 'country: '.length + 1, message: expect.stringContaining('ISO 3166-1') }],
    });
    const cases = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('cases/')));
    const { agreement, mistakes } = checkAgreement(VARDA, { ...lenient(), ...cases }, knowledge);
    expect(agreement).toBeNull();
    expect(mistakes[0]).toMatchObject({ file: expect.stringMatching(/^cases\//), message: expect.stringContaining('case "') });
  });
});

describe('what an edited agreement would change', () => {
  test('nothing, where it is the same; the findings of a clause, where that is changed; what people ruled stays', async () => {
    const same = checkAgreement(VARDA, filesOf(VARDA), knowledge).agreement!;
    const unchanged = previewAgreement(parts(), same);
    expect(unchanged).toMatchObject({ changed: [], truce: { differs: false } });
    expect(unchanged.same).toBe(taken.model.situation.findings.filter(({ agreement }) => agreement === VARDA).length);
    const edited = checkAgreement(VARDA, lenient(), knowledge).agreement!;
    const { changed, truce } = previewAgreement(parts(), edited);
    expect(changed.length).toBeGreaterThan(0);
    expect(truce.before?.agreement).toBe(VARDA);
    const desk = new Desk(taken);
    await desk.judge(adopt(VARDA, lenient()));
    const { situation } = desk.shown();
    for (const { incident, clause, after } of changed) {
      const finding = situation.findings.find((one) => one.incident === incident && one.agreement === VARDA && one.clause === clause);
      expect(finding?.verdict ?? null).toBe(after?.verdict ?? null);
    }
    const [{ incident, clause }] = changed;
    const ruled = new Desk(taken);
    const target = targetOf(taken.model.situation.incidents.find(({ id }) => id === incident)!);
    await ruled.judge({ act: 'ruling', target, agreement: VARDA, clause, verdict: 'outside', reason: '' });
    const { situation: shown, records } = ruled.shown();
    const again = previewAgreement({ ...parts(), model: { situation: shown, records } }, edited);
    const touched = again.changed.filter((one) => one.incident === incident && one.clause === clause);
    expect(touched.every(({ after }) => after === null || after.verdict === 'outside')).toBe(true);
  });
});

describe('adopting', () => {
  test('is what counts from then on, until it is taken back; the latest of an agreement counts', async () => {
    const desk = new Desk(taken);
    const first = await desk.judge(adopt(VARDA, lenient()));
    const edited = desk.shown();
    expect(edited.situation.findings).not.toEqual(taken.model.situation.findings);
    expect(edited.situation.madeBy.knowledge).not.toBe(knowledge.version);
    expect(edited.situation.incidents).toEqual(taken.model.situation.incidents);
    await desk.judge(adopt(VARDA, filesOf(VARDA)));
    expect(desk.shown().situation.findings).toEqual(taken.model.situation.findings);
    await desk.judge({ act: 'withdrawal', judgement: first, reason: '' });
    expect(desk.shown().situation.findings).toEqual(taken.model.situation.findings);
  });

  test('one that is unsound is for review, and what counted before goes on', async () => {
    const desk = new Desk(taken);
    await desk.judge(adopt(VARDA, lenient()));
    const before = desk.shown();
    const id = await desk.judge(adopt(VARDA, { ...lenient(), 'clauses.yaml': 'clauses: none' }));
    const { situation, review } = desk.shown();
    expect(situation).toEqual(before.situation);
    expect(review).toEqual([
      {
        judgement: id,
        missing: [],
        reason: expect.stringContaining('clauses.yaml:1:'),
        because: [expect.objectContaining({ code: 'agreement-broken' })],
      },
    ]);
  });

  test('one of one\u2019s own stands beside those that are shipped', async () => {
    const desk = new Desk(taken);
    const files = Object.fromEntries(
      Object.entries(lenient()).map(([path, text]) => [path, text.replace(`id: ${VARDA}`, 'id: our-own-2019')]),
    );
    await desk.judge(adopt('our-own-2019', files));
    const adopted = adoptAgreements(knowledge, listJudgements(desk.entries)).knowledge;
    expect(adopted.agreements.map(({ id }) => id)).toEqual([...knowledge.agreements.map(({ id }) => id), 'our-own-2019'].sort());
    expect(desk.shown().situation.truce.map(({ agreement }) => agreement)).toContain('our-own-2019');
    expect(adoptAgreements(adopted, listJudgements(desk.entries)).knowledge.version).toBe(adopted.version);
    expect(adoptAgreements(adopted, []).knowledge).toBe(knowledge);
  });
});
