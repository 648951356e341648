/** What a name is compared by: the English of the gloss where the report is in another language, else the name itself. */
export const englishOf = ({ name, english }: { name: string; english?: string }): string => english ?? name;
