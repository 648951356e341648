import type { Agreement } from '../../knowledge/agreements.ts';
import type { LexiconEntry } from '../../knowledge/lexicons.ts';

/** How reports call the truces of known agreements, beyond the common words for a truce. */
export interface NamedTruces {
  /** Their proper names ("the Merrinbrook Accord") as an entry of the lexicon of truces; null where no agreement has one. */
  entry: LexiconEntry | null;
  /** The last word of such a name ("accord"), and the actors (ids) and countries (ISO codes) beside which "the Accord" alone means it. */
  bare: ReadonlyMap<string, ReadonlySet<string>>;
}

const DETERMINERS = new Set(['the', 'their', 'its', 'this', 'that', 'a', 'an', 'our']);

/** Gathers the names of agreements that end in a word such as "accord" or "agreement"; those that hold a word for a truce are read as they are. */
export function nameTruces(agreements: readonly Agreement[], lexicon: readonly LexiconEntry[]): NamedTruces {
  const formsOf = (sense: string): string[] => lexicon.filter((e) => e.sense === sense).flatMap((e) => e.forms.map((f) => f.text));
  const deals = new Set(formsOf('deal').filter((form) => !form.includes(' ')));
  const truces = formsOf('truce').map((form) => ` ${form} `);
  const names = new Set<string>();
  const bare = new Map<string, Set<string>>();
  for (const agreement of agreements) {
    for (const alias of [agreement.short, ...agreement.aliases]) {
      const name = alias
        .toLowerCase()
        .replace(/[-\s]+/g, ' ')
        .trim();
      const words = name.split(' ');
      const last = words[words.length - 1];
      if (words.length < 2 || !deals.has(last) || DETERMINERS.has(words[0]) || truces.some((t) => ` ${name} `.includes(t))) continue;
      names.add(name);
      const beside = bare.get(last) ?? new Set<string>();
      bare.set(last, beside);
      beside.add(agreement.country);
      for (const id of agreement.guarantors) beside.add(id);
      for (const side of agreement.sides) for (const member of side.members) beside.add(member.actor);
    }
  }
  const forms = [...names].map((text) => ({ text, shape: 'plain' as const }));
  return { entry: forms.length ? { id: 'named-truce', sense: 'truce', class: 'noun', forms, examples: [], counters: [] } : null, bare };
}
