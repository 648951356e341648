/**
 * The same characters in memory of their own, as the one copy that the machine keeps of every word that stands in the program or names a field: rules
 * that ask whether a word is "the" then compare two addresses and no characters. A name that was cut out of a report keeps all of the report in memory
 * for as long as it is kept itself.
 */
export const ownCopy = (s: string): string => (s.length < 11 ? JSON.parse(JSON.stringify(s)) : Object.keys({ [s]: 0 })[0]);
