import { describe, expect, it } from 'vitest';
import { linesOf } from '../src/reports/stories/lines-of.ts';
import { storyStarts } from '../src/reports/stories/part-stories.ts';
import { regionLines } from '../src/reports/stories/region-lines.ts';
import { incidentsOf, knowledge } from './read-text.ts';

const DAY = '2019-05-20';
/** Each event of a text: act, place, first day, doers, dead and hurt. */
function events(text: string, day = DAY): string[] {
  const told = incidentsOf(text, day);
  return [...new Set(told.map(({ occurrence }) => occurrence))].map((occurrence) => {
    const of = told.filter((c) => c.occurrence === occurrence);
    const when = (of.find((c) => c.when?.how === 'stated') ?? of[0]).when;
    const said = (toll: 'killed' | 'wounded') => of.find((c) => c[toll])?.[toll]?.min ?? '';
    const by = of.find((c) => c.by.length)?.by.map(({ name }) => name) ?? [];
    return [of[0].act, of[0].where?.name, when?.start.slice(5, 10), by.join('+'), said('killed'), said('wounded')].join(' | ');
  });
}

const ABHA = 'Houthi drones hit the airport of Abha on Sunday, wounding nine travellers, the coalition said. It vowed to answer.';
const MARINKA = 'Shells fell on a post near Marinka in Ukraine on Monday. Two soldiers died.';
const READ = ['drone | Abha | 05-19 | Houthi |  | 9', 'shelling | Marinka | 05-20 |  | 2 | '];

describe('two stories behind each other', () => {
  it.each([
    ['with headlines', `Houthi drones hit Saudi airport at Abha\n\n${ABHA}\n\nShells kill two soldiers near Marinka\n\n${MARINKA}`],
    ['with datelines', `RIYADH (Coral Wire) - ${ABHA}\n\nReporting by A. Writer\n\nKYIV, May 20 (Coral Wire) - ${MARINKA}`],
    [
      'with a rule between',
      `RIYADH — ${ABHA} Its spokesman gave no more than that to reporters who had come to hear of the raids.\n\n* * *\n\n${MARINKA}`,
    ],
    ['under countries', `SAUDI ARABIA\n\n${ABHA}\n\nUKRAINE\n\n${MARINKA}`],
    ['under bold countries', `**Saudi Arabia**\n${ABHA}\n\n**Ukraine**\n${MARINKA}`],
    ['in posts', `12:40\nHouthi drones hit Saudi airport at Abha\n${ABHA}\n\n11:05\nShells kill two soldiers near Marinka\n${MARINKA}`],
    ['numbered', `1. Houthi drones hit Saudi airport at Abha\n\n${ABHA}\n\n2. Shells kill two soldiers near Marinka\n\n${MARINKA}`],
  ])('%s are read apart', (_, text) => expect(events(text)).toEqual(READ));
});

describe('days that head what follows', () => {
  it.each([
    ['12 May', '14 May'],
    ['Sunday, May 12', 'Tuesday, May 14'],
    ['## 12 May', '## 14 May'],
    ['Day 3 (12 May)', 'Day 5 (14 May)'],
    ['2019-05-12', '2019-05-14'],
  ])('%s: it is theirs', (one, other) => {
    const text = `Violations of the week\n\n${one}\n\nShelling hit a market in Tarhuna, killing three traders. The army denied any part in it.\n\n${other}\n\nGunmen stormed a police post at Gharyan and shot dead two officers.`;
    expect(events(text)).toEqual(['shelling | Tarhuna | 05-12 |  | 3 | ', 'ground-clash | Gharyan | 05-14 | Gunmen | 2 | ']);
  });

  it('a dateline dates its story alone', () => {
    const wire =
      'GOMA, May 17 (Coral Wire) - Rebels shelled Sake in Congo on Thursday, killing four people. The army sent two battalions to it.';
    const next =
      'KYIV, May 14 (Coral Wire) - Shells killed two soldiers near Marinka in Ukraine today. The army blamed separatists for it.';
    expect(events(`${wire}\n\n${next}`).map((e) => e.split(' | ')[2])).toEqual(['05-16', '05-14']);
  });

  it('the line that dates a text is no heading', () => {
    expect(events('20 May 2019\n\nShells hit a market in Tarhuna, killing three traders.')).toEqual([
      'shelling | Tarhuna | 05-19 |  | 3 | ',
    ]);
  });
});

describe('regions that head what follows', () => {
  it('give it their place, and it takes no doer, day or toll from the region before', () => {
    const text =
      'Daily note\n\nALEPPO\n\nGovernment forces shelled the Sukkari district on Saturday, killing four people.\n\nDERAA\n\nGunmen killed a trader at his home. A woman was wounded.';
    expect(events(text)).toEqual([
      'shelling | Sukkari district | 05-18 | Government forces | 4 | ',
      'shooting-sniping | DERAA | 05-19 | Gunmen | 1 | 1',
    ]);
  });

  it.each(['**Aleppo**', '2. Donetsk region', 'In rural Hama:', 'North Kivu', 'Eastern Ghouta', 'West Bank / Gaza', 'Kherson oblast'])(
    '%s is one',
    (line) => {
      const other = line.replace(/\p{Lu}.*\p{L}/u, line.startsWith('In') ? 'In Homs' : 'Homs');
      expect(regionLines(`${line}\n${other}`, linesOf(`${line}\n${other}`), knowledge.gazetteer).size).toBe(2);
    },
  );

  it.each(['Background', 'Talks resume', 'Reaction', 'Heavy losses', 'Rebels deny attack', 'Aid'])('%s is none', (line) =>
    expect(regionLines(`${line}\nHoms`, linesOf(`${line}\nHoms`), knowledge.gazetteer).size).toBe(0),
  );
});

describe('one story stays one', () => {
  const LEDE = 'Shells hit the Razi hospital in Aleppo on Saturday, killing three people, the state agency said. It gave no other names.';
  it.each([
    [
      'under crossheads',
      `Shells kill three at Aleppo hospital\n\n${LEDE}\n\nRebels deny shelling hospital\n\nRebels denied they had shelled the hospital. Nine were hurt.`,
    ],
    [
      'under questions',
      `${LEDE}\n\nWho fired the shells at the hospital\n\nThe government says rebels fired the shells that hit the hospital on Saturday.`,
    ],
    ['behind a caption', `Men look for their kin in the rubble of a ward. (Photo: Coral Wire)\n\nALEPPO, Syria — ${LEDE}`],
    ['with a date in the middle', `Three die as hospital is hit in Aleppo.\n\n20 May 2019\n\n${LEDE}`],
    [
      'in wrapped lines',
      `Shells hit the Razi hospital in Aleppo on Saturday, killing three people and\nwounding nine patients at the Razi hospital in Aleppo, the state agency said.\nThe hospital in Aleppo was hit by three shells before noon on Saturday, a nurse\nof the hospital told the agency.`,
    ],
    [
      'with its scenes parted',
      `${LEDE} A nurse was on the stairs.\n\n* * *\n\nShe ran down to the ward when the shells hit the hospital, she said.`,
    ],
  ])('%s', (_, text) => expect(storyStarts(text, knowledge.gazetteer)).toHaveLength(1));
});

it('an entry of a log takes no day from the one before', () => {
  const text =
    'Brief, 20 May 2019\n\nKunduz: Gunmen overran a post on Friday. Two soldiers died.\n\nHelmand: An air strike hit a clinic in Lashkar Gah, killing one person.';
  expect(events(text).map((e) => e.split(' | ')[2])).toEqual(['05-17', '05-19']);
});
