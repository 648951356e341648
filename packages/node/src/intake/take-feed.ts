import { createHash } from 'node:crypto';
import { Problem } from '../problems.ts';
import { decodeText } from './decode-text.ts';
import { type Intake, rawReport, type Taken } from './intake.ts';
import { readPublished } from './read-published.ts';

/** What RSS, Atom, RDF and JSON feeds have in common, as far as it is read here. */
interface Item {
  title?: string | { value?: string };
  link?: string;
  url?: string;
  links?: { href?: string; rel?: string }[];
  guid?: { value?: string };
  id?: string;
  pubDate?: string;
  published?: string;
  updated?: string;
  date_published?: string;
  description?: string;
  summary?: string | { value?: string };
  content?: { encoded?: string; value?: string } | string;
  content_html?: string;
  content_text?: string;
  dc?: { dates?: string[]; date?: string };
}
interface Feed {
  title?: string | { value?: string };
  language?: string;
  items?: Item[];
  entries?: Item[];
}

/** RSS, Atom and RDF files: every item is a report. */
export const feedIntake: Intake = {
  name: 'feed',
  reads: 'RSS, Atom and RDF feeds as saved: every item is a report',
  extensions: ['rss', 'atom', 'xml', 'rdf'],
  mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
  maxBytes: 50_000_000,
  async take(source) {
    const { text: xml, note } = await decodeText(
      source.bytes,
      /^<\?xml[^>]{0,80}encoding=["']([\w-]+)/.exec(Buffer.from(source.bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? null,
    );
    if (/<!ENTITY\b/i.test(xml.slice(0, 100_000))) throw new Problem('bomb', 'It defines entities of its own.');
    if (!/<(?:rss|feed|rdf:RDF)\b/i.test(xml.slice(0, 5000))) throw new Problem('unknown-kind', 'XML, and no feed.');
    const { parseFeed } = await import('feedsmith');
    let feed: Feed;
    try {
      feed = parseFeed(xml).feed as Feed;
    } catch (error) {
      throw new Problem('bad-document', String((error as Error).message).split('\n', 1)[0]);
    }
    const { readMarkup } = await import('./html/read-markup.ts');
    const taken: Taken = { reports: [], refused: [], notes: note ? [note] : [] };
    for (const [i, item] of (feed.items ?? feed.entries ?? []).entries()) {
      const body = readMarkup(bodyOf(item));
      if (body === '') {
        taken.refused.push({ file: `${source.file ?? '-'}#${i + 1}`, code: 'empty', reason: 'The item has no text.' });
        continue;
      }
      taken.reports.push(
        rawReport(source, body, {
          hash: createHash('sha256').update(JSON.stringify(item)).digest('hex'),
          recordId: item.guid?.value ?? item.id ?? null,
          title: readMarkup(saidBy(item.title)) || null,
          publisher: readMarkup(saidBy(feed.title)) || null,
          published: readPublished(
            item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0] ?? item.dc?.date ?? item.updated,
          ),
          language: feed.language ?? null,
          url: item.link ?? item.url ?? item.links?.find((link) => link.rel === 'alternate' || link.rel === undefined)?.href ?? null,
        }),
      );
    }
    if (taken.reports.length === 0 && taken.refused.length === 0) throw new Problem('empty', 'The feed has no items.');
    return taken;
  },
};

/** The fullest telling that an item holds. */
function bodyOf(item: Item): string {
  const content = typeof item.content === 'string' ? item.content : (item.content?.encoded ?? item.content?.value);
  const bodies = [content, item.content_html, item.content_text, item.description, saidBy(item.summary)];
  return bodies.reduce<string>((longest, body) => (body && body.length > longest.length ? body : longest), '');
}

function saidBy(said: string | { value?: string } | undefined): string {
  return typeof said === 'string' ? said : (said?.value ?? '');
}
