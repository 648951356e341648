import { Problem } from '../problems.ts';
import { decodeText } from './decode-text.ts';
import { type Intake, rawReport } from './intake.ts';

/** Plain text and Markdown, as they are. */
export const textIntake: Intake = {
  name: 'text',
  reads: 'plain text and Markdown, in UTF-8, UTF-16 or an older encoding (which is then named)',
  extensions: ['txt', 'text', 'md', 'markdown', 'log'],
  mediaTypes: ['text/plain', 'text/markdown'],
  maxBytes: 5_000_000,
  async take(source) {
    const { text, note } = await decodeText(source.bytes);
    if (text.trim() === '') throw new Problem('empty');
    return { reports: [rawReport(source, text)], refused: [], notes: note ? [note] : [] };
  },
};
