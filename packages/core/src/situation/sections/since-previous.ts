import type { Situation } from '../../model/situation.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline } from '../sitrep/document.ts';
import { tellInstant } from '../tell/tell-when.ts';

const MOST_NAMED = 12;

/** What differs from an earlier situation: states of truces, incidents new and no longer found, verdicts. Nothing when none is given. */
export function composeSincePrevious(context: SectionContext): Block[] {
  const { options, words, zone } = context;
  const { previous } = options;
  if (!previous) return [];
  const items = [...statesChanged(previous, context), ...incidentsChanged(previous, context), ...verdictsChanged(previous, context)];
  return [
    { kind: 'heading', text: words.sinceReport(tellInstant(previous.asOf, zone, words)) },
    items.length ? { kind: 'list', items } : { kind: 'paragraph', inlines: [words.sinceNothing] },
  ];
}

function statesChanged(previous: Situation, { situation, words, references }: SectionContext): Inline[][] {
  const before = new Map(previous.truce.map(({ agreement, state }) => [agreement, state]));
  return situation.truce
    .filter(({ agreement, state }) => before.has(agreement) && before.get(agreement) !== state)
    .map((truce) => [
      { kind: 'strong', text: truce.title },
      `: ${words.fromTo(words.state[before.get(truce.agreement)!], words.state[truce.state])}.`,
      ...references.cite(truce.windows.at(-1)?.because ?? []),
    ]);
}

function incidentsChanged(previous: Situation, { situation, words, references }: SectionContext): Inline[][] {
  const before = new Set<string>(previous.incidents.map(({ id }) => id));
  const now = new Set<string>(situation.incidents.map(({ id }) => id));
  const fresh = situation.incidents.filter(({ id, background }) => !before.has(id) && !background);
  const gone = previous.incidents.filter(({ id }) => !now.has(id)).length;
  const items: Inline[][] = [];
  if (fresh.length) {
    const named = fresh.slice(0, MOST_NAMED).flatMap(({ id }): Inline[] => [' ', references.incident(id)]);
    items.push([`${words.newIncidents(fresh.length)}:`, ...named, fresh.length > MOST_NAMED ? ' …' : '.']);
  }
  if (gone) items.push([`${words.goneIncidents(gone)}.`]);
  return items;
}

function verdictsChanged(previous: Situation, { situation, words, references }: SectionContext): Inline[][] {
  const before = new Map<string, string>(previous.findings.map(({ id, verdict }) => [id, verdict]));
  return situation.findings
    .filter(({ id, verdict }) => before.has(id) && before.get(id) !== verdict)
    .slice(0, MOST_NAMED)
    .map(({ id, incident, clause, verdict }) => [
      references.incident(incident),
      ` ${clause}: ${words.fromTo(words.verdict[before.get(id) as typeof verdict], words.verdict[verdict])}.`,
    ]);
}
