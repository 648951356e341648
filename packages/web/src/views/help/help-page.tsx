import { useTitle } from '../../app/use-title.ts';
import { TermChip } from '../../parts/chip.tsx';
import { KeyTable } from '../../parts/shortcut-help.tsx';
import { say, type WordKey } from '../../words/say.tsx';
import './help.css';

/** Terms of a vocabulary, each as its chip, and what it means. */
const VERDICTS = [
  ['breach', 'help.verdict-breach'],
  ['undetermined', 'help.verdict-undetermined'],
  ['no-breach', 'help.verdict-no-breach'],
  ['outside', 'help.verdict-outside'],
] as const;
const STANDINGS = [
  ['alleged', 'help.standing-alleged'],
  ['corroborated', 'help.standing-corroborated'],
  ['contested', 'help.standing-contested'],
  ['admitted', 'help.standing-admitted'],
] as const;
const STATES = [
  ['not-yet', 'help.state-not-yet'],
  ['in-force', 'help.state-in-force'],
  ['contested', 'help.state-contested'],
  ['lapsed', 'help.state-lapsed'],
  ['ended', 'help.state-ended'],
  ['unknown', 'help.state-unknown'],
] as const;
const DAYS = [
  ['calm', 'help.day-calm'],
  ['broken', 'help.day-broken'],
  ['no-report', 'help.day-no-report'],
] as const;
const SOURCE_GRADES = [
  ['A', 'help.grade-a'],
  ['B', 'help.grade-b'],
  ['C', 'help.grade-c'],
  ['D', 'help.grade-d'],
  ['E', 'help.grade-e'],
  ['F', 'help.grade-f'],
] as const;
const INFORMATION_GRADES = [
  ['1', 'help.grade-1'],
  ['2', 'help.grade-2'],
  ['3', 'help.grade-3'],
  ['4', 'help.grade-4'],
  ['5', 'help.grade-5'],
  ['6', 'help.grade-6'],
] as const;
const WORDS = [
  ['help.word-access', 'help.mean-access'],
  ['help.word-background', 'help.mean-background'],
  ['help.word-carrier', 'help.mean-carrier'],
  ['help.word-claim', 'help.mean-claim'],
  ['help.word-clause', 'help.mean-clause'],
  ['help.word-contested', 'help.mean-contested'],
  ['help.word-declaration', 'help.mean-declaration'],
  ['help.word-excluded', 'help.mean-excluded'],
  ['help.word-gap', 'help.mean-gap'],
  ['help.word-gate', 'help.mean-gate'],
  ['help.word-guarantor', 'help.mean-guarantor'],
  ['help.word-incident', 'help.mean-incident'],
  ['help.word-inferred', 'help.mean-inferred'],
  ['help.word-origin', 'help.mean-origin'],
  ['help.word-party', 'help.mean-party'],
  ['help.word-tally', 'help.mean-tally'],
  ['help.word-toll', 'help.mean-toll'],
  ['help.word-window', 'help.mean-window'],
] as const;

type Meaning = (
  | typeof VERDICTS
  | typeof STANDINGS
  | typeof STATES
  | typeof DAYS
  | typeof SOURCE_GRADES
  | typeof INFORMATION_GRADES
)[number];

/** What the words and the keys mean. */
export function HelpPage() {
  useTitle(say('help.title'));
  return (
    <>
      <header className="page-head">
        <h1>{say('help.title')}</h1>
      </header>
      <div className="help">
        <div className="help-column">
          <section className="sheet">
            <h2>{say('help.judging')}</h2>
            <h3>{say('help.verdict')}</h3>
            <p className="quiet">{say('help.verdict-what')}</p>
            <Meanings kind="verdict" terms={VERDICTS} />
            <h3>{say('help.standing')}</h3>
            <p className="quiet">{say('help.standing-what')}</p>
            <Meanings kind="standing" terms={STANDINGS} />
            <h3>{say('help.grades')}</h3>
            <p className="quiet">{say('help.grades-what')}</p>
            <div className="grades">
              <Grades scale="help.source-scale" grades={SOURCE_GRADES} />
              <Grades scale="help.information-scale" grades={INFORMATION_GRADES} />
            </div>
          </section>
          <section className="sheet">
            <h2>{say('help.states')}</h2>
            <Meanings kind="truce-state" terms={STATES} />
            <h3>{say('help.days')}</h3>
            <Meanings kind="calm" terms={DAYS} />
          </section>
          <section className="sheet">
            <h2>{say('help.limits')}</h2>
            <p>{say('help.limits-what')}</p>
          </section>
        </div>
        <div className="help-column">
          <section className="sheet">
            <h2>{say('help.glossary')}</h2>
            <dl className="meanings">
              {WORDS.map(([word, meaning]) => (
                <div key={word}>
                  <dt>{say(word)}</dt>
                  <dd>{say(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="sheet">
            <h2>{say('shell.shortcuts')}</h2>
            <KeyTable />
          </section>
        </div>
      </div>
    </>
  );
}

function Meanings({ kind, terms }: { kind: string; terms: readonly Meaning[] }) {
  return (
    <dl className="meanings">
      {terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>
            <TermChip kind={kind} value={term} />
          </dt>
          <dd>{say(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Grades({ scale, grades }: { scale: WordKey & ('help.source-scale' | 'help.information-scale'); grades: readonly Meaning[] }) {
  return (
    <table>
      <caption>{say(scale)}</caption>
      <tbody>
        {grades.map(([grade, meaning]) => (
          <tr key={grade}>
            <th scope="row">{grade}</th>
            <td>{say(meaning)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
