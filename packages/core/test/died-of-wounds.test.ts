import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2016-05-10';
const figure = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '–' : c.max === null ? `${c.min}+` : c.min === c.max ? `${c.min}` : `${c.min}-${c.max}`;

/** Killed and wounded that are left standing of the one event told, "3/–" for three dead and nobody said to be hurt. */
function toll(text: string): string {
  const claims = incidentsOf(text, DAY);
  expect(new Set(claims.map(({ occurrence }) => occurrence)).size).toBe(1);
  const [killed, wounded] = (['killed', 'wounded'] as const).map((kind) => claims.findLast((c) => c[kind] !== null)?.[kind] ?? null);
  return `${figure(killed)}/${figure(wounded)}`;
}

describe('one who was hurt and died', () => {
  it.each([
    ['Village guard Yusuf Demir was wounded in an attack by rebels near Cizre on Monday and died of his injuries in hospital.', '1/–'],
    ['A gendarme who was wounded in a rebel attack near Cizre on Sunday succumbed to his injuries on Monday.', '1/–'],
    [
      'A guard was badly hurt when rebels set off a bomb near Cizre on Monday. The guard was rushed to hospital but succumbed to his wounds.',
      '1/–',
    ],
    ['A strike hit Cizre on Monday, killing four children. A boy wounded in that strike died later, doctors said.', '5/–'],
    ['Two men injured in a grenade attack in Cizre on Monday died in hospital.', '2/–'],
    ['A bomb in Cizre on Monday killed six people and wounded 20. Three of the wounded died later in hospital.', '9/20'],
    ['A bomb in Cizre on Monday killed six people. A seventh victim died in hospital.', '7/–'],
  ])('%s', (text, left) => expect(toll(text)).toBe(left));

  it('is none of others told as hurt', () => {
    expect(toll('Gunmen attacked a bus near Cizre on Monday; five people were injured and two died.')).toBe('2/5');
  });

  it('is none of the dead where those are told as victims', () => {
    expect(toll('A strike on Cizre on Monday killed ten people, a doctor said. Five of the victims died on the way to hospital.')).toBe(
      '10/–',
    );
  });
});

describe('the dead and hurt of two sides', () => {
  it.each([
    ['Ten soldiers were killed and seven hurt on Monday in fighting near Cizre, and 23 rebels died and 30 were hurt.', '33/37'],
    [
      'Six soldiers were killed and eight wounded in a clash near Cizre on Monday, while 12 rebels were killed and nine were wounded.',
      '18/17',
    ],
  ])('%s', (text, left) => expect(toll(text)).toBe(left));

  it('the bomber is counted by nobody', () => {
    expect(toll('A bomber blew himself up at a market in Cizre on Monday, killing five people. The bomber also died.')).toBe('5/–');
  });
});

it('others who were also hurt are of the event told before, whoever counts them', () => {
  const text =
    'Five people were killed in clashes in Cizre on Monday, the mayor said. At least nine others were also wounded, a nurse said.';
  expect(toll(text)).toBe('5/9+');
});
