import { expect, test } from 'vitest';
import { checkCases } from '../src/findings/check-cases.ts';
import { agreementsPart } from '../src/knowledge/compile-agreements.ts';
import { filesOf, loadAgreements } from './agreement-knowledge.ts';

const shipped = filesOf('agreements').filter((f) => f.path.startsWith('agreements/merrinbrook-2019/'));

/** The shipped invented agreement with one change, and the mistakes that come of it. */
function mistakesOf(name: string, from: string | RegExp, to: string): string[] {
  const files = shipped.map((f) => {
    if (!f.path.endsWith(name)) return f;
    const text = f.text.replace(from, to);
    expect(text, `${name} holds ${from}`).not.toBe(f.text);
    return { ...f, text };
  });
  return agreementsPart.compile(files).mistakes.map((m) => `${m.file.split('/').pop()}:${m.line}:${m.column} ${m.message}`);
}

test('the agreement as shipped is sound', () => {
  expect(agreementsPart.compile(shipped).mistakes).toEqual([]);
});

test('a window that ends before it starts', () => {
  expect(mistakesOf('agreement.yaml', "end: '2019-04-03T06:00'", "end: '2019-03-03T06:00'")).toEqual([
    expect.stringMatching(/^agreement\.yaml:\d+:\d+ the window ends \(2019-03-03T06:00\) before it starts \(2019-03-04T06:00\)$/),
  ]);
});

test('a zone that is none', () => {
  expect(mistakesOf('agreement.yaml', 'zone: Etc/GMT+2', 'zone: Varda/Halvek')[0]).toMatch(
    /^agreement\.yaml:\d+:7 zone: must be a zone of the IANA database/,
  );
});

test('a gate that needs a clause nobody wrote', () => {
  expect(mistakesOf('agreement.yaml', 'clause: prisoners', 'clause: prisoner')[0]).toMatch(
    /there is no clause "prisoner" in this agreement \(known: no-attacks, /,
  );
});

test('a clause that binds a side nobody named, and one id for two clauses', () => {
  expect(mistakesOf('clauses.yaml', 'binds: [government, assembly]', 'binds: [government, council]')[0]).toMatch(
    /^clauses\.yaml:7:25 there is no side "council"/,
  );
  expect(mistakesOf('clauses.yaml', 'id: no-flights', 'id: river-line')).toEqual(
    expect.arrayContaining([expect.stringMatching(/clause id "river-line" is used twice/)]),
  );
});

test('a case of a clause nobody wrote, and an act that is none', () => {
  expect(mistakesOf('cases/other.yaml', 'clause: access', 'clause: acces')[0]).toMatch(/^other\.yaml:\d+:13 there is no clause "acces"/);
  expect(mistakesOf('cases/other.yaml', 'act: aid-obstruction', 'act: aid-blocking')[0]).toMatch(
    /^other\.yaml:\d+:\d+ cases\.\d+\.incident\.act/,
  );
});

test('an agreement without its parties', () => {
  const rest = shipped.filter((f) => !f.path.endsWith('parties.yaml'));
  expect(agreementsPart.compile(rest).mistakes).toEqual([
    { file: 'agreements/merrinbrook-2019/parties.yaml', line: 1, column: 1, message: 'the agreement has no parties.yaml' },
  ]);
});

test('an actor that the knowledge does not have', () => {
  const found = agreementsPart.check!(shipped, { actors: { actors: [] }, sources: [] });
  expect(found.map((m) => m.message)).toContain(
    'no actor has the id "council-of-the-lakes"; add it to knowledge/actors or mend the spelling',
  );
});

test('a case that comes out otherwise is told at its place', () => {
  const { agreements, knowledge } = loadAgreements();
  expect(checkCases(shipped, agreements, knowledge)).toEqual([]);
  const changed = shipped.map((f) =>
    f.path.endsWith('cases/other.yaml') ? { ...f, text: f.text.replace('verdict: outside', 'verdict: breach') } : f,
  );
  expect(checkCases(changed, agreements, knowledge)).toEqual([
    {
      file: 'agreements/merrinbrook-2019/cases/other.yaml',
      line: 10,
      column: 13,
      message: 'case "The army takes a hill from the excluded group": verdict outside, expected breach',
    },
  ]);
});
