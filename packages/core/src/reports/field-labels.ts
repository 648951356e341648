/** What a field of a form, or a column of a table, holds. */
export type Field = 'when' | 'where' | 'what' | 'who' | 'whom' | 'killed' | 'wounded' | 'harm' | 'source' | 'remark' | 'number';

/** The words of labels, in the order in which they decide: "date of incident" is a date, "number of killed" a toll, "incident no" a number. */
const BY_WORD: readonly (readonly [Field, string])[] = [
  ['killed', 'killed dead deaths death fatalities fatality kia died martyrs deceased'],
  ['wounded', 'wounded injured injuries wia hurt inj'],
  ['harm', 'casualties casualty cas losses victims harm damage damages'],
  ['source', 'source sources informant received reported reporter'],
  ['remark', 'remarks remark comment comments status notes note action assessment verified verification confidence ruling finding response weapon weapons means'],
  ['who', 'who perpetrator perpetrators perp perps actor actors responsible attacker attackers assailants party side violator author initiator blamed by'],
  ['whom', 'target targets against'],
  ['number', 'no nr # s/n sn ser serial ref reference id number num case'],
  ['when', 'date day time hour hours when date/time dtg'],
  [
    'where',
    'where place location locations loc locality site village town city settlement district subdistrict directorate province governorate region county state township municipality area sector commune oblast raion department admin1 admin2 admin3 grid coordinates',
  ],
  [
    'what',
    'what incident event type description details detail narrative happened violation breach nature category activity circumstances act attack allegation complaint observation summary',
  ],
]; // biome-ignore format: lists
const FIELD_OF = new Map<string, Field>();
const RANK = new Map<Field, number>();
BY_WORD.forEach(([field, list], rank) => {
  RANK.set(field, rank);
  for (const word of list.split(' ')) FIELD_OF.set(word, field);
});

/** "Alleged perpetrator", "Attributed to": whose it was is somebody's word. */
export const isCharge = (label: string): boolean => /\b(alleged|suspected|accused|presumed|claimed|attributed|blamed)\b/i.test(label);

/** What labels say besides. */
const BESIDES = new Set(
  'of the and in by for a an it was is or to alleged suspected accused presumed claimed attributed local exact approximate approx short brief full main people persons person civilians total name group armed incident event taken occurred occurrence where from begin start began'.split(
    ' ',
  ),
);

/** What a label says its field holds, or null where it is no label that forms and tables have. */
export function fieldOf(label: string): Field | null {
  const plain = label
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/(?<=\w)\.|[:*_]/g, '')
    .trim();
  if (plain.length === 0 || plain.length > 36) return null;
  let found: Field | null = null;
  for (const word of plain.split(/[\s,&-]+/)) {
    const field = FIELD_OF.get(word);
    if (field === undefined && !BESIDES.has(word)) return null;
    if (field !== undefined && (found === null || RANK.get(field)! < RANK.get(found)!)) found = field;
  }
  return found;
}
