import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** What is told, but for who did it: an item of a list names whom it knows of. */
const told = (text: string): unknown[] =>
  incidentsOf(text, '2016-05-09').map((c) => [c.act, c.where?.name, c.when, c.killed, c.wounded, c.speaker]);
const events = (text: string): number => new Set(incidentsOf(text, '2016-05-09').map((c) => c.occurrence)).size;

const STORY = [
  'Government warplanes bombed a market in the town of Saraqib on Saturday, killing five people, the civil defence said.',
  'On Sunday the army said rebels had shelled Haritan two days earlier.',
  'The civil defence said that three more people were wounded in the strike on the market.',
  'Two soldiers were killed in an ambush near Khan Touman, a monitor said.',
];

describe('the paragraphs of a story behind bullets or numbers', () => {
  it.each(['• ', '- ', '* ', '– ', '▪ ', '# '])('read as they do without: %s', (sign) => {
    const marked = STORY.map((paragraph, k) => `${sign === '# ' ? `${k + 1}. ` : sign}${paragraph}`);
    expect(told(marked.join('\n\n'))).toEqual(told(STORY.join('\n\n')));
    expect(events(marked.join('\n'))).toBe(events(STORY.join('\n\n')));
  });

  it('tell each their own where an hour or a place heads them', () => {
    const list =
      '• 09:35 Shelling of Haritan\n• 10:50 One killed in a drone strike on Saraqib\n• 16h: Two killed by shelling in Khan Touman';
    expect(incidentsOf(list, '2016-05-09').map((c) => [c.where?.name, c.killed?.min ?? null])).toEqual([
      ['Haritan', null],
      ['Saraqib', 1],
      ['Khan Touman', 2],
    ]);
    expect(events(list)).toBe(3);
  });

  it('need no more than one head among them to be a log', () =>
    expect(
      incidentsOf('1. All calm in the south.\n2. Saraqib: 7 May – raid on a post, 3 killed.\n3. No flights were seen.', '2016-05-09')[0]
        .where?.name,
    ).toBe('Saraqib'));
});
