import { describe, expect, it } from 'vitest';
import type { Incident } from '../src/model/incident.ts';
import { runPipeline } from '../src/pipeline.ts';
import { claimsOf, knowledge, rawOf } from './read-text.ts';

const DAY = '2016-05-06';

/** The words in which a denier lays it to others, where they are of the occurrence denied. */
function counter(text: string): string[] {
  const claims = claimsOf(text, DAY);
  const denied = new Set(claims.filter(({ kind }) => kind === 'denial').map(({ occurrence }) => occurrence));
  return claims
    .filter(({ kind, occurrence }) => kind === 'incident' && occurrence !== undefined && denied.has(occurrence))
    .flatMap(({ by, byStatus }) => by.map(({ name }) => `${name} ${byStatus}`));
}

describe('a counter-charge in the report of a denial', () => {
  it.each([
    ['of it', 'Ethiopia denied that it had shelled Adigrat on Thursday and accused the Eritrean army of shelling it.'],
    ['of the town itself', 'Ethiopia denied shelling Adigrat on Thursday. It said that the Eritrean army had shelled the town itself.'],
    [
      'by a spokeswoman',
      'Ethiopia rejects the charge that its army shelled Adigrat. Its spokeswoman said the Eritrean army had shelled the town.',
    ],
    ['with another means', 'Ethiopia denied any attack on Adigrat on Thursday. The Eritrean army fired the rockets, it said.'],
    ['of whom it rejects', 'The Eritrean army had shelled Adigrat, Ethiopia said, rejecting the allegations of the Eritrean army.'],
    ['with no word of the deed', 'The Eritrean army shelled Adigrat on Thursday, Ethiopia said, denying any involvement.'],
  ])('is another version of what is denied: %s', (_, text) => {
    expect(counter(text)).toContain('Eritrean army accused');
  });

  it('stands beside the charge', () => {
    const text =
      'The Eritrean army said that Ethiopian soldiers had shelled Adigrat on Thursday, killing three people. Ethiopia denied it and accused the Eritrean army of shelling the town.';
    expect(counter(text)).toEqual(['Ethiopian soldiers denied-by-actor', 'Eritrean army accused']);
  });

  it.each([
    ['elsewhere', 'Ethiopia denied shelling Adigrat on Thursday. It said that the Eritrean army had shelled Mekelle.'],
    ['on another day', 'Ethiopia denied shelling Adigrat on Thursday. It said that the Eritrean army had shelled Adigrat on Monday.'],
    [
      'of its own men',
      'Ethiopia denied that it had shelled Adigrat on Thursday. It said that the Eritrean army had fired at Ethiopian soldiers.',
    ],
    ['of another thing', 'Ethiopia denied having shelled a market in Adigrat. It said that the Eritrean army had shelled a clinic there.'],
    ['of a breach', 'Ethiopia denied breaking the truce and said that the Eritrean army had shelled Adigrat on Thursday.'],
    ['by others', 'Ethiopia denied that it had shelled Adigrat. Days on, residents said that the Eritrean army had shelled the town.'],
  ])('is another event: %s', (_, text) => {
    expect(counter(text)).not.toContain('Eritrean army accused');
  });

  it('says whom the denial clears, and a stranger is not cleared', () => {
    const clears = (text: string): string[] =>
      claimsOf(text, DAY).flatMap(({ kind, by }) => (kind === 'denial' ? by.map(({ name }) => name) : []));
    expect(clears('Ethiopia denied that its troops had shelled Adigrat on Thursday.')).toEqual(['Ethiopia']);
    expect(clears('Ethiopia denied that it had shelled Adigrat on Thursday.')).toEqual(['Ethiopia']);
    expect(clears('Ethiopia denied that Ethiopian jets had bombed Adigrat on Thursday.')).toEqual(['Ethiopian jets']);
    expect(clears('Ethiopia denied that Eritrean troops had shelled Adigrat on Thursday.')).toEqual([]);
    expect(clears('Colonel Abel Haile denied that Adigrat was shelled on Thursday.')).toEqual([]);
  });
});

it('a toll told by another voice says nothing of whose deed it was', () => {
  const told = (toll: string): string[] =>
    claimsOf(`A spokesman of the army said that rebels had shelled a mill in Adigrat on Thursday.\n\n${toll}`, DAY)
      .filter(({ killed }) => killed?.min === 4)
      .map(({ byStatus }) => byStatus);
  expect(told('Four workers were killed.')).toEqual(['accused']);
  expect(told('Four workers were killed, a doctor at the hospital said.')).toEqual(['unknown']);
  expect(told('Four workers were killed by the rebels.')).toEqual(['accused']);
});

/** The incidents of some reports: who did it, by what standing. */
function incidents(...texts: string[]): string[] {
  const raws = texts.map((text, i) => ({ ...rawOf(text, DAY), publisher: `Paper ${i}`, recordId: String(i) }));
  const by = ({ by }: Incident): string => by.map(({ name, status }) => `${name} ${status}`).join(', ');
  return runPipeline(raws, knowledge, { program: 'test' })
    .situation.incidents.filter(({ background }) => !background)
    .map(by)
    .sort();
}

describe('two sides that accuse one another in two reports', () => {
  it.each([
    [
      'a charge, and a denial with a counter-charge',
      'ASMARA - Ethiopian troops shelled the bus station of Adigrat on Thursday morning, wounding five passengers, the Eritrean army said. Two of them are children. It asked the mission to look at the traces of the fire.',
      'Ethiopia rejects the charge that its troops shelled the bus station of Adigrat on Thursday. "We keep to the truce," a spokeswoman said. She said that the Eritrean army had shelled it in order to lay the blame on others. A nurse put the number of wounded at four.',
      ['Eritrean army accused, Ethiopian troops denied-by-actor'],
    ],
    [
      'one thing hit, no denial',
      'ASMARA - Ethiopian troops shelled the bus station of Adigrat on Thursday morning, killing nine passengers, the Eritrean army said. It asked the mission to look at the traces of the fire.',
      'ADDIS ABABA - Nine people died at the bus station of Adigrat on Thursday morning when the Eritrean army shelled the place with mortars, Ethiopia said. Schools in the town stayed shut.',
      ['Eritrean army accused, Ethiopian troops accused'],
    ],
  ])('tell of one event: %s', (_, charge, answer, expected) => {
    expect(incidents(charge, answer)).toEqual(expected);
  });

  it.each([
    [
      'each names its own as hit',
      'ASMARA - Ethiopian troops fired at Eritrean positions near Adigrat on Thursday, wounding two Eritrean soldiers, the Eritrean army said.',
      'ADDIS ABABA - Eritrean troops fired at Ethiopian positions near Adigrat on Thursday, wounding two Ethiopian soldiers, the Ethiopian army said.',
    ],
    [
      'one names its own men as hit',
      'DAMASCUS - Rebels shelled an army post in Maarat al-Numan on Thursday, killing three soldiers, the state news agency said.',
      'IDLIB - Syrian government forces shelled Maarat al-Numan on Thursday, killing three civilians, rescue workers said.',
    ],
    [
      'other things were hit',
      'SANAA - The Saudi-led coalition bombed a bridge in Taiz on Thursday, the Houthis said. Cars had to turn back.',
      'ADEN - The Houthis shelled a market in Taiz on Thursday, killing five traders, the Yemeni army said.',
    ],
  ])('tell of two: %s', (_, one, other) => {
    expect(incidents(one, other)).toHaveLength(2);
  });
});

describe('a denial of what another report tells', () => {
  const CHARGE = 'ADEN - The Houthis shelled a market in Taiz on Thursday, killing five people, the Yemeni army said.';

  it('is held against the charge, not against what the denier lays to others', () => {
    const other = 'SANAA - The Houthis said that the Saudi-led coalition had bombed a school in Hajjah on Thursday, wounding two teachers.';
    const denial = 'SANAA - The Houthis denied shelling a market in Taiz on Thursday.';
    expect(incidents(CHARGE, other, denial)).toEqual(['Houthis denied-by-actor', 'Saudi-led coalition accused']);
    expect(incidents(other, 'SANAA - The Houthis denied having attacked anyone on Thursday.')).toEqual(['Saudi-led coalition accused']);
  });

  it('clears nobody but the denier', () => {
    const told = 'TAIZ - Rebels seized the customs house of Taiz on Thursday, residents said. The Yemeni army denied it.';
    expect(incidents(told)).toEqual(['Rebels accused']);
    const blamed =
      'TAIZ - A strike hit a market in Taiz on Thursday, killing five people. The Yemeni army denied any part in it and blamed terrorists.';
    expect(incidents(blamed)).toEqual(['terrorists accused']);
  });

  it('by those of no name clears the one side of their kind that is accused', () => {
    const told = 'GOMA - The army accused M23 of killing fifty villagers in Kishishe on Thursday. The rebel group denied the killings.';
    expect(incidents(told)).toEqual(['M23 denied-by-actor']);
  });
});
