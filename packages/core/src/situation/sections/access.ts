import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Section } from '../sitrep/document.ts';
import { tellDay, tellWhen, wallClock } from '../tell/tell-when.ts';
import { mergeSame } from './merge-same.ts';
import { zoneOf } from './truces.ts';

/** Humanitarian access under each truce, and what is said of it. */
export function composeAccess({ situation, words, references }: SectionContext): Section {
  const blocks: Block[] = [];
  for (const truce of situation.truce) {
    const { state, since, cites, note } = truce.access;
    if (!cites.length) continue;
    const when = since
      ? `, ${words.since.toLowerCase()} ${tellDay((since.length > 10 ? wallClock(since, zoneOf(truce) ?? 'UTC') : null) ?? since, words)}`
      : '';
    const text = `${words.accessState(words.access[state])}${when}${note ? ` (${note})` : ''}.`;
    blocks.push({ kind: 'paragraph', inlines: [{ kind: 'strong', text: truce.title }, ` ${text}`, ...references.cite(cites)] });
  }
  const claims = situation.claims.filter(
    ({ kind, fact }) => kind === 'access' || fact === 'suspension-of-aid' || fact === 'resumption-of-aid',
  );
  if (claims.length) {
    blocks.push({
      kind: 'table',
      caption: words.sections.access,
      head: [words.date, words.statement, words.whoSays, words.words],
      widths: [18, 46, 26, 10],
      rows: mergeSame(claims).map((same) => {
        const claim = same[0]!;
        return {
          cells: [
            [tellWhen(claim.when, words, true)],
            [{ kind: 'said', text: claim.quote }],
            [{ kind: 'name', text: claim.speaker.length ? words.listOf(claim.speaker.map(({ name }) => name)) : words.narrator }],
            references.cite(same.map(({ id }) => id)),
          ],
        };
      }),
    });
  }
  const incidents = situation.incidents.filter(
    ({ act, background }) => !background && ['aid-obstruction', 'attack-on-aid', 'siege-or-blockade'].includes(act),
  );
  if (incidents.length) {
    blocks.push({ kind: 'note', inlines: [`${words.incidentsWord}:`, ...incidents.flatMap(({ id }) => [' ', references.incident(id)])] });
  }
  if (!blocks.length) blocks.push({ kind: 'paragraph', inlines: [words.accessNone] });
  return { id: 'access', title: words.sections.access, blocks };
}
