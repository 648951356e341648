import { parseHTML } from 'linkedom';
import { nestsDeeper } from './measure-depth.ts';
import { type Node, textOf } from './text-of.ts';

/** The text of a stretch of markup, such as a feed's item; text without markup stays as it is. Markup nested beyond reason gives ''. */
export function readMarkup(markup: string): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  if (nestsDeeper(markup, 400)) return '';
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return textOf(document.body as unknown as Node).trim();
}
