/** Words put in the place of others: offsets into the text that is changed, in order. */
export interface Edit {
  start: number;
  end: number;
  words: string;
}

/** A way to tell a report otherwise that changes nothing of what it says. */
export type Retelling = (text: string) => Edit[];

/** The text with its edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, words } of edits) {
    out += text.slice(at, start) + words;
    at = end;
  }
  return out + text.slice(at);
}

/** Where a place of the text stands once its edits are made. */
export const moved = (edits: readonly Edit[], offset: number): number =>
  edits.reduce((sum, { start, end, words }) => (end <= offset ? sum + words.length - (end - start) : sum), offset);

/** Words for others wherever they stand, in small letters as in capitals. */
const instead =
  (pairs: Record<string, string>): Retelling =>
  (text) =>
    [...text.matchAll(new RegExp(`\\b(?:${Object.keys(pairs).join('|')})\\b`, 'gi'))].map(({ 0: found, index }) => {
      const words = pairs[found.toLowerCase()];
      const [first, ...rest] = words;
      return { start: index, end: index + found.length, words: /^[A-Z]/.test(found) ? first.toUpperCase() + rest.join('') : words };
    });

const NUMBERS = 'two three four five six seven eight nine eleven twelve'.split(' ');
const FIGURES = Object.fromEntries(NUMBERS.map((word, i) => [word, String(i < 8 ? i + 2 : i + 3)]));

/** A pattern's every match, in other words. */
const rewritten =
  (pattern: RegExp, words: (match: RegExpMatchArray) => string): Retelling =>
  (text) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index!, end: match.index! + match[0].length, words: words(match) }));

/** "… on Tuesday." as "On Tuesday …". */
const dayFirst: Retelling = (text) =>
  [...text.matchAll(/(?<=^|[.!?]["”]? |\n)([A-Z][^.!?\n]{20,200}?) (on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.(?=\s|$)/g)].flatMap(
    ({ 0: all, 1: told, 2: day, index }) => [
      { start: index, end: index, words: `O${day.slice(1)}, ` },
      { start: index + told.length, end: index + all.length, words: '.' },
    ],
  );

const ASIDES = [
  'Rain is forecast for the weekend. Bakers in the capital put up the price of bread again.',
  'The national football team plays its first match of the season in a fortnight.',
  'Share this article. Sign up for our newsletter.',
];

/** Every second paragraph followed by one on something else. */
const amongOthers: Retelling = (text) =>
  [...text.matchAll(/[.!?]["”]?(\n\n)/g)].flatMap(({ 0: all, index }, i) => {
    const end = index + all.length;
    return i % 2 ? [{ start: end, end, words: `${ASIDES[i % ASIDES.length]}\n\n` }] : [];
  });

/** Ways to tell a report otherwise, by what they do. */
export const RETELLINGS: Record<string, Retelling> = {
  'the day first': dayFirst,
  'paragraphs on something else between its own': amongOthers,
  'one block': rewritten(/([.!?]["”]?)\n\n(?=[A-Z“"])/g, ([, stop]) => `${stop} `),
  'a sentence a paragraph': rewritten(/(?<=[a-z]{3}[.])( )(?=[A-Z][a-z]+ [a-z])/g, () => '\n\n'),
  'curly marks': rewritten(/(?<=\s)"([^"\n]{1,300})"(?=[\s,.])/g, ([, said]) => `“${said}”`),
  'figures for numbers': instead(FIGURES),
  'soldiers are troops, rebels insurgents': instead({
    soldiers: 'troops',
    rebels: 'insurgents',
    villagers: 'residents',
    policemen: 'officers',
  }),
  'raids for strikes': instead({ 'air strike': 'air raid', 'air strikes': 'air raids', airstrike: 'air raid', airstrikes: 'air raids' }),
  'truces for ceasefires': instead({ ceasefire: 'truce', 'cease-fire': 'truce' }),
  'no fewer than': instead({ 'at least': 'no fewer than', 'more than': 'over' }),
  reported: rewritten(/(?<=[a-z], )([A-Z][\w' -]{3,40}|the [\w' -]{3,40}|a [\w' -]{3,40}) said(?=\.)/g, ([, who]) => `${who} reported`),
};
