import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { SitrepOptions } from '@truceline/core/situation/sitrep/compose-sitrep.ts';
import { english } from '@truceline/core/situation/words/english.ts';
import { loadOutlines } from './load-outlines.ts';

/** What a report is set with: names and clauses of the knowledge, outlines for the maps, and the reports' texts where they are at hand. */
export function sitrepOptions(
  situation: Situation,
  knowledge?: Knowledge,
  texts?: Pick<ReadonlyMap<string, string>, 'get'>,
): SitrepOptions {
  const names = new Map<string, string>();
  const clauses = new Map<string, { title: string; words: string }>();
  for (const [id, { names: known }] of knowledge?.sources ?? []) if (known[0]) names.set(id, known[0]);
  for (const [id, { names: known }] of knowledge?.actors.people ?? []) names.set(id, known[0]?.name ?? id);
  for (const [id, { names: known }] of knowledge?.actors.actors ?? []) names.set(id, known[0]?.name ?? id);
  for (const agreement of knowledge?.agreements ?? []) {
    for (const { id, title, words } of agreement.clauses)
      clauses.set(`${agreement.id}/${id}`, { title, words: words.replace(/\s+/g, ' ').trim() });
  }
  for (const agreement of knowledge?.agreements ?? []) {
    for (const { id } of agreement.windows) clauses.set(`${agreement.id}/${id}`, { title: english.declaredWindow(id), words: '' });
  }
  const countries = situation.incidents.map(({ where }) => where?.country ?? null);
  for (const [id, name] of knowledge ? nameCountries(countries, knowledge) : []) names.set(id, name);
  const theatres = knowledge?.agreements.filter(({ id }) => situation.truce.some(({ agreement }) => agreement === id)) ?? [];
  const [zone, ...others] = new Set(theatres.map((one) => one.zone));
  return {
    names,
    clauses,
    outlines: loadOutlines(situation),
    ...(texts ? { texts } : {}),
    ...(zone && others.length === 0 ? { zone } : {}),
  };
}

/** Names of countries by `cc:` and their code, as the gazetteer has them. */
export function nameCountries(codes: readonly (string | null)[], { gazetteer }: Pick<Knowledge, 'gazetteer'>): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of new Set(codes)) {
    const number = code ? gazetteer.numberOf(`cc:${code}`) : -1;
    if (number >= 0) names.set(`cc:${code}`, gazetteer.name(number));
  }
  return names;
}
