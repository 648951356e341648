import { explainId } from '@truceline/core/situation/explain-id.ts';
import { describe, expect, it } from 'vitest';
import { sampleSituation } from '../../core/test/situation-sample.ts';
import { explanationForTerminal } from '../src/write/explanation-for-terminal.ts';
import { summaryForTerminal } from '../src/write/summary-for-terminal.ts';

const plain = { columns: 72, colour: false };

describe('the summary in the terminal', () => {
  it('tells each truce, its holes and what was found, within the width and without colour when none is wanted', () => {
    const text = summaryForTerminal(sampleSituation, ['out/sitrep.html'], plain);
    expect(text).toContain('In force  Regime of calm in Aleppo, May 2016');
    expect(text).toContain('Hole of 59 minutes with nothing in force');
    expect(text).toContain('2 breach · 2 undetermined');
    expect(text).toContain('scan.pdf: The PDF holds pictures');
    expect(text).not.toContain('\u001b');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
  });

  it('shows colours when they are wanted', () => {
    expect(summaryForTerminal(sampleSituation, [], { columns: 72, colour: true })).toContain('\u001b[');
  });

  it('obeys no escape sequence out of a report', () => {
    const situation = structuredClone(sampleSituation);
    for (const incident of situation.incidents) incident.where = { ...incident.where!, name: '\u001b]0;owned\u0007\u202e' };
    situation.refused[0]!.file = '\u001b[2J';
    const text = summaryForTerminal(situation, [], plain);
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(text).toContain('⟨U+001B⟩');
  });
});

describe('an explanation in the terminal', () => {
  it('goes from the finding through its questions to the quoted words', () => {
    const finding = sampleSituation.findings.find(({ verdict }) => verdict === 'breach')!;
    const answer = explainId(sampleSituation, finding.id);
    if (!answer.found) throw new Error(answer.reason);
    const text = explanationForTerminal(answer.chain, plain);
    expect(text).toContain(finding.id);
    for (const { asked, answer: told } of finding.steps) expect(text).toMatch(new RegExp(`${asked.replace('?', '\\?')}\\s+${told}`));
    expect(text).toContain('“');
    expect(text).toMatch(/characters \d+–\d+/);
  });
});
