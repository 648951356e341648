import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import type { RawReport } from '../src/model/report.ts';
import { takeReports } from '../src/pipeline.ts';
import { readFixtures } from './fixtures-gold.ts';
import { readEach } from './read-samples.ts';
import { knowledge, reader } from './read-text.ts';
import { type Edit, edited, moved, RETELLINGS } from './variants.ts';

// A report told otherwise says the same. What share of its claims of incidents stays by act, place, day and dead: floors, which only go up.
const FLOORS: Record<string, number> = {
  'the day first': 0.87,
  'paragraphs on something else between its own': 0.99,
  'one block': 0.99,
  'a sentence a paragraph': 0.99,
  'curly marks': 1,
  'figures for numbers': 1,
  'soldiers are troops, rebels insurgents': 1,
  'raids for strikes': 1,
  'truces for ceasefires': 1,
  'no fewer than': 0.98,
  reported: 1,
};

const raws = readFixtures().map(({ raw }) => raw);
const took = ({ kind, mood, stance }: Claim): boolean => kind === 'incident' && mood === 'actual' && stance !== 'denies';
const read = (raw: RawReport): Claim[] => {
  const [report] = takeReports([raw], knowledge);
  return reader.read(reader.open(report)).filter(took);
};
const before = raws.map((raw) => readEach(takeReports([raw], knowledge)).claims.filter(took));

const told = ({ act, where, when, killed }: Claim): string =>
  JSON.stringify([act, where?.name, when?.start.slice(0, 10), killed?.min, killed?.max]);

/** Whether a claim stands among those of the report told otherwise, at the same words. */
function stands(claim: Claim, after: readonly Claim[], edits: readonly Edit[]): boolean {
  const [start, end] = [moved(edits, claim.span.start), moved(edits, claim.span.end)];
  return after.some(({ span, ...other }) => span.start < end && start < span.end && told(other as Claim) === told(claim));
}

describe('a report told otherwise says the same', () => {
  it.each(Object.entries(RETELLINGS))('%s', (name, retell) => {
    let kept = 0;
    let all = 0;
    raws.forEach((raw, i) => {
      const edits = retell(raw.text);
      if (!edits.length) return;
      const after = read({ ...raw, text: edited(raw.text, edits) });
      for (const claim of before[i]) {
        all++;
        if (stands(claim, after, edits)) kept++;
        else if (process.env.TRUCELINE_TELL)
          console.log(`${name}: ${raw.recordId} ${told(claim)} “${claim.quote}”\n  ${after.map(told).join('\n  ')}`);
      }
    });
    expect(all).toBeGreaterThan(30);
    expect(kept / all).toBeGreaterThanOrEqual(FLOORS[name]);
  });
});
