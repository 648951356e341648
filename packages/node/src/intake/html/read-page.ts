import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPublished } from '../read-published.ts';
import { readJsonLd } from './read-json-ld.ts';
import { type Node, textOf } from './text-of.ts';

/** A page's story and what the page says of it; null where it says nothing. */
export interface Page {
  text: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  language: string | null;
  url: string | null;
}

interface Element extends Node {
  textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}
interface Page$ extends Element {
  documentElement: Element;
  body: Element;
  title: string;
}

/** A story shorter than this (in characters) is mistrusted where the whole body holds far more. */
const SHORT = 200;

/** Takes the story out of a page (markup as text), with the headline, publisher, date, language and address the page states. */
export function readPage(markup: string): Page {
  const whole = /<html[\s>]/i.test(markup) ? markup : `<!doctype html><html><head></head><body>${markup}</body></html>`;
  const document = parseHTML(whole).document as unknown as Page$;
  const said = readJsonLd([...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent));
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
        ?.trim();
      if (found) return found;
    }
    return null;
  };
  const title =
    said.headline ?? meta('og:title', 'twitter:title') ?? plain(document.querySelector('h1')) ?? (document.title.trim() || null);
  const publisher = said.publisher ?? meta('og:site_name', 'dc.publisher', 'citation_publisher');
  const shown = shownDate(document);
  const published =
    readPublished(said.published) ??
    readPublished(
      meta(
        'article:published_time',
        'datePublished',
        'dc.date',
        'dc.date.issued',
        'date',
        'pubdate',
        'parsely-pub-date',
        'citation_publication_date',
      ),
    ) ??
    shown;
  const language = said.language ?? document.documentElement.getAttribute('lang') ?? meta('og:locale');
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? said.url;
  const text = storyText(document, said.body);
  return { text, title, publisher, published, language: language?.trim() || null, url: url || null };
}

function storyText(document: Page$, stated: string | null): string {
  for (const gone of document.querySelectorAll(
    'script, style, noscript, template, svg, iframe, form, button, nav, [hidden], [aria-hidden="true"]',
  ))
    gone.remove();
  const body = textOf(document.body ?? document.documentElement);
  let story = '';
  try {
    const article = new Readability(document as never, { charThreshold: 140, serializer: (node: unknown) => node as never }).parse();
    if (article?.content) story = textOf(article.content as unknown as Node);
  } catch {
    story = '';
  }
  if (stated !== null && stated.length > story.length * 1.2) story = stated;
  if (story.length < SHORT && body.length > story.length) return body;
  return story;
}

/** A date that stands on the page for people: a time element, or a short line in an element named for a date (as it is written: dating reads it). */
function shownDate(document: Page$): string | null {
  for (const time of document.querySelectorAll('time[datetime], time')) {
    const stated = time.getAttribute('datetime') ?? time.textContent.trim();
    const read = readPublished(stated);
    if (read) return read;
  }
  for (const element of document.querySelectorAll(
    '[itemprop="datePublished"], [class*="date"], [class*="publish"], [class*="posted"], [id*="date"]',
  )) {
    const content = element.getAttribute('content') ?? element.textContent.replace(/\s+/g, ' ').trim();
    if (content.length >= 6 && content.length <= 60 && /\d/.test(content) && /\d{4}|\d[/.]\d/.test(content)) return content;
  }
  return null;
}

function plain(element: Element | null): string | null {
  const text = element?.textContent.replace(/\s+/g, ' ').trim();
  return text ? text : null;
}
