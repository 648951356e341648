import { expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';

// [what is shown, text, who and how firmly]
const CORPUS: [string, string, string][] = [
  [
    'who speaks goes on to blame',
    'Three policemen died in a bomb blast in Karvel on Monday, the army said, laying the blame on fighters of the Northern Front.',
    'Northern Front · accused',
  ],
  [
    'blame put on a name that no list holds',
    'A bomb on a bus killed nine people in Tarna on Sunday, the minister said, putting the blame on the Sons of the Valley.',
    'Sons of the Valley · accused',
  ],
  [
    'a body of which no list knows what it does',
    'Five people were killed in an ambush near Belat on Sunday, according to the governor, who blamed the Belat Defence Group.',
    'Belat Defence Group · accused',
  ],
  [
    'a body that is known does not fight',
    'A bomb killed nine people in Tarna on Monday. The minister blamed the United Nations for the collapse of the talks.',
    ' · unknown',
  ],
  [
    'what stands between the deed and whom it is laid to',
    'The army blamed the mortar attack on the clinic at Sule, in which a nurse died, on the Hill Front.',
    'Hill Front · accused',
  ],
  [
    'blame for a deed laid on somebody',
    'The army laid the blame for the killing of nine miners at Goss on the Hill Front.',
    'Hill Front · accused',
  ],
  ['suspects', 'Police suspect the rebels of the ambush near Sorn, which killed two people.', 'rebels · accused'],
  ['suspected, as a verb', 'Police suspected rebels of the ambush near Sorn, which killed two people.', 'rebels · accused'],
  ['suspected, of the men', 'Suspected rebels ambushed a bus near Sorn on Monday, killing two people.', 'rebels · accused'],
  ['suspects that', 'The ministry suspects that rebels blew up the bridge at Dorsa on Monday.', 'rebels · accused'],
];

it.each(CORPUS)('%s', (_, text, wanted) => {
  expect(byWhom(text)).toBe(wanted);
});
