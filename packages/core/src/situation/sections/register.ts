import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, RecordLine, Section } from '../sitrep/document.ts';
import { tellCount } from '../tell/tell-count.ts';
import { tellIncident, tellWhere } from '../tell/tell-incident.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { tellTarget } from '../tell/tell-target.ts';
import { tellWhen } from '../tell/tell-when.ts';
import { actorCell } from './incident-cells.ts';

const MOST_JOINS = 5;

/** Annex A: every incident with all that is said of it, who says it, what was found, and why its claims were joined. */
export function composeRegister(context: SectionContext): Section {
  const { situation, words } = context;
  const findings = new Map<string, typeof situation.findings>();
  for (const finding of situation.findings) findings.set(finding.incident, [...(findings.get(finding.incident) ?? []), finding]);
  const known = new Set<string>(situation.incidents.map(({ id }) => id));
  const blocks: Block[] = situation.incidents.map((incident) => ({
    kind: 'record',
    id: `incident-${context.references.incidentNumber(incident.id)}`,
    title: [
      { kind: 'strong', text: words.incidentRef(context.references.incidentNumber(incident.id)) },
      ' ',
      { kind: 'name', text: tellIncident(incident, words) },
      ...(incident.background ? [' ', { kind: 'soft', text: `(${words.background})` } as Inline] : []),
    ],
    lines: linesOf(incident, findings.get(incident.id) ?? [], known, context),
  }));
  return { id: 'register', title: words.sections.register, blocks };
}

function linesOf(
  incident: Incident,
  findings: SectionContext['situation']['findings'],
  known: ReadonlySet<string>,
  context: SectionContext,
): RecordLine[] {
  const { words, references } = context;
  const lines: RecordLine[] = [];
  const add = (label: string, value: Inline[]) => {
    if (value.some((one) => one !== '')) lines.push({ label, value });
  };
  const { where, when } = incident;
  add(
    words.place,
    where ? [{ kind: 'name', text: tellWhere(where, words) }, ...tellPosition(incident, context), ...tellHow(where, context)] : [],
  );
  add(words.date, when ? [tellWhen(when, words), ...tellHow(when, context)] : []);
  add(words.byWhom, incident.by.length ? actorCell(incident, context) : []);
  add(words.against, incident.against.length ? [{ kind: 'name', text: words.listOf(incident.against.map(tellTarget)) }] : []);
  add(words.weapons, [words.listOf(incident.weapons)]);
  for (const [label, toll] of [
    [words.killed, incident.killed],
    [words.wounded, incident.wounded],
  ] as const) {
    if (!toll) continue;
    const stated = toll.stated.flatMap((one, index): Inline[] => [
      ...(index ? [words.semicolon] : []),
      tellCount(one, words),
      ...references.cite(one.claims),
    ]);
    add(label.charAt(0).toUpperCase() + label.slice(1), stated.length ? stated : [tellCount(toll, words)]);
  }
  add(words.voices, [`${words.voicesCount(incident.origins.length)}: `, ...voicesOf(incident, context)]);
  add(
    words.carriedBy,
    incident.carriers.flatMap((id): Inline[] => [references.report(id), ' ']),
  );
  for (const finding of findings) {
    const key = `${finding.agreement}/${finding.clause}`;
    add(words.findingsWord, [
      { kind: 'tag', tone: finding.verdict, text: words.verdict[finding.verdict] },
      ` ${words.standing[finding.standing].toLowerCase()} · ${context.options.clauses?.get(key)?.title ?? finding.clause} `,
      { kind: 'code', text: key },
      ...stepsOf(finding, incident, context),
    ]);
  }
  if (incident.claims.length > 1) add(words.joinedBecause, joinsOf(incident, context));
  const wholes = incident.partOf.filter((id) => known.has(id));
  add(
    words.partOf,
    wholes.flatMap((id): Inline[] => [references.incident(id), ' ']),
  );
  add(words.words, references.cite(incident.claims));
  add(words.permanentId, [{ kind: 'code', text: incident.id }]);
  return lines;
}

function tellPosition({ where }: Incident, { words }: SectionContext): Inline[] {
  if (where?.lat == null || where.lon == null) return [];
  // Two decimals are about a kilometre: nothing here is known more exactly than that.
  const text = ` ${where.lat.toFixed(2)}, ${where.lon.toFixed(2)} ${words.withinKm(words.number(Math.round(where.radiusKm ?? 0)))}`;
  return [{ kind: 'soft', text }];
}

function tellHow(of: { how: string; because?: string }, { words }: SectionContext): Inline[] {
  if (of.how !== 'inferred') return [];
  return [' ', { kind: 'soft', text: `(${of.because ? words.inferredBecause(tellSentence(of.because, words)) : words.inferred})` }];
}

/** The questions and answers of a finding. What is only recalled gets the step that decided, and no more. */
function stepsOf(finding: Finding, { background }: Incident, { words, references }: SectionContext): Inline[] {
  const own = `clause:${finding.agreement}/${finding.clause}`;
  const deciding = finding.steps.filter(({ decides }) => decides);
  const shown = background ? (deciding.length ? deciding : finding.steps.slice(0, 1)) : finding.steps;
  return shown.flatMap((step): Inline[] => [
    { kind: 'break' },
    { kind: 'soft', text: step.asked },
    ` ${tellSentence(step.answer, words)}`,
    ...references.cite(step.cites.filter((id) => id !== own)),
  ]);
}

/** The independent voices by name; a report that speaks for itself by its number. */
function voicesOf({ origins }: Incident, { references, nameOf }: SectionContext): Inline[] {
  return origins.flatMap((origin, index): Inline[] => [
    index ? ', ' : '',
    origin.startsWith('rep_') ? references.report(origin) : { kind: 'name', text: nameOf(origin) },
  ]);
}

/** Why claims were joined, one line a join, claims by their citations. */
function joinsOf({ because }: Incident, { references, words }: SectionContext): Inline[] {
  const lines = because.slice(0, MOST_JOINS).flatMap((line, index): Inline[] => {
    const parts = line
      .split(/\b(clm_[0-9a-f]+)\b/)
      .flatMap((part): Inline[] => (part.startsWith('clm_') ? references.cite([part]) : [part]));
    return [...(index ? [{ kind: 'break' } as Inline] : []), ...parts];
  });
  const more = because.length - MOST_JOINS;
  return more > 0 ? [...lines, { kind: 'break' }, { kind: 'soft', text: words.andMore(more) }] : lines;
}
