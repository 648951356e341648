import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../src/knowledge/check-knowledge.ts';
import { checkLexiconExamples } from '../src/knowledge/check-lexicon-examples.ts';
import { compileKnowledge } from '../src/knowledge/compile-knowledge.ts';
import { lexiconOf, openKnowledge } from '../src/knowledge/knowledge.ts';
import { createLexiconMatcher } from '../src/language/match-lexicon.ts';
import { tokenise } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';

const actors = (text: string): string[] => mistakes('actors/a.yaml', text);
function mistakes(path: string, text: string): string[] {
  return compileKnowledge([{ path, text }]).mistakes.map((m) => `${m.line}:${m.column} ${m.message}`);
}

describe('mistakes are told with their place and how to mend them', () => {
  test('a field misspelt and a field missing, both at once', () => {
    const said = actors('actors:\n  - id: one\n    kind: state\n    nmaes: [One]\n');
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^2:5 actors\.0\.names: missing$/);
    expect(said[1]).toMatch(/^4:5 actors\.0: Unrecognized key: "nmaes"/);
  });
  test('a value misspelt, with the one that is likely meant, or else those there are', () => {
    expect(actors('actors:\n  - { id: one, kind: armed-grop, names: [One] }\n')).toEqual([
      '2:22 actors.0.kind: "armed-grop" is not known here; did you mean "armed-group"?',
    ]);
    expect(actors('actors:\n  - { id: one, kind: zebra, names: [One] }\n')[0]).toMatch(/: "zebra" is not known here; known are \S+, /);
  });
  test('broken YAML', () => {
    expect(actors('actors:\n  - id: "one\n')[0]).toMatch(/^\d+:\d+ /);
  });
  test('an id that nobody has', () => {
    expect(actors('actors:\n  - { id: one, kind: armed-group, names: [One], allegiance: [{ to: two }] }\n')).toEqual([
      '2:68 no actor or source has the id "two"; add it or mend the spelling',
    ]);
  });
  test('two names that cannot be told apart, unless their dates or countries do', () => {
    const two = (a: string, b: string): string[] =>
      actors(
        `actors:\n  - { id: one, kind: armed-group, country: SY, names: [{ name: Front, ${a} }] }\n  - { id: two, kind: armed-group, ${b} }\n`,
      );
    expect(two('until: "2015"', 'country: SY, names: [{ name: Front, from: "2014" }]')[0]).toMatch(
      /the name "Front" also belongs to "one"/,
    );
    expect(two('until: "2014"', 'country: SY, names: [{ name: Front, from: "2014" }]')).toEqual([]);
    expect(two('until: "2015"', 'country: YE, names: [{ name: Front, from: "2014" }]')).toEqual([]);
  });
  test('dates that end before they begin', () => {
    expect(actors('actors:\n  - { id: p, kind: state, names: [{ name: P, from: "2016", until: "2015" }] }\n')).toEqual([
      expect.stringMatching(/^2:\d+ until \(2015\) must lie after from \(2016\)$/),
    ]);
  });
  test('a lexicon entry without a counter-example, and one form with two senses', () => {
    const entry = (id: string, counters: string): string =>
      `  - { id: ${id}, sense: s, forms: [shelled], examples: [They shelled it.], counters: [${counters}] }\n`;
    expect(mistakes('lexicons/en/x.yaml', `entries:\n${entry('a', '')}`)[0]).toMatch(
      /entries\.0\.counters: needs at least one counter-example/,
    );
    expect(mistakes('lexicons/en/x.yaml', `entries:\n${entry('a', 'No.')}${entry('b', 'No.')}`)[0]).toMatch(
      /^3:\d+ the form "shelled" already belongs to "a"/,
    );
  });
  test('a source that is the voice of nobody', () => {
    expect(mistakes('sources/s.yaml', 'sources:\n  - { id: s, kind: agency, names: [S], of: nobody }\n')[0]).toMatch(
      /no actor has the id "nobody"/,
    );
  });
  test('any mistake leaves no knowledge; the order of files changes nothing', () => {
    expect(compileKnowledge([{ path: 'actors/a.yaml', text: 'actors: 3' }]).knowledge).toBeNull();
    const files = ['a', 'b'].map((id) => ({
      path: `actors/${id}.yaml`,
      text: `actors:\n  - { id: ${id}, kind: state, names: [${id}] }\n`,
    }));
    const one = compileKnowledge(files).knowledge;
    expect(one?.version).toMatch(/^sha256:/);
    expect(compileKnowledge([...files].reverse()).knowledge).toEqual(one);
  });
  test('only the mistakes of the files asked about', () => {
    const bad = { path: 'actors/b.yaml', text: 'actors: 3' };
    expect(checkKnowledge([{ path: 'actors/a.yaml', text: 'actors: []' }], [bad])).toEqual([]);
    expect(checkKnowledge([bad])).toHaveLength(1);
  });
});

describe('lexicons', () => {
  const text = `entries:
  - id: shell
    sense: shelling
    class: verb
    forms: [{ base: shell, inflect: verb }, { base: carry out a strike, inflect: verb, past: carried }, { base: shoot, inflect: verb, past: shot }]
    examples: [They shelled the town.]
    counters: [The shell of the egg broke.]
  - id: truce
    sense: truce
    class: noun
    inflect: noun
    forms: [cease-fire, ceasefire, truce]
    examples: [The cease fire held.]
    counters: [Cease now. Fire later.]
`;
  const file = { path: 'lexicons/en/own.yaml', text };
  const entries = lexiconOf(openKnowledge(compileKnowledge([file]).knowledge!), 'en', 'own');
  const vocabulary = new Vocabulary();
  const match = createLexiconMatcher(entries, vocabulary);
  const found = (sentence: string): string[] => {
    const tokens = tokenise(sentence, vocabulary);
    const out: string[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const hit = match(tokens, i);
      if (hit) out.push(`${hit.entry.id}/${hit.form.shape} ${tokens.slice(i, i + hit.length)}`);
    }
    return out;
  };

  test('forms are inflected where the entry says so, irregular ones as given', () => {
    expect(entries[0].forms.map((f) => f.text)).toEqual([
      'shell',
      'shells',
      'shelled',
      'shelling',
      'carry out a strike',
      'carries out a strike',
      'carried out a strike',
      'carrying out a strike',
      'shoot',
      'shoots',
      'shot',
      'shooting',
    ]);
  });
  test('the longest form wins and hyphens are skipped', () => {
    expect(found('A cease-fire, two ceasefires; troops carried out a strike.')).toEqual([
      'truce/singular cease-fire',
      'truce/plural ceasefires',
      'shell/past-or-participle carried out a strike',
    ]);
    expect(found('Ceasing to fire, they carried a strike flag.')).toEqual([]);
  });
  test('examples and counter-examples run through a reader, and what comes out wrong is a mistake at its line', () => {
    const naive = checkLexiconExamples([file], (_lang, _name, entry, sentence) =>
      found(sentence).some((f) => f.startsWith(`${entry.id}/`)),
    );
    expect(naive.map((m) => `${m.line}:${m.column} ${m.message}`)).toEqual([
      '7:16 shell: the counter-example is read in this sense after all; mend the counter-example, the forms or the reader',
    ]);
    expect(checkLexiconExamples([file], () => null)).toEqual([]);
  });
});
