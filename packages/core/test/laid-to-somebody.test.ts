import { describe, expect, test } from 'vitest';
import { byWhom } from './by-whom.ts';

const BOMB = 'A bomb exploded in a bank in Kavaja on Monday, killing two clerks';
const MURDER = 'The mayor of Kavaja was murdered on Monday';

describe('who is said to have done what was told', () => {
  test.each([
    [`${BOMB}. The Hill Front claimed credit for the act.`, 'Hill Front · claimed-by-actor'],
    [`${BOMB}. A caller who spoke for the Hill Front claimed responsibility for the blast.`, 'Hill Front · claimed-by-actor'],
    [`${BOMB}. Police found leaflets of the Hill Front claiming responsibility for the blast.`, 'Hill Front · claimed-by-actor'],
    [`${BOMB}, for which the Hill Front is being held responsible.`, 'Hill Front · accused'],
    [`${BOMB}. The Hill Front was blamed for the attack.`, 'Hill Front · accused'],
    [`${BOMB}. The explosion was organised by the "Hill Front", a rebel group, police said.`, 'Hill Front · accused'],
    [`${BOMB}. The perpetrators are presumed to belong to the Hill Front.`, 'Hill Front · accused'],
    [`${BOMB}. The attack bears the hallmark of the Hill Front.`, 'Hill Front · accused'],
    [`In a new action attributed to the Hill Front, a bomb destroyed a school in Kavaja on Monday.`, 'Hill Front · accused'],
    [`The murder of a judge in Kavaja on Monday, which shook the country, was attributed to the Hill Front.`, 'Hill Front · accused'],
    [`The murder of a judge in Kavaja on Monday was attributed by the police to the Hill Front.`, 'Hill Front · accused'],
    [`A raid on a mine near Kavaja, which lasted an hour, was carried out on Monday by rebels.`, 'rebels · stated-as-fact'],
    [`A bomb, which was hidden in rubble, was set off by remote control at a patrol in Kavaja on Monday.`, ' · unknown'],
    [`${MURDER}. The Hill Front was not blamed for the attack.`, ' · unknown'],
    [`${MURDER}. The Hill Front was blamed for the collapse of the talks.`, ' · unknown'],
    [`${BOMB}. No group has claimed credit for the act.`, ' · unknown'],
  ])('%s', (text, who) => expect(byWhom(text)).toBe(who));
});

describe('who did it is called', () => {
  test.each([
    ['nobody for a kind of attack', 'Terrorist attacks carried out in Kavaja on Monday killed two clerks.', ' · unknown'],
    ['by the side that a word describes', 'A guerrilla attack in Kavaja on Monday killed two soldiers.', 'guerrillas · stated-as-fact'],
    ['by the short name of the body', 'HLF guerrillas ambushed two policemen near Kavaja on Monday.', 'HLF · stated-as-fact'],
    [
      'by the body whose members they are',
      'A deputy was kidnapped in Kavaja on Monday by members of the Mountain Union as he left his home.',
      'Mountain Union · stated-as-fact',
    ],
  ])('%s', (_, text, who) => expect(byWhom(text)).toBe(who));
});

describe('whom a killing befell did not do it', () => {
  test.each([
    ['behind a possessive', "Senator Luis Galindo's murder on Monday in Kavaja shocked the country.", ' · unknown'],
    ['where nobody stands behind the verb', 'The body of the senator murdered on Monday in Kavaja was found.', ' · unknown'],
    ['where the verb describes', 'The party leader is the recently murdered senator Luis Galindo of Kavaja.', ' · unknown'],
    ['but who kills somebody did', 'The soldiers murdered two priests in Kavaja on Monday.', 'soldiers · stated-as-fact'],
    ['nor who speaks in brackets', '[Lorca] Yesterday, rebels shelled the town of Kavaja.', 'rebels · stated-as-fact'],
  ])('%s', (_, text, who) => expect(byWhom(text)).toBe(who));
});
