import { createHash } from 'node:crypto';
import { Problem, toProblem } from '../problems.ts';
import { htmlIntake } from './html/take-html.ts';
import type { Intake, Taken } from './intake.ts';
import { textIntake } from './take-text.ts';

const MAX_PAGE = 20_000_000;
const MAX_RECORDS = 200_000;

/** Web archives: every page that was answered with 200 is taken as a saved page is, with the address it was fetched from. */
export const warcIntake: Intake = {
  name: 'warc',
  reads: 'web archives (.warc, .warc.gz): every page in them that was answered',
  extensions: ['warc', 'warc.gz'],
  mediaTypes: ['application/warc', 'application/warc+gzip'],
  maxBytes: 500_000_000,
  async take(source, options) {
    const { WARCParser } = await import('warcio');
    const taken: Taken = { reports: [], refused: [], notes: [] };
    let records = 0;
    try {
      for await (const record of new WARCParser([source.bytes])) {
        if (++records > MAX_RECORDS) throw new Problem('too-large', `More than ${MAX_RECORDS} records.`);
        const type = record.httpHeaders?.headers.get('content-type') ?? '';
        const status = Number(record.httpHeaders?.statusCode ?? 0);
        if (record.warcType !== 'response' || status !== 200 || !/html|text\/plain/.test(type)) continue;
        const url = record.warcTargetURI ?? null;
        const name = `${source.file ?? '-'}#${url ?? records}`;
        try {
          const bytes = await readBounded(record);
          const intake = /html/.test(type) ? htmlIntake : textIntake;
          const page = await intake.take({ file: source.file, bytes, hash: createHash('sha256').update(bytes).digest('hex') }, options);
          for (const report of page.reports) taken.reports.push({ ...report, url: report.url ?? url, recordId: url });
        } catch (error) {
          const problem = toProblem(error);
          taken.refused.push({ file: name, code: problem.code, reason: problem.message });
        }
      }
    } catch (error) {
      if (taken.reports.length === 0)
        throw error instanceof Problem ? error : new Problem('bad-document', String((error as Error).message).split('\n', 1)[0]);
      taken.notes.push('the archive is cut off or damaged: what stood before that was taken');
    }
    if (taken.reports.length === 0 && taken.refused.length === 0) throw new Problem('no-text', 'The archive holds no page.');
    return taken;
  },
};

/** A record's content, refused above 20 MB however small it is packed. */
async function readBounded(record: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > MAX_PAGE) throw new Problem('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
