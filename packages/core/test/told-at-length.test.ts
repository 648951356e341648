import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';

/** The events of a text: a name of the places told, the dead and the hurt of each. */
function eventsOf(text: string): { places: string[]; killed: number | null; wounded: number | null }[] {
  const events = new Map<string, { places: string[]; killed: number | null; wounded: number | null }>();
  for (const { occurrence, where, killed, wounded } of incidentsOf(text, DAY)) {
    const event = events.get(occurrence ?? '') ?? { places: [], killed: null, wounded: null };
    if (where && !event.places.includes(where.name)) event.places.push(where.name);
    event.killed ??= killed?.min ?? null;
    event.wounded ??= wounded?.min ?? null;
    events.set(occurrence ?? '', event);
  }
  return [...events.values()];
}

const OPENS = [
  "Taliban fighters killed seven soldiers in an attack in Afghanistan's Kunduz province, officials said on Tuesday.",
  'Seven soldiers were killed on Tuesday when Taliban militants ambushed a convoy in the Afghan province of Kunduz.',
];

describe('one event over several sentences', () => {
  it.each([
    ['It happened in Gul Barkol, a village near the border.', 'Gul Barkol'],
    ['The deaths occurred in the village of Gul Barkol.', 'Gul Barkol'],
    ['The militants stormed a checkpoint in the Gul Barkol area, a police official said.', 'Gul Barkol'],
    ['The attack took place in Gul Barkol, south of the capital.', 'Gul Barkol'],
  ])('%s', (next, place) => {
    for (const first of OPENS) {
      const events = eventsOf(`${first} ${next}`);
      expect(events).toHaveLength(1);
      expect(events[0].places).toContain(place);
    }
  });

  it('takes villages of the district told before for its scene, and those of another for more', () => {
    const first = 'Rebel troops violated the ceasefire in Unity state in South Sudan on Tuesday.';
    expect(eventsOf(`${first} They fired mortars at Barkol village, a spokesman said.`)).toHaveLength(1);
    expect(eventsOf(`${first} On Monday they fired mortars at Barkol village, a spokesman said.`)).toHaveLength(2);
  });

  it('knows a camp told of by the town beside it when it is named', () => {
    const first = 'Militiamen attacked a displacement camp near El Fasher in Sudan on Tuesday, killing 40 people.';
    expect(eventsOf(`${first} Militiamen stormed parts of the Zamzam camp, residents said.`)).toHaveLength(1);
  });

  it('knows the parts of a number told before', () => {
    const first = 'Seven soldiers were killed in an attack on a checkpoint in Farah in Afghanistan on Tuesday.';
    const [event, ...others] = eventsOf(`${first} The attackers set fire to the checkpoint, killing five. Two more were shot dead.`);
    expect(others).toEqual([]);
    expect(event.killed).toBe(7);
    expect(eventsOf(`${first} On Wednesday five died in a raid in Ghazni. Two more were shot dead.`).length).toBeGreaterThan(1);
  });

  it('reads what a verb was done with as one with it', () => {
    expect(eventsOf('Jets strafed a ridge near Sittwe in Myanmar with gunfire on Tuesday.')).toHaveLength(1);
  });

  it('reads the cost of many breaches with them', () => {
    expect(eventsOf('Since January 24 people were killed in over 3,000 ceasefire violations by the army in Kashmir.')).toHaveLength(1);
  });
});

describe('some of a number', () => {
  it.each([
    ['One of the four policemen in the car was shot dead in an ambush in Taiz on Tuesday.', 1],
    ['Two of the six soldiers were killed in an ambush in Taiz on Tuesday.', 2],
    ['He was one of three men killed in an ambush in Taiz on Tuesday.', 3],
  ])('%s', (text, killed) => {
    expect(eventsOf(text)[0].killed).toBe(killed);
  });
});

describe('what is told beside an event', () => {
  const RAID = 'Gunmen attacked a base in Ghazni in Afghanistan on Tuesday, killing seven soldiers.';

  it.each([
    'A hospital official said five wounded soldiers had been brought in.',
    'Five injured people were taken to hospital.',
    'Five wounded policemen were flown to the capital.',
    'Medics evacuated five wounded men.',
    '"We received five wounded soldiers," a doctor said.',
  ])('counts the hurt by what they are called: %s', (next) => {
    expect(eventsOf(`${RAID} ${next}`).map(({ wounded }) => wounded)).toEqual([5]);
  });

  it('counts nobody hurt who died of it', () => {
    expect(eventsOf('Two wounded soldiers died in Ghazni in Afghanistan on Tuesday.').map(({ wounded }) => wounded)).not.toContain(2);
  });

  it.each([
    'According to sources cited by the newssheet "Herald of Kabul", the attackers fired first at the guards.',
    'The attackers fired first at the guards, the "Herald of Kabul" reported.',
  ])('takes no scene from what a paper is called: %s', (next) => {
    expect(eventsOf(`${RAID} ${next}`).flatMap(({ places }) => places)).not.toContain('Kabul');
  });
});
