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
  const zone = knowledge?.agreements.find(({ id }) => situation.truce.some(({ agreement }) => agreement === id))?.zone;
  return { names, clauses, outlines: loadOutlines(situation), ...(texts ? { texts } : {}), ...(zone ? { zone } : {}) };
}
