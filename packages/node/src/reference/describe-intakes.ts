import { INTAKES } from '../intake/intakes.ts';

/** The kinds of documents that are read, as the page docs/reference/intakes.md. */
export function describeIntakes(): string {
  const rows = INTAKES.map(
    ({ name, extensions, reads, maxBytes }) =>
      `| ${name} | ${extensions.map((extension) => `\`.${extension}\``).join(' ')} | ${reads} | ${maxBytes / 1e6} MB |`,
  );
  return `# Documents that are read

Files, folders (with everything below them), globs and \`-\` for standard input. The kind is told by the name, and by the content where the
two differ. What cannot be read is refused with a [coded reason](problems.md) and the rest goes on. The same document twice is one report.

This page is generated (\`npm run docs\`).

| kind | names | what is read | limit |
|---|---|---|---|
${rows.join('\n')}

## Encodings

A byte order mark decides, then what a page or feed states of itself, then valid UTF-8. Anything else is inferred from the bytes, and the
inference is told on standard error: nothing is guessed in silence.

## Report records

\`\`\`json
{ "id": "17", "title": "…", "publisher": "…", "published": "2016-09-20", "language": "en", "url": "https://…", "text": "…" }
\`\`\`

Only \`text\` is needed. \`published\` is an ISO day, month, year or instant; another way of writing it is read as a date in a report is, with
all its readings. In a file of one record to a line a bad line is refused by its number and the others are taken.

## Columns of tables

Columns are told by their heads (\`text\`, \`narrative\`, \`description\`, \`notes\` …; \`date\`, \`event date\` …; \`source\`, \`publisher\` …), and what
was told is said on standard error. A saved mapping says it outright: \`truceline run log.xlsx --map mapping.json\` with

\`\`\`json
{ "text": "Narrative", "published": "Date of incident", "publisher": "Reporting office", "id": "Ref" }
\`\`\`

## Tables of monitors

Two kinds of table hold no text and are records by themselves. Told by their columns, each row is taken as a report whose text is the row,
a line to a field, and read into its own kind of claim. Neither is ever added to incidents.

- **Observations on the spot**: \`position\`, \`observation\`, \`count\`, \`count_precision\`, \`accounting\` (heard, seen, recorded), \`distance_km_min\`,
  \`distance_km_max\`, \`bearing\`, \`description\`, \`weapon\`, \`date\`. Where it happened is the sector that position, bearing and distance describe.
- **Counts of violations**: \`reporter\`, \`report_date\`, \`period_hours\`, \`admin1_pcode\` or \`area\`, \`violations_alleged\`,
  \`violations_confirmed_by_other_side\`.
`;
}
