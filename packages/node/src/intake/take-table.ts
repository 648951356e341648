import { createHash } from 'node:crypto';
import { Problem } from '../problems.ts';
import { checkZip } from './check-zip.ts';
import { decodeText } from './decode-text.ts';
import { type Intake, type IntakeOptions, rawReport, type SourceFile, type Taken } from './intake.ts';
import { readPublished } from './read-published.ts';

type Cell = string | number | boolean | Date | null | undefined;
type Field = 'id' | 'title' | 'publisher' | 'published' | 'language' | 'url' | 'text';

/** Heads of columns that say which field of a report they hold, where no mapping was given. Compared in small letters, without signs. */
const KNOWN: Record<Field, string[]> = {
  text: [
    'text',
    'body',
    'content',
    'narrative',
    'description',
    'details',
    'report',
    'notes',
    'summary',
    'incident description',
    'event description',
  ],
  published: ['published', 'publication date', 'date published', 'report date', 'date of report', 'date', 'event date'],
  publisher: ['publisher', 'source', 'outlet', 'organisation', 'organization', 'reported by'],
  title: ['title', 'headline', 'subject'],
  url: ['url', 'link', 'source url'],
  language: ['language', 'lang'],
  id: ['id', 'record id', 'report id', 'event id', 'reference', 'ref'],
};
const MAX_ROWS = 500_000;

/** Tables in text form: the first row names the columns, every other row is a report. */
export const csvIntake: Intake = {
  name: 'csv',
  reads: 'tables as CSV or TSV (comma, semicolon, tab or bar): a report in each row, columns told by their heads or by --map',
  extensions: ['csv', 'tsv'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  maxBytes: 200_000_000,
  async take(source, options) {
    const { text, note } = await decodeText(source.bytes);
    if (text.trim() === '') throw new Problem('empty');
    const { parse } = await import('csv-parse/sync');
    let rows: string[][];
    try {
      rows = parse(text, {
        delimiter: delimiterOf(text),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        bom: true,
        max_record_size: 10_000_000,
      });
    } catch (error) {
      throw new Problem('bad-document', String((error as Error).message).split('\n', 1)[0]);
    }
    const taken = takeRows(source, rows, options);
    if (note) taken.notes.push(note);
    return taken;
  },
};

/** Excel tables: the first sheet, read as a CSV is. */
export const xlsxIntake: Intake = {
  name: 'xlsx',
  reads: 'Excel tables (.xlsx): the first sheet, a report in each row',
  extensions: ['xlsx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  maxBytes: 50_000_000,
  async take(source, options) {
    if (!checkZip(source.bytes).includes('xl/workbook.xml')) throw new Problem('wrong-kind', 'An archive, and no Excel table.');
    const { readSheet } = await import('read-excel-file/node');
    let rows: Cell[][];
    try {
      rows = (await readSheet(Buffer.from(source.bytes) as never)) as unknown as Cell[][];
    } catch (error) {
      throw new Problem('bad-document', String((error as Error).message).split('\n', 1)[0]);
    }
    return takeRows(source, rows, options);
  },
};

function takeRows(source: SourceFile, rows: Cell[][], options: IntakeOptions): Taken {
  if (rows.length < 2) throw new Problem('empty', 'The table has no rows under its head.');
  if (rows.length > MAX_ROWS) throw new Problem('too-large', `${rows.length} rows; the limit is ${MAX_ROWS}.`);
  const heads = rows[0].map((cell) => words(cell) ?? '');
  const record = options.columns ? null : recordOf(heads);
  if (record) return takeRecords(source, rows, heads, record);
  const columns = mapColumns(heads, options.columns);
  const taken: Taken = { reports: [], refused: [], notes: [] };
  if (!options.columns)
    taken.notes.push(
      `columns read: ${Object.entries(columns)
        .map(([field, i]) => `${field} from "${heads[i]}"`)
        .join(', ')}`,
    );
  for (let i = 1; i < rows.length; i++) {
    const cell = (field: Field): Cell => (columns[field] === undefined ? null : rows[i][columns[field]]);
    const text = words(cell('text'));
    if (text === null) {
      if (rows[i].some((one) => words(one) !== null))
        taken.refused.push({ file: `${source.file ?? '-'}:${i + 1}`, code: 'empty', reason: 'The row has no text.' });
      continue;
    }
    taken.reports.push(
      rawReport(source, text, {
        hash: createHash('sha256').update(JSON.stringify(rows[i])).digest('hex'),
        recordId: words(cell('id')),
        title: words(cell('title')),
        publisher: words(cell('publisher')),
        published: published(cell('published')),
        language: words(cell('language')),
        url: words(cell('url')),
      }),
    );
  }
  return taken;
}

/** A table of which every row is a record by itself, with no text in it, told by columns that only such a table has. */
interface RecordTable {
  name: string;
  /** Every one of these, and one of `any`. */
  all: string[];
  any: string[];
  published: string[];
  publisher: string[];
}

const RECORD_TABLES: RecordTable[] = [
  {
    name: 'observations on the spot',
    all: ['observation', 'position'],
    any: ['bearing', 'direction', 'accounting', 'count'],
    published: ['date'],
    publisher: ['mission', 'organisation'],
  },
  {
    name: 'counts of violations',
    all: ['reporter'],
    any: ['violations', 'violations alleged'],
    published: ['report date', 'date'],
    publisher: [],
  },
];

function recordOf(heads: string[]): RecordTable | null {
  const plain = new Set(heads.map(fold));
  return RECORD_TABLES.find(({ all, any }) => all.every((head) => plain.has(head)) && any.some((head) => plain.has(head))) ?? null;
}

/** Takes each row as a report of its own, its text the row itself: "head: value", a line to a field, in the table's own words. */
function takeRecords(source: SourceFile, rows: Cell[][], heads: string[], record: RecordTable): Taken {
  const taken: Taken = { reports: [], refused: [], notes: [`read as a table of ${record.name}, a record in each row`] };
  const at = (names: string[]): number => heads.findIndex((head) => names.includes(fold(head)));
  const [day, publisher, id] = [at(record.published), at(record.publisher), at(KNOWN.id)];
  for (let i = 1; i < rows.length; i++) {
    const cells = heads.map((_, k) => (rows[i][k] instanceof Date ? published(rows[i][k]) : words(rows[i][k])));
    const text = heads.flatMap((head, k) => (head && cells[k] !== null ? [`${head}: ${cells[k]!.replace(/\s+/g, ' ')}`] : [])).join('\n');
    if (text === '') continue;
    taken.reports.push(
      rawReport(source, text, {
        hash: createHash('sha256').update(JSON.stringify(rows[i])).digest('hex'),
        recordId: id < 0 ? null : cells[id],
        title: null,
        publisher: publisher < 0 ? null : cells[publisher],
        published: day < 0 ? null : published(rows[i][day]),
        language: 'en',
        url: null,
      }),
    );
  }
  return taken;
}

/** Which column holds which field: as mapped, else by the heads. Throws `bad-mapping` when no column holds the text. */
function mapColumns(heads: string[], mapping: Record<string, string> | undefined): Partial<Record<Field, number>> {
  const plain = heads.map(fold);
  const out: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(KNOWN) as Field[]) {
    const wanted = mapping ? (mapping[field] === undefined ? [] : [mapping[field]]) : KNOWN[field];
    for (const head of wanted) {
      const at = plain.indexOf(fold(head));
      if (at >= 0 && out[field] === undefined) out[field] = at;
      else if (at < 0 && mapping)
        throw new Problem('bad-mapping', `It has no column "${head}"; its columns are ${heads.slice(0, 20).join(', ')}.`);
    }
  }
  const strange = Object.keys(mapping ?? {}).filter((field) => !(field in KNOWN));
  if (strange.length)
    throw new Problem('bad-mapping', `Reports have no field "${strange[0]}"; they have ${Object.keys(KNOWN).join(', ')}.`);
  if (out.text === undefined)
    throw new Problem('bad-mapping', `No column holds the text; its columns are ${heads.slice(0, 20).join(', ')}. Name it with --map.`);
  return out;
}

const fold = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The sign that stands most often in the head, outside quotes. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, text.search(/\r?\n/) >>> 0 || 4000)
    .slice(0, 4000)
    .replace(/"[^"]*"/g, '');
  return [',', ';', '\t', '|'].reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
}

function published(cell: Cell): string | null {
  if (cell instanceof Date) return readPublished(cell)?.slice(0, 10) ?? null;
  return readPublished(cell) ?? words(cell);
}

function words(cell: Cell): string | null {
  const text = cell instanceof Date ? cell.toISOString() : String(cell ?? '').trim();
  return text === '' ? null : text;
}
