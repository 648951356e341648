import { Problem } from '../../problems.ts';
import { type Intake, rawReport } from '../intake.ts';
import { type Item, layOutPages } from './lay-out-pages.ts';

const MAX_PAGES = 1000;

/** PDFs: their text in reading order, columns one after the other, running heads and feet left out. */
export const pdfIntake: Intake = {
  name: 'pdf',
  reads: 'PDFs with text in them: columns one after the other, repeated heads and feet left out; a scan without text is refused',
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  maxBytes: 100_000_000,
  async take(source) {
    const { getDocumentProxy } = await import('unpdf');
    let pages: Item[][];
    let title: string | null;
    let notes: string[] = [];
    try {
      const pdf = await getDocumentProxy(new Uint8Array(source.bytes), { verbosity: 0 } as never);
      title = ((await pdf.getMetadata().catch(() => null))?.info as { Title?: string } | undefined)?.Title?.trim() || null;
      const count = Math.min(pdf.numPages, MAX_PAGES);
      if (pdf.numPages > MAX_PAGES) notes = [`only the first ${MAX_PAGES} of ${pdf.numPages} pages were read`];
      pages = [];
      for (let n = 1; n <= count; n++) {
        const content = await (await pdf.getPage(n)).getTextContent();
        pages.push(
          content.items.flatMap((item) =>
            'str' in item && item.str.trim() !== ''
              ? [
                  {
                    text: item.str,
                    x: item.transform[4],
                    y: item.transform[5],
                    width: item.width,
                    height: Math.abs(item.transform[3]) || item.height,
                  },
                ]
              : [],
          ),
        );
      }
      await pdf.destroy();
    } catch (error) {
      const message = String((error as Error).message).split('\n', 1)[0];
      throw new Problem('bad-document', /password/i.test(message) ? 'It is locked with a password.' : message);
    }
    const text = layOutPages(pages);
    if (text.trim() === '') throw new Problem('no-text');
    return {
      reports: [rawReport(source, text, { title: title && title.length > 8 && !/\.\w{2,5}$|untitled/i.test(title) ? title : null })],
      refused: [],
      notes,
    };
  },
};
