import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const read = (text: string) => incidentsOf(text, '2022-05-10').map(({ where, occurrence }) => ({ name: where?.name ?? '-', occurrence }));

const RAID = 'Gunmen killed six people in Djibo in Burkina Faso on Sunday.';

test.each([
  'The attacks have claimed around 640 lives nationally, according to a toll.',
  'Some 2,000 people have been killed across the country since January.',
  'At least 30 people were wounded in clashes throughout the country.',
])('a toll of the whole country is not that of the last village, and no part of its incident: %s', (sum) => {
  const [raid, total] = read(`${RAID} ${sum}`);
  expect(raid.name).toBe('Djibo');
  expect(total.name).toBe('Burkina Faso');
  expect(total.occurrence).not.toBe(raid.occurrence);
});

test('what happened somewhere in the country happened where the report has been', () => {
  expect(read(`${RAID} Twelve more people were wounded in the deadliest attack in the country this year.`)[1]?.name).toBe('Djibo');
});

test('a place told as an area of a town is where it happened, and the town holds it', () => {
  expect(read('Six men died in an ambush in the rebel-held area of Tirasso in Kidal on Monday.')[0]?.name).toContain('Tirasso');
});
