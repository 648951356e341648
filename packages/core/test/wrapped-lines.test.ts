import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const told = (text: string): unknown[] =>
  incidentsOf(text, '2016-05-09').map((c) => [c.act, c.where?.name, c.when?.start, c.killed?.min ?? null, c.speaker.map((s) => s.name)]);

/** A text with its lines broken where they are full, the way mail programs and old wires set it. */
function wrap(text: string, width: number): string {
  let column = 0;
  return text.replace(/(\S+)( |\n+|$)/g, (_, word: string, space: string) => {
    const broken = column > 0 && column + word.length > width;
    column = space.includes('\n') ? 0 : (broken ? 0 : column) + word.length + 1;
    return `${broken ? '\n' : ''}${word}${space}`;
  });
}

const STORIES = [
  'Rebels shelled a market in the town of Saraqib on Dec. 8, killing three people, the spokesman of the army, Lt. Col. Omar Haddad, said. Two more died of their wounds. He added that the shells had come from the east. Warplanes bombed Khan Touman at 5:40 p.m. on the same day.',
  'Four soldiers were killed in an ambush by rebels near Saraqib, according to the U.N. mission there. Three others were wounded. The patrol was on its way to Khan Touman when it was hit. Army helicopters then fired at farms in the area and the mission said that a woman had died.',
];

describe('a text whose lines are all of one width', () => {
  it.each([60, 66, 72, 78])('reads as if they were not broken: %i', (width) => {
    for (const story of STORIES) expect(told(wrap(story, width)).map(String)).toEqual(told(story).map(String));
  });

  it('ends a paragraph where a line is short', () => {
    const entries =
      'Saraqib: Rebels shelled a market and the houses beside it at noon and\nkilled three people.\nKhan Touman: Warplanes bombed the mill and the houses beside it, and\nkilled two people.\nHaritan: A sniper shot dead a boy who had gone out to fetch the water\nof the day.';
    expect(told(entries).map((c) => (c as unknown[])[1])).toEqual(['Saraqib', 'Khan Touman', 'Haritan']);
  });
});
