import { describe, expect, it } from 'vitest';
import { type Explained, explainId } from '../src/situation/explain-id.ts';
import { sampleSituation } from './situation-sample.ts';

function quotesOf(link: Explained): string[] {
  return [...(link.quote ? [link.quote.text] : []), ...link.because.flatMap(quotesOf)];
}
function explained(id: string): Explained {
  const answer = explainId(sampleSituation, id);
  if (!answer.found) throw new Error(answer.reason);
  return answer.chain;
}

describe('explaining an id', () => {
  it('leads from every finding and incident to the words of a report', () => {
    for (const { id } of [...sampleSituation.findings, ...sampleSituation.incidents])
      expect(quotesOf(explained(id)).length).toBeGreaterThan(0);
  });

  it('leads from the figures of a truce to the words', () => {
    expect(quotesOf(explained('aleppo-2016-05/gaps')).join()).toContain('run out at one minute past midnight');
    expect(quotesOf(explained('aleppo-2016-05/calm')).join()).toContain('Residents reported no shelling');
  });

  it('names who declared something as the reports do', () => {
    const told = JSON.stringify(explained('aleppo-2016-05/declarations'));
    const { name } = sampleSituation.claims.flatMap(({ speaker }) => speaker).find(({ id }) => id === 'russia')!;
    expect(name).not.toBe('russia');
    expect(told).toContain(`${name} declares`);
  });

  it('shows the quote with its report and offsets', () => {
    const claim = sampleSituation.claims.find(({ act }) => act === 'shelling')!;
    expect(explained(claim.id).quote).toMatchObject({
      text: claim.quote,
      start: claim.span.start,
      end: claim.span.end,
      speaker: 'state media',
    });
  });

  it('takes the beginning of an id, with or without its kind', () => {
    const { id } = sampleSituation.findings[0]!;
    expect(explained(id.slice(0, 12)).id).toBe(id);
    expect(explained(id.slice(4, 14)).id).toBe(id);
  });

  it('lists the ids that a beginning could be, and those near an id that is not there', () => {
    const many = explainId(sampleSituation, 'inc_');
    expect(many).toMatchObject({ found: false });
    expect(!many.found && many.near).toHaveLength(5);
    const { id } = sampleSituation.incidents[0]!;
    const mistyped = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    const near = explainId(sampleSituation, mistyped);
    expect(!near.found && near.near[0]).toBe(id);
    expect(explainId(sampleSituation, '')).toMatchObject({ found: false, near: [] });
  });
});
