import { Problem } from '../problems.ts';
import { checkZip } from './check-zip.ts';
import { type Intake, rawReport } from './intake.ts';

/** Word documents: their paragraphs as text. */
export const docxIntake: Intake = {
  name: 'docx',
  reads: 'Word documents (.docx): their paragraphs',
  extensions: ['docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  maxBytes: 50_000_000,
  async take(source) {
    if (!checkZip(source.bytes).includes('word/document.xml')) throw new Problem('wrong-kind', 'An archive, and no Word document.');
    const { default: mammoth } = await import('mammoth');
    let text: string;
    try {
      ({ value: text } = await mammoth.extractRawText({ buffer: Buffer.from(source.bytes) }));
    } catch (error) {
      throw new Problem('bad-document', String((error as Error).message).split('\n', 1)[0]);
    }
    if (text.trim() === '') throw new Problem('no-text');
    return { reports: [rawReport(source, text.replace(/\n{3,}/g, '\n\n').trim())], refused: [], notes: [] };
  },
};
