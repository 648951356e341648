/** The heads of the columns of a CSV or TSV: its first row, cut at the sign that stands most often in it. */
export function readHeads(text: string): string[] {
  const line = /^\uFEFF?((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text)?.[1] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const sign = [',', ';', '\t', '|'].reduce((best, one) => (bare.split(one).length > bare.split(best).length ? one : best));
  const cells =
    line.match(new RegExp(`(?:^|\\${sign === '\t' ? 't' : sign})("(?:[^"]|"")*"|[^\\${sign === '\t' ? 't' : sign}]*)`, 'g')) ?? [];
  return cells
    .map((cell, i) => (i === 0 ? cell : cell.slice(1)).trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .filter((cell) => cell !== '');
}

/** The heads as a refusal lists them: of tables that the browser does not read itself. */
export function headsInReason(reason: string): string[] {
  const listed = /its columns are (.*?)\.(?: Name it.*)?$/.exec(reason)?.[1];
  return listed ? listed.split(', ') : [];
}

/** Which column most likely holds a field of a report, by its head; empty where none does. */
export function guessColumn(field: string, heads: readonly string[]): string {
  const known: Record<string, RegExp> = {
    text: /text|body|content|narrat|descr|detail|note|summary|what/i,
    published: /publi|date|day|when|time/i,
    publisher: /source|outlet|publisher|agency|report(?:ed|er)/i,
    title: /title|head|subject/i,
    url: /url|link/i,
    language: /lang/i,
    id: /^id$|ident|ref|number|^no\.?$/i,
  };
  return heads.find((head) => known[field]?.test(head)) ?? '';
}
