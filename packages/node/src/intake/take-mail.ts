import { Problem } from '../problems.ts';
import { type Intake, rawReport } from './intake.ts';
import { readPublished } from './read-published.ts';

/** E-mails as saved: subject, sender and date from the head, the story from the body. Attachments are named, not read. */
export const mailIntake: Intake = {
  name: 'mail',
  reads: 'e-mails (.eml): subject, sender, date and body; attachments are named, not read',
  extensions: ['eml'],
  mediaTypes: ['message/rfc822'],
  maxBytes: 50_000_000,
  async take(source) {
    const { default: PostalMime } = await import('postal-mime');
    let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
    try {
      mail = await PostalMime.parse(source.bytes as never, { maxNestingDepth: 30 });
    } catch (error) {
      throw new Problem('bad-document', String((error as Error).message).split('\n', 1)[0]);
    }
    if (!mail.from && !mail.subject && !mail.date) throw new Problem('wrong-kind', 'It has no head of an e-mail.');
    let text = mail.text?.replace(/\r\n/g, '\n').trim() ?? '';
    if (text === '' && mail.html) {
      const { nestsDeeper } = await import('./html/measure-depth.ts');
      if (nestsDeeper(mail.html, 400)) throw new Problem('too-deep');
      text = (await import('./html/read-page.ts')).readPage(mail.html).text;
    }
    if (text === '') throw new Problem('no-text', 'The e-mail has no body.');
    const sender = mail.from?.name || mail.from?.address || null;
    const attached = mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType);
    return {
      reports: [
        rawReport(source, text, {
          recordId: mail.messageId ?? null,
          title: mail.subject ?? null,
          publisher: sender,
          published: readPublished(mail.date),
        }),
      ],
      refused: [],
      notes: attached.length ? [`attachments not read: ${attached.slice(0, 10).join(', ')}`] : [],
    };
  },
};
