import type { Finding, Verdict } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section } from '../sitrep/document.ts';
import { actorCell, dateCell, placeCell, whatCell } from './incident-cells.ts';

const ORDER: readonly Verdict[] = ['breach', 'undetermined', 'no-breach', 'outside'];

/** Each clause with the incidents it reaches, their verdict and standing; then the incidents no clause was applied to. */
export function composeIncidentsByClause(context: SectionContext): Section {
  const { situation, words } = context;
  const incidents = new Map(situation.incidents.map((incident) => [incident.id as string, incident]));
  const blocks: Block[] = [];
  if (!situation.incidents.length) blocks.push({ kind: 'paragraph', inlines: [words.noIncidents] });
  else if (situation.findings.length) blocks.push({ kind: 'paragraph', inlines: [countVerdicts(context)] });
  const clauses = new Map<string, Finding[]>();
  for (const finding of situation.findings) {
    const key = `${finding.agreement}/${finding.clause}`;
    clauses.set(key, [...(clauses.get(key) ?? []), finding]);
  }
  for (const [key, findings] of [...clauses].sort(([a], [b]) => (a < b ? -1 : 1)))
    blocks.push(...composeClause(key, findings, incidents, context));
  blocks.push(...composeUnjudged(context));
  const background = situation.incidents.filter((one) => one.background).length;
  if (background) blocks.push({ kind: 'note', inlines: [`${words.backgroundIntro(background)}.`] });
  return { id: 'incidents', title: words.sections.incidents, blocks };
}

function countVerdicts({ situation, words }: SectionContext): string {
  const parts = ORDER.map((verdict) => ({ verdict, n: situation.findings.filter((finding) => finding.verdict === verdict).length }));
  return words.verdictCounts(
    parts
      .filter(({ n }) => n)
      .map(({ verdict, n }) => `${words.verdict[verdict].toLowerCase()} ${words.number(n)}`)
      .join(' · '),
  );
}

function composeClause(key: string, findings: Finding[], incidents: Map<string, Incident>, context: SectionContext): Block[] {
  const { words, options, situation, references } = context;
  const [agreement = '', clause = ''] = key.split('/');
  const known = options.clauses?.get(key);
  const title = situation.truce.find((truce) => truce.agreement === agreement)?.title ?? agreement;
  const reached = findings
    .filter(({ verdict, incident }) => verdict !== 'outside' && !incidents.get(incident)?.background)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
        references.incidentNumber(a.incident) - references.incidentNumber(b.incident),
    );
  const outside = findings.filter(({ verdict }) => verdict === 'outside').length;
  if (!reached.length) return [];
  const name = known?.title ?? clause;
  const blocks: Block[] = [{ kind: 'heading', text: name, id: `clause-${agreement}-${clause}` }];
  const intro: Inline[] = [{ kind: 'soft', text: title }, ' ', { kind: 'code', text: key }];
  if (known) intro.push({ kind: 'break' }, known.words);
  blocks.push({ kind: 'note', inlines: intro });
  blocks.push({
    kind: 'table',
    caption: words.clauseOf(name, title),
    head: [words.incidentNo, words.date, words.place, words.what, words.byWhom, words.verdictWord, words.standingWord, words.words],
    widths: [5, 10, 13, 22, 16, 13, 12, 9],
    rows: reached.map((finding) => {
      const incident = incidents.get(finding.incident)!;
      return {
        cells: [
          [references.incident(incident.id)],
          dateCell(incident, context),
          placeCell(incident, context),
          whatCell(incident, context),
          actorCell(incident, context),
          [{ kind: 'tag', tone: finding.verdict, text: words.verdict[finding.verdict] }],
          [words.standing[finding.standing]],
          references.cite(incident.claims),
        ],
      };
    }),
  });
  if (outside) blocks.push({ kind: 'note', inlines: [`${words.outsideIntro(outside)}.`] });
  return blocks;
}

function composeUnjudged(context: SectionContext): Block[] {
  const { situation, words, references } = context;
  const judged = new Set(situation.findings.filter(({ verdict }) => verdict !== 'outside').map(({ incident }) => incident));
  const rest = situation.incidents.filter((incident) => !incident.background && !judged.has(incident.id));
  if (!rest.length) return [];
  return [
    { kind: 'heading', text: words.noClause, id: 'no-clause' },
    { kind: 'note', inlines: [words.noClauseIntro] },
    {
      kind: 'table',
      caption: words.noClause,
      head: [words.incidentNo, words.date, words.place, words.what, words.byWhom, words.words],
      widths: [7, 14, 19, 28, 22, 10],
      rows: rest.map((incident) => ({
        cells: [
          [references.incident(incident.id)],
          dateCell(incident, context),
          placeCell(incident, context),
          whatCell(incident, context),
          actorCell(incident, context),
          references.cite(incident.claims),
        ],
      })),
    },
  ];
}
