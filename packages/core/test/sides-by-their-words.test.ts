import { expect, test } from 'vitest';
import { byWhom } from './by-whom.ts';

/** [what is shown, text, who and how firmly]: sides that no list holds, known by the words around them. */
const CORPUS: [string, string, string][] = [
  ['a short name that acts', 'The KRLA shelled a clinic in Taiz on Monday.', 'KRLA · stated-as-fact'],
  ['a short name behind "by"', 'A clinic in Taiz was shelled by the KRLA on Monday, medics said.', 'KRLA · accused'],
  ['a short name before its shells', 'KRLA shells hit a clinic in Taiz on Monday.', 'KRLA · stated-as-fact'],
  ['a short name before its men', 'KRLA gunmen shot dead a guard in Taiz on Monday.', 'KRLA · stated-as-fact'],
  [
    'a short name that the full one spells',
    'KRLA rockets hit a clinic in Taiz on Monday. The Kavir Republican Liberation Army has fought since 2019.',
    'KRLA · stated-as-fact',
  ],
  ['a weapon in capitals', 'An RPG hit a clinic in Taiz on Monday.', ' · unknown'],
  ['a body that only speaks', 'A clinic in Taiz was shelled on Monday, the WHRC said.', ' · unknown'],
  [
    'a name that ends in what is another’s',
    'The Kavir National Army shelled a clinic in Taiz on Monday.',
    'Kavir National Army · stated-as-fact',
  ],
  ['of a named band', 'Fighters of the Lion of the Valley militia shelled Taiz on Monday.', 'Lion of the Valley militia · stated-as-fact'],
  [
    'of a name held together by of',
    'Gunmen of the Oath of the Nine Wells shelled Taiz on Monday.',
    'Oath of the Nine Wells · stated-as-fact',
  ],
  ['from a land', 'Gunmen from the Republic of Kavir shelled Taiz on Monday.', 'Gunmen · stated-as-fact'],
  ['led by a nameless man', 'Gunmen led by a commander shelled Taiz on Monday.', 'Gunmen · stated-as-fact'],
  ['a compound of firing', 'A Houthi-fired mortar round hit a clinic in Taiz on Monday.', 'Houthi · stated-as-fact'],
  ['a side and firing', 'Rebel-launched rockets hit a clinic in Taiz on Monday.', 'rebels · stated-as-fact'],
  ['a compound of holding', 'A mortar round hit a clinic in Houthi-held Taiz on Monday.', ' · unknown'],
  ['whose shells killed', 'Army shells killed three people in Taiz on Monday.', 'Army · stated-as-fact'],
  ['by whose shells they died', 'Three people were killed by army shells in Taiz on Monday.', 'army · stated-as-fact'],
  ['by shells in whose town', 'Three people were killed by shells in the army-held town of Taiz on Monday.', ' · unknown'],
  ['whose fire on a day', 'Rebel fire on Monday killed a corporal near Taiz.', 'Rebels · stated-as-fact'],
  ['whose snipers’ fire', 'A corporal was killed by army sniper fire near Taiz on Monday.', 'army · stated-as-fact'],
  [
    'one of two',
    'Nine people were killed in air strikes on Taiz on Monday. Monitors did not know whether Turkish or Russian warplanes carried out the strikes.',
    'Turkish warplanes + Russian warplanes · accused',
  ],
  [
    'perhaps one',
    'Nine people were killed in air strikes on Taiz on Monday. Monitors did not know whether Turkish warplanes carried out the strikes.',
    ' · unknown',
  ],
  ['behind a clock', 'At 14:20 the army shelled Taiz.', 'army · stated-as-fact'],
  ['behind a day', 'On Monday the southern battalion fired nine mortar rounds at Taiz.', 'southern battalion · stated-as-fact'],
  ['behind a place', 'In Taiz on Monday the rebels killed two men.', 'rebels · stated-as-fact'],
  ['near whom', 'On Monday two men near the army were killed by shells in Taiz.', ' · unknown'],
  ['who admits shelling', 'The army admitted shelling a village near Taiz on Monday.', 'army · claimed-by-actor'],
  ['who admits having shelled', 'The army admitted on Tuesday to having shelled a village near Taiz.', 'army · claimed-by-actor'],
  ['who admits that others shelled', 'The army admitted that rebels had shelled a village near Taiz on Monday.', 'rebels · accused'],
  [
    'whom clashes pit',
    'Clashes pitted the Houthis against Eritrean soldiers near Taiz on Monday.',
    'Houthis + Eritrean soldiers · stated-as-fact',
  ],
  [
    'who resorts to firing',
    'Eritrean soldiers resorted to unprovoked firing at a post near Taiz on Monday.',
    'Eritrean soldiers · stated-as-fact',
  ],
];

test.each(CORPUS)('who did it: %s', (_, text, who) => {
  expect(byWhom(text), text).toBe(who);
});
