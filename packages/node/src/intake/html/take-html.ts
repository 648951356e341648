import { Problem } from '../../problems.ts';
import { decodeText } from '../decode-text.ts';
import { type Intake, rawReport } from '../intake.ts';

/** Web pages, also saved ones: the story without the page around it, and what the page says of it (headline, publisher, date). */
export const htmlIntake: Intake = {
  name: 'html',
  reads: 'web pages and saved pages: the story without menus and footers; headline, date, publisher and language as the page states them',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  maxBytes: 20_000_000,
  async take(source) {
    const { text: page, note } = await decodeText(source.bytes, statedCharset(source.bytes));
    if (page.trim() === '') throw new Problem('empty');
    const { nestsDeeper } = await import('./measure-depth.ts');
    if (nestsDeeper(page, 400)) throw new Problem('too-deep');
    const { readPage } = await import('./read-page.ts');
    const { text, ...said } = readPage(page);
    if (text.trim() === '') throw new Problem('no-text', 'The page holds no story.');
    return { reports: [rawReport(source, text, said)], refused: [], notes: note ? [note] : [] };
  },
};

/** The encoding that a page states about itself in its first 2 kB. */
function statedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  return /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}
