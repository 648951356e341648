import type { Finding, Standing } from '../../model/finding.ts';
import type { Truce } from '../../model/truce.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section } from '../sitrep/document.ts';
import { tellTolls } from '../tell/tell-count.ts';
import { tellIncident } from '../tell/tell-incident.ts';
import { tellInstant } from '../tell/tell-when.ts';
import { incidentFacts, truceFacts, voiceFacts } from './key-facts.ts';
import { isSpokenOf, STATE_TONES, urgentFirst, zoneOf } from './truces.ts';

const STANDINGS: readonly Standing[] = ['admitted', 'corroborated', 'contested', 'alleged'];
const MOST_NAMED = 12;

/** What a reader with one minute must know: each truce's state, what was found, the gravest incidents, what is open. */
export function composeHighlights(context: SectionContext): Section {
  const { situation, words } = context;
  const blocks: Block[] = [];
  if (situation.truce.some(isSpokenOf)) blocks.push(glance(context));
  const items = [...truceFacts(context), ...found(context), ...deadliest(context), ...incidentFacts(context), ...voiceFacts(context)];
  if (items.length) blocks.push({ kind: 'list', items });
  return { id: 'highlights', title: words.sections.highlights, blocks };
}

function glance(context: SectionContext): Block {
  const { situation, words, references } = context;
  const rows = urgentFirst(situation.truce).map((truce) => {
    const zone = zoneOf(truce);
    const instant = (at: string | null, none: string) => (at ? tellInstant(at, zone, words) : none);
    const calm = truce.calm?.needed ? words.calmShort(truce.calm.reached, truce.calm.needed) : '–';
    return {
      cells: [
        [
          { kind: 'strong', text: truce.title },
          ...references.cite((truce.windows.at(-1)?.because ?? []).filter((id) => !id.startsWith('clause:'))),
        ],
        [{ kind: 'tag', tone: STATE_TONES[truce.state], text: words.state[truce.state] }],
        [instant(truce.since, '–')],
        [instant(truce.until, words.noEnd)],
        [calm],
        accessCell(truce, context),
      ] as Inline[][],
    };
  });
  const head = [words.truce, words.stateWord, words.since, words.until, words.calmWord, words.sections.access];
  return { kind: 'table', caption: words.sections.highlights, head, widths: [25, 12, 18, 17, 9, 19], rows };
}

function accessCell(truce: Truce, { words, references }: SectionContext): Inline[] {
  const { state, note, cites } = truce.access;
  if (!cites.length) return ['–'];
  const told: Inline[] = note ? [{ kind: 'break' }, { kind: 'said', text: note }] : [];
  return [words.access[state], ...told, ...references.cite(cites)];
}

function found({ situation, words, references }: SectionContext): Inline[][] {
  const background = new Set<string>(situation.incidents.filter((one) => one.background).map(({ id }) => id));
  const findings = situation.findings.filter(({ incident }) => !background.has(incident));
  const incidentsOf = (some: readonly Finding[]) => [...new Set(some.map(({ incident }) => incident))];
  const breaches = findings.filter(({ verdict }) => verdict === 'breach');
  const breaching = incidentsOf(breaches);
  const undetermined = incidentsOf(findings.filter(({ verdict }) => verdict === 'undetermined')).filter((id) => !breaching.includes(id));
  const contested = situation.incidents.filter((one) => one.contested.length && !one.background).map(({ id }) => id);
  const named = (ids: readonly string[]): Inline[] => [
    ...ids.slice(0, MOST_NAMED).flatMap((id): Inline[] => [' ', references.incident(id)]),
    ids.length > MOST_NAMED ? ' …' : '.',
  ];
  const items: Inline[][] = [];
  if (breaching.length) {
    const strongest = new Map<string, Standing>();
    for (const { incident, standing } of breaches) {
      const known = strongest.get(incident);
      if (!known || STANDINGS.indexOf(standing) < STANDINGS.indexOf(known)) strongest.set(incident, standing);
    }
    const parts = STANDINGS.map((standing) => ({ standing, n: [...strongest.values()].filter((one) => one === standing).length }))
      .filter(({ n }) => n)
      .map(({ standing, n }) => words.standingCount(n, words.standing[standing]));
    items.push([`${words.breachesFound(breaching.length, words.listOf(parts))}:`, ...named(breaching)]);
  }
  if (undetermined.length) items.push([`${words.undeterminedFound(undetermined.length)}:`, ...named(undetermined)]);
  if (contested.length) items.push([`${words.contestedCount(contested.length)}:`, ...named(contested)]);
  return items;
}

function deadliest({ situation, words, references }: SectionContext): Inline[][] {
  const gravity = (one: (typeof situation.incidents)[number]) => one.killed?.max ?? one.killed?.min ?? 0;
  const gravest = situation.incidents
    .filter((one) => !one.background && !one.aggregate && gravity(one) > 0)
    .sort((a, b) => gravity(b) - gravity(a) || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
  if (!gravest.length) return [];
  const told = gravest.flatMap((incident, index): Inline[] => [
    index ? words.semicolon : ' ',
    references.incident(incident.id),
    ' ',
    { kind: 'name', text: tellIncident(incident, words) },
    `, ${tellTolls(incident.killed, null, words)}`,
    ...references.cite(incident.claims),
  ]);
  return [[`${words.deadliest}:`, ...told, '.']];
}
