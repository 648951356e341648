import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section } from '../sitrep/document.ts';
import { tellIncident } from '../tell/tell-incident.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { tellDays } from '../tell/tell-when.ts';

/** What the reports leave open: undetermined findings with what would settle them, days without a report, what nobody named, dated or placed. */
export function composeUnknowns(context: SectionContext): Section {
  const { situation, words, references } = context;
  const incidents = new Map(situation.incidents.map((incident) => [incident.id as string, incident]));
  const open = new Map<string, { incident: string; settle: string; clauses: string[]; cites: string[] }>();
  for (const finding of situation.findings) {
    if (finding.verdict !== 'undetermined') continue;
    const settle = finding.wouldSettle ?? words.notSaid;
    const known = open.get(`${finding.incident}#${settle}`);
    const clause = context.options.clauses?.get(`${finding.agreement}/${finding.clause}`)?.title ?? finding.clause;
    if (known) known.clauses.push(clause);
    else
      open.set(`${finding.incident}#${settle}`, {
        incident: finding.incident,
        settle,
        clauses: [clause],
        cites: incidents.get(finding.incident)?.claims ?? [],
      });
  }
  const recalled = ({ incident }: { incident: string }) => Number(incidents.get(incident)?.background ?? false);
  const blocks: Block[] = [];
  if (open.size) {
    blocks.push({ kind: 'paragraph', inlines: [words.unknownIntro] });
    blocks.push({
      kind: 'table',
      caption: words.sections.unknown,
      head: [words.incidentNo, words.question, words.wouldSettle, words.words],
      widths: [7, 40, 43, 10],
      rows: [...open.values()]
        .sort((a, b) => recalled(a) - recalled(b))
        .map(({ incident, settle, clauses, cites }) => ({
          cells: [
            [references.incident(incident)],
            [
              { kind: 'name', text: incidents.has(incident) ? tellIncident(incidents.get(incident)!, words) : incident },
              { kind: 'break' },
              {
                kind: 'soft',
                text: words.listOf([...new Set(clauses)]) + (incidents.get(incident)?.background ? ` (${words.background})` : ''),
              },
            ],
            [tellSentence(settle, words)],
            references.cite(cites),
          ],
        })),
    });
  } else blocks.push({ kind: 'paragraph', inlines: [words.unknownNone] });
  const items = [...silences(context), ...gapsInRegister(context)];
  if (items.length) blocks.push({ kind: 'list', items });
  return { id: 'unknown', title: words.sections.unknown, blocks };
}

function silences({ situation, words }: SectionContext): Inline[][] {
  return situation.truce.flatMap((truce) => {
    const silent = truce.calm?.days.filter(({ state }) => state === 'no-report').map(({ on }) => on) ?? [];
    if (!silent.length) return [];
    const stretches = stretchesOf(silent).map(([first, last]) => tellDays(first, last, words));
    return [[`${words.noReportDays(words.listOf(stretches), truce.title)}.`]];
  });
}

function gapsInRegister({ situation, words, references }: SectionContext): Inline[][] {
  const now = situation.incidents.filter(({ background }) => !background);
  const told: [string, string[]][] = [];
  const add = (tell: (n: number) => string, ids: string[]) => {
    if (ids.length) told.push([tell(ids.length), ids]);
  };
  add(
    words.unnamedActors,
    now.filter(({ by }) => !by.length).map(({ id }) => id),
  );
  add(
    words.undatedIncidents,
    now.filter(({ when }) => !when).map(({ id }) => id),
  );
  add(
    words.unplacedIncidents,
    now.filter(({ where }) => where?.lat == null).map(({ id }) => id),
  );
  return told.map(([text, ids]) => [`${text}:`, ...ids.slice(0, 40).flatMap((id): Inline[] => [' ', references.incident(id)])]);
}

/** Runs of days that follow one another, as first and last. */
function stretchesOf(days: readonly string[]): [string, string][] {
  const stretches: [string, string][] = [];
  for (const day of [...days].sort()) {
    const open = stretches.at(-1);
    if (open && Date.parse(`${day}T00:00:00Z`) - Date.parse(`${open[1]}T00:00:00Z`) === 86_400_000) open[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}
