import { type ZipFile, zipPieces } from './zip-pieces.ts';

/** What a cell holds: a text is always a text, never a formula. */
export type Cell = string | number | boolean | null;

/** A sheet of a workbook; its first row names the columns. */
export interface Sheet {
  name: string;
  columns: readonly { name: string; width: number; wraps?: boolean }[];
  rows: Iterable<readonly Cell[]>;
}

/** What a cell of a worksheet can hold. */
const LONGEST = 32_000;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Styles of cells, by their numbers in {@link STYLES}. */
const [PLAIN, HEAD, WRAPPED] = [0, 1, 2];
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

/** An Excel workbook (XLSX) in pieces: rows are written as they come, and no sheet is held as a whole. */
export function workbook(sheets: readonly Sheet[]): Generator<Uint8Array> {
  return zipPieces(filesOf(sheets));
}

function* filesOf(sheets: readonly Sheet[]): Generator<ZipFile> {
  const each = (tell: (sheet: Sheet, number: number) => string): string => sheets.map((sheet, i) => tell(sheet, i + 1)).join('');
  const overrides = each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  yield file(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides}</Types>`,
  );
  yield file('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml')));
  yield file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((sheet, n) => `<sheet name="${xmlOf(sheet.name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  );
  const styles = relation(sheets.length + 1, 'styles', 'styles.xml');
  yield file('xl/_rels/workbook.xml.rels', relations(each((_, n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)) + styles));
  yield { name: 'xl/styles.xml', pieces: [STYLES] };
  for (const [i, sheet] of sheets.entries()) yield { name: `xl/worksheets/sheet${i + 1}.xml`, pieces: sheetText(sheet) };
}

const file = (name: string, text: string): ZipFile => ({ name, pieces: [XML, text] });
const relations = (all: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
const relation = (n: number, type: string, target: string): string =>
  `<Relationship Id="rId${n}" Type="${OFFICE}/${type}" Target="${target}"/>`;

function* sheetText({ columns, rows }: Sheet): Generator<string> {
  const frozen = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews>${frozen}</sheetViews><cols>${widths}</cols><sheetData>`;
  const letters = columns.map((_, i) => lettersOf(i));
  const rowText = (cells: readonly Cell[], n: number, style: (column: number) => number): string =>
    `<row r="${n}">${cells.map((cell, i) => cellText(cell, `${letters[i]}${n}`, style(i))).join('')}</row>`;
  yield rowText(
    columns.map(({ name }) => name),
    1,
    () => HEAD,
  );
  let n = 1;
  for (const cells of rows) yield rowText(cells, ++n, (i) => (columns[i].wraps ? WRAPPED : PLAIN));
  yield '</sheetData></worksheet>';
}

function cellText(cell: Cell, at: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = xmlOf(cell.slice(0, LONGEST));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A column by its letters: A to Z, then AA. */
function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A text as XML can hold it. What reads as an escape of Excel's own ("_x0041_") is kept from being one. */
function xmlOf(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
