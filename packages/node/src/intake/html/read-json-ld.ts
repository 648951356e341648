/** What a page's JSON-LD says of its story; null where it says nothing. */
export interface JsonLd {
  headline: string | null;
  published: string | null;
  publisher: string | null;
  language: string | null;
  url: string | null;
  body: string | null;
}

const STORY =
  /^(?:News|Reportage|Background|Analysis|Opinion|Report|Satirical|Scholarly|Tech)?Article$|^(?:NewsArticle|ReportageNewsArticle|LiveBlogPosting|BlogPosting|Report|WebPage|SocialMediaPosting)$/;

/** Reads the first story described in the JSON-LD blocks of a page (schema.org articles). Broken blocks are passed over. */
export function readJsonLd(blocks: string[]): JsonLd {
  const out: JsonLd = { headline: null, published: null, publisher: null, language: null, url: null, body: null };
  for (const block of blocks) {
    let value: unknown;
    try {
      value = JSON.parse(block);
    } catch {
      continue;
    }
    for (const thing of things(value)) {
      if (![thing['@type']].flat().some((type) => typeof type === 'string' && STORY.test(type))) continue;
      out.headline ??= words(thing.headline);
      out.published ??= words(thing.datePublished) ?? words(thing.dateCreated);
      out.publisher ??= nameOf(thing.publisher) ?? nameOf(thing.sourceOrganization);
      out.language ??= nameOf(thing.inLanguage);
      out.url ??= words(thing.url) ?? nameOf(thing.mainEntityOfPage, '@id');
      out.body ??= words(thing.articleBody);
    }
  }
  return out;
}

/** The things of a block: itself, the members of a list or of its graph, one level down. */
function things(value: unknown): Record<string, unknown>[] {
  const top = Array.isArray(value) ? value.slice(0, 200) : [value];
  return top.flatMap((one) => {
    if (one === null || typeof one !== 'object') return [];
    const graph = (one as Record<string, unknown>)['@graph'];
    const inner = Array.isArray(graph) ? graph.filter((g) => g !== null && typeof g === 'object').slice(0, 200) : [];
    return [one, ...inner] as Record<string, unknown>[];
  });
}

function nameOf(value: unknown, key = 'name'): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return words(one);
  return one !== null && typeof one === 'object' ? words((one as Record<string, unknown>)[key]) : null;
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
