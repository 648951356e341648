import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The finest stated place of the first event of a text, else the first that is given. */
function whereOf(text: string): string | undefined {
  const claims = incidentsOf(text, '2022-05-10');
  const own = claims.filter(({ occurrence }) => occurrence === claims[0].occurrence).flatMap(({ where }) => (where ? [where] : []));
  const stated = own.filter(({ how }) => how === 'stated').sort((a, b) => (a.radiusKm ?? 50) - (b.radiusKm ?? 50));
  return (stated[0] ?? own[0])?.name;
}

test.each([
  [
    'Gereshk',
    'Four soldiers were killed by a roadside bomb in southern Afghanistan on Monday. The device exploded as their convoy crossed a bridge at Gereshk.',
  ],
  ['Mweso', 'A mine killed a couple in the east of the Democratic Republic of Congo, the army said. It went off on a path near Mweso.'],
  [
    'Midyat',
    "A bomb killed two policemen in Turkey's southeast. The blast tore through a police station in Midyat, the governor's office said.",
  ],
  [
    'Yarang district',
    'Rebels overran an army post in southern Thailand, killing four rangers. The post in Yarang district was manned by sixteen men.',
  ],
  [
    'Kumba',
    "Gunmen attacked a school in Cameroon's southwest on Saturday and killed six pupils. The school, in Kumba, had only reopened in September.",
  ],
  ['Aitaroun', 'A drone strike killed three people in southern Lebanon on Tuesday. They died in a strike on a car in Aitaroun.'],
])('a later sentence says where in the land it was: %s', (place, text) => {
  expect(whereOf(text)).toBe(place);
});

test.each([
  ['Turkey’s southeast', 'A bomb killed two policemen in Turkey’s southeast. The attack drew protests in Izmir.'],
  ['eastern Ukraine', 'The shelling killed three in eastern Ukraine on Monday. The attack came as the president met envoys in Lviv.'],
  ['northern Nigeria', 'Five were shot dead in northern Nigeria. The killings forced schools to close in Kano.'],
])('what the event led to elsewhere is not where it was: %s', (place, text) => {
  expect(whereOf(text)).toBe(place);
});

test.each([
  ['Gwoza', 'The attack, the third by rebels, on a market in Gwoza killed eight people.'],
  ['suburb of Avdiivka', 'The shelling, which went on for two hours, of a suburb of Avdiivka wounded four.'],
  ['Kupiansk', 'A house in Kupiansk, which lies 40 km north of Izium, was hit by a shell and two people were killed.'],
  [
    'Bajil district',
    'Two civilians were killed when rebels shelled a market in the centre of Bajil district, southern Hodeidah on Sunday.',
  ],
  ['Sarmin', 'A mine killed a shepherd in Sarmin, eastern Idlib.'],
])('words between or behind only say where the scene lies: %s', (place, text) => {
  expect(whereOf(text)).toBe(place);
});

test.each([
  ['Vasylkova', 'In government-controlled Vasylkova (14km south of Donetsk), shelling wounded two people.'],
  ['Tarovka', 'Two people were killed by shelling near "LPR"-controlled Tarovka (12 km east of Luhansk).'],
  ['Kafr Zurin', 'Shells fell on regime-held Kafr Zurin, killing two.'],
  ['Puerto Jordan', 'Two soldiers were killed by a mine in Puerto Jordan, a town in Arauca.'],
  ['Deir Qasun and Tell Marqa', 'Jets bombed villages including Deir Qasun and Tell Marqa, killing four.'],
  ['Zarodka and Vilnivka', 'The army shelled towns such as Zarodka and Vilnivka on Monday, wounding three.'],
  ['Homs, Hama, Idlib and Aleppo', 'The regions of Homs, Hama, Idlib and Aleppo came under artillery fire on Monday.'],
])('a name that no map holds is the scene by the words before it: %s', (place, text) => {
  expect(whereOf(text)).toBe(place);
});

test('who holds a station says nothing of where it reports from', () => {
  expect(whereOf('Two people were killed by shelling on Monday, rebel-controlled Masirat TV said.')).not.toBe('Masirat');
});

test('a sum told place by place is of none of them', () => {
  const claims = incidentsOf('Six people were killed by shelling on Monday, three in Tal Rifaat and three in Afrin.', '2022-05-10');
  expect(claims.filter(({ killed }) => killed?.min === 3).map(({ where }) => where?.name)).toEqual(['Tal Rifaat', 'Afrin']);
  expect(claims.find(({ killed }) => killed?.min === 6)?.aggregate).toBe(true);
  const apart = incidentsOf('Shelling killed six people in Tal Rifaat on Monday, four in Afrin and two in Azaz.', '2022-05-10');
  expect(apart.find(({ killed }) => killed?.min === 6)?.where?.name).toBe('Tal Rifaat');
});

test('the largest city of a land is that of the dateline', () => {
  const rest = 'warplanes bombed the largest city of the rebel-held north on Thursday, killing ten.';
  expect(whereOf(`BOUAKE, Ivory Coast - Government ${rest}`)).toMatch(/^bouake$/i);
  expect(whereOf(`Government ${rest}`) ?? '').not.toMatch(/bouake/i);
});

test.each([
  'Planes bombed a camp in northern Ethiopia on Monday. Staff at Shire’s Suhul hospital said 50 people were killed.',
  'Planes bombed a camp in northern Ethiopia on Monday. An official at the Shire general hospital said 50 people were killed.',
  'Planes bombed a camp in northern Ethiopia on Monday, killing 50. The Shire general hospital received ten wounded.',
])('a hospital told by its town is not the scene: %s', (text) => {
  expect(whereOf(text)).toBe('northern Ethiopia');
});

test('a hospital that is hit is', () => {
  expect(whereOf('A shell hit the Shire general hospital on Monday, killing two nurses.')).toMatch(/Shire/);
});

test('what is told of the place in passing neither dates nor counts the event', () => {
  const [event] = incidentsOf(
    'A bomb exploded in Jalawla, which troops took back from the militants last year, killing five.',
    '2022-05-10',
  );
  expect(event).toMatchObject({ act: 'ied-suicide', killed: { min: 5 }, where: { name: 'Jalawla' } });
  expect(event.when?.start).not.toMatch(/^2021/);
});

test('what a town did meanwhile is not where the fighting in the north was', () => {
  const text =
    'Rebels clashed with a navy patrol in the restive north of Sri Lanka on Wednesday as schools in Colombo shut, the navy said.';
  expect(whereOf(text)).toMatch(/north/);
});
