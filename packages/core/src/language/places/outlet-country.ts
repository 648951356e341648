import type { Report } from '../../model/report.ts';

/** Endings of web addresses that are sold to all the world, so that they tell no country. */
const SOLD = new Set('ac ag ai am bz cc co dj fm gg im io is la li ly me ms mu nu sc sh st to tk tv vc ws eu su'.split(' '));
/** Endings that are spelt otherwise than the country's ISO code. */
const SPELT: Record<string, string> = { uk: 'GB' };
const HOST = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+([a-z]{2})(?:[:/].*)?$/i;

/** The country (ISO 3166-1) an outlet writes from, by the ending of its web address ("www.orsela-post.co.uk"); null where that tells none. */
export function outletCountry({ publisher, url }: Pick<Report, 'publisher' | 'url'>): string | null {
  for (const address of [url, publisher]) {
    const ending = address ? HOST.exec(address.trim())?.[1].toLowerCase() : undefined;
    if (ending && !SOLD.has(ending)) return SPELT[ending] ?? ending.toUpperCase();
  }
  return null;
}
