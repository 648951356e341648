import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const figure = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '–' : c.min === c.max ? `${c.min}` : c.max === null ? `${c.min}+` : `${c.min}-${c.max}`;

/** Dead and hurt of each claim that counts any, of Friday 10 July 2015: "2/1" for two dead and one hurt. */
const tolls = (text: string): string[] =>
  incidentsOf(text, '2015-07-10')
    .map(({ killed, wounded }) => `${figure(killed)}/${figure(wounded)}`)
    .filter((t) => t !== '–/–');

/** Dead and hurt of all that is told, each kind as last counted. */
const last = (text: string): string => {
  const claims = incidentsOf(text, '2015-07-10');
  return `${figure(claims.findLast((c) => c.killed)?.killed ?? null)}/${figure(claims.findLast((c) => c.wounded)?.wounded ?? null)}`;
};

describe('who was hurt, told without a word for it', () => {
  it.each([
    ['Guards shot and wounded a 14-year-old in Gharyan on Monday.', '–/1'],
    ['A rocket killed a 14-year-old and her uncle in Gharyan on Monday.', '2/–'],
    ['A shepherd stepped on a mine near Gharyan on Monday and lost both feet.', '–/1'],
    ['A rocket hit a bakery in Gharyan on Monday. Nine people were in hospital.', '–/9'],
    ['A gang fired on a van in Gharyan on Monday; the driver died there, and a clerk is in hospital with burns.', '1/1'],
    ['Shells fell on a farm near Gharyan on Monday. The committee heard of the death of a cook and injuries to her two nephews.', '1/2'],
    ['A mortar round killed two boys in Gharyan on Monday and left their aunt fighting for her life.', '2/1'],
  ])('%s', (text, toll) => expect(last(text)).toBe(toll));

  it.each([
    ['The 14-year-old firm shelled out money in Gharyan on Monday.', '–/–'],
    ['The brigade lost arms near Gharyan on Monday.', '–/–'],
    ['Nine patients were in hospital when a rocket hit it in Gharyan on Monday.', '–/–'],
    ['Another major was shot in the chest in Gharyan on Monday and is in hospital.', '–/1'],
    ['Shells fell on a farm near Gharyan on Monday. The panel heard of injuries to cattle.', '–/–'],
    ['Shells fell on Gharyan on Monday. The doctor spoke of shrapnel wounds to the head.', '–/–'],
    ['Shells fell on Gharyan on Monday and left their mark.', '–/–'],
  ])('and not: %s', (text, toll) => expect(last(text)).toMatch(new RegExp(`^${toll.replace('1', '1\\+?')}$`)));
});

describe('whose dead a figure counts', () => {
  it.each([
    ['They came at our post near Gharyan on Monday. Our men killed 17. We lost four and six were injured.', '21/6'],
    ['The army said nine rebels were killed near Gharyan on Monday. It gave its own losses as three dead.', '12/–'],
  ])('%s', (text, toll) => expect(last(text)).toBe(toll));

  it('and not what is no loss of men', () => {
    expect(last('Our men shelled Gharyan on Monday. We lost four and won six of the matches.')).toBe('–/–');
  });
});

describe('figures of the dead', () => {
  it.each([
    ['Gunmen fired on a shop in Gharyan on Monday. Of the five men hurt, two died that night.', '2/3-5'],
    ['Gunmen fired on a shop in Gharyan on Monday. Of the five men hurt, two were policemen.', '–/5'],
    ['The dead in Monday’s ambush near Gharyan now number seven.', '7/–'],
    ['A bomb killed two in Gharyan on Monday. The number of injured, given first as five, was later put at eight.', '2/8'],
    ['A missile hit a mill in Gharyan on Monday; four bodies had been recovered.', '4/–'],
    ['Rebels ambushed a lorry near Gharyan on Monday. Two of the guards did not make it.', '2/–'],
    ['Gunmen stormed Gharyan on Monday. By the time they left, 14 people lay dead and at least nine others were bleeding.', '14/9+'],
    ['A shell hit a market in Gharyan on Monday and four people were left bleeding in the street.', '–/4'],
    ['A baker was caught in the crossfire in Gharyan on Monday and died. His sister was also shot in the leg.', '1/1'],
  ])('%s', (text, toll) => expect(last(text)).toBe(toll));

  it.each([
    ['A missile hit a mill in Gharyan on Monday; a local number was given for help.', []],
    ['Rebels ambushed a lorry near Gharyan on Monday. Two of the guards did not make it to the talks.', []],
    ['A missile hit a mill in Gharyan on Monday; the war is bleeding two countries, a diplomat said.', []],
  ])('and not: %s', (text, each) => expect(tolls(text)).toEqual(each));
});
