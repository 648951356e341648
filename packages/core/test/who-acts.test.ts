import { expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';

// [what is shown, text, who and how firmly]
const CORPUS: [string, string, string][] = [
  [
    'the verb behind a relative with a verb of its own',
    'Soldiers who were chasing bandits shot dead three herders near Oro on Monday.',
    'Soldiers · stated-as-fact',
  ],
  [
    'a relative in which somebody says what others did',
    'Guards who said bandits shot at them were wounded near Oro on Monday.',
    'bandits · stated-as-fact',
  ],
  [
    'a second deed of those of whom somebody tells',
    'The army spokesman said the rebels attacked a post and opened fire on a bus near Kuta on Monday.',
    'rebels · accused',
  ],
  [
    'a shell that a relative goes on with',
    'A rebel rocket that struck a hospital in Kalin on Monday wounded six patients.',
    'rebels · stated-as-fact',
  ],
  [
    'what an attack appeared to be',
    'A driver was shot dead in Kalin on Monday in what appeared to be a loyalist attack.',
    'loyalists · accused',
  ],
  ['what the police called it', 'Six people were killed in Kalin on Monday in what police called a Taliban attack.', 'Taliban · accused'],
  ['what it was', 'Six people were killed in Kalin on Monday in a Taliban attack.', 'Taliban · stated-as-fact'],
  ['who falls while he fights', 'Sergeant Ilko Varga was killed on Monday while repelling an attack near Oltan.', ' · unknown'],
  [
    'a commander and a title behind the men',
    'Fighters loyal to warlord Omar Dost attacked the town of Sangar on Tuesday, killing six policemen.',
    'Fighters loyal to warlord Omar Dost · stated-as-fact',
  ],
  [
    'men under a commander',
    'Troops under General Karim Bashir shelled the port of Marsa on Friday, killing two dockers.',
    'Troops under General Karim Bashir · stated-as-fact',
  ],
  ['a wing in brackets', 'The SLF(K) killed two labourers in the Dhal hills on Sunday, police said.', 'SLF(K) · accused'],
  ['a wing behind a dash', 'SLF-North militants shelled the town of Dhal on Sunday.', 'SLF-North · stated-as-fact'],
  ['arms in letters', 'An IED killed two soldiers near Dhal on Sunday.', ' · unknown'],
];

it.each(CORPUS)('%s', (_, text, wanted) => {
  expect(byWhom(text)).toBe(wanted);
});
