import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { Situation, SituationReport } from '../model/situation.ts';
import type { Truce } from '../model/truce.ts';
import type { Explained } from './explain-id.ts';
import { nameFinder } from './sitrep/name-finder.ts';
import { tellCount, tellTolls } from './tell/tell-count.ts';
import { tellIncident, tellWhere } from './tell/tell-incident.ts';
import { tellSentence } from './tell/tell-sentence.ts';
import { tellDay, tellInstant, tellWhen } from './tell/tell-when.ts';
import type { Words } from './words/words.ts';

const TRUCE_PARTS = ['windows', 'gaps', 'declarations', 'calm', 'gates', 'access'] as const;

/** Explains each kind of thing in a situation by what it rests on. `ids` lists all that can be asked for. */
export function explainParts(situation: Situation, words: Words): { ids(): string[]; one(id: string): Explained } {
  const all = new Map<string, () => Explained>();
  const one = (id: string): Explained => all.get(id)?.() ?? clause(id);
  const many = (ids: readonly string[]) => ids.map(one);
  const reports = new Map(situation.reports.map((report) => [report.id as string, report]));
  const nameOf = nameFinder(situation);
  const spokenAs = new Map(
    situation.claims.flatMap(({ speaker }) => speaker.flatMap(({ id, name }) => (id ? [[id, name] as const] : []))).reverse(),
  );
  for (const report of situation.reports) all.set(report.id, () => explainReport(report));
  for (const claim of situation.claims) all.set(claim.id, () => explainClaim(claim));
  for (const incident of situation.incidents) all.set(incident.id, () => explainIncident(incident));
  for (const finding of situation.findings) all.set(finding.id, () => explainFinding(finding));
  for (const truce of situation.truce) {
    all.set(truce.agreement, () => explainTruce(truce));
    for (const part of TRUCE_PARTS)
      all.set(`${truce.agreement}/${part}`, () => ({ ...explainTruce(truce), because: trucePart(truce, part) }));
  }
  return { ids: () => [...all.keys()], one };

  /** A voice as the reports call it first; a report that speaks for itself by its title. */
  function voiceName(origin: string): string {
    const report = reports.get(origin);
    return report ? (report.publisher ?? report.title ?? words.narrator) : (spokenAs.get(origin) ?? origin);
  }
  function node(kind: Explained['kind'], id: string | null, title: string, facts: [string, string][], because: Explained[]): Explained {
    return { kind, id, title, facts: facts.filter(([, value]) => value).map(([label, value]) => ({ label, value })), because };
  }
  function clause(id: string): Explained {
    return node('clause', id, id.replace(/^clause:/, ''), [], []);
  }
  function explainReport(report: SituationReport): Explained {
    return node(
      'report',
      report.id,
      report.title ?? report.file ?? words.untitled,
      [
        [words.publisher, report.publisher ?? ''],
        [words.published, tellWhen(report.published, words)],
        [words.file, report.file ?? ''],
      ],
      [],
    );
  }
  function explainClaim(claim: Claim): Explained {
    const speaker = claim.speaker.length ? words.listOf(claim.speaker.map(({ name }) => name)) : words.narrator;
    const made = node(
      'claim',
      claim.id,
      titleOf(claim),
      [
        [words.place, claim.where ? tellWhere(claim.where, words) + reasonOf(claim.where) : ''],
        [words.date, claim.when ? tellWhen(claim.when, words) + reasonOf(claim.when) : ''],
        [words.byWhom, claim.by.map(({ name }) => name).join(', ')],
        [words.killed, claim.killed ? tellCount(claim.killed, words) : ''],
        [words.wounded, claim.wounded ? tellCount(claim.wounded, words) : ''],
        [words.window, claim.from || claim.until ? `${claim.from ?? '…'} – ${claim.until ?? '…'}` : ''],
        [words.explain.rule, claim.rule],
      ],
      [],
    );
    return { ...made, quote: { text: claim.quote, report: reports.get(claim.report) ?? null, ...claim.span, speaker } };
  }
  function titleOf({ kind, act, fact }: Claim): string {
    // "Denial · Air strike": what is denied is not what is told
    if (kind === 'denial') return [words.claimKind.denial, act ? words.act[act] : ''].filter(Boolean).join(' · ');
    return act ? words.act[act] : fact ? words.truceFact[fact] : words.claimKind[kind];
  }
  function reasonOf(of: { how: string; because?: string }): string {
    if (of.how !== 'inferred') return '';
    return ` (${of.because ? words.inferredBecause(tellSentence(of.because, words)) : words.inferred})`;
  }
  function explainIncident(incident: Incident): Explained {
    return node(
      'incident',
      incident.id,
      tellIncident(incident, words),
      [
        [words.toll, tellTolls(incident.killed, incident.wounded, words)],
        [words.byWhom, incident.by.map(({ name, status }) => `${name} (${words.byStatus[status]})`).join(', ')],
        [words.voices, words.listOf(incident.origins.map(voiceName))],
        [words.sections.contested, incident.contested.map((field) => words.contestedField[field] ?? field).join(', ')],
        [words.joinedBecause, incident.because.join(words.semicolon)],
      ],
      many(incident.claims),
    );
  }
  function explainFinding(finding: Finding): Explained {
    const steps = finding.steps.map((step) => ({
      ...node('part', null, step.asked, step.inferred ? [['', words.explain.concluded]] : [], many(step.cites)),
      answer: tellSentence(step.answer, words),
    }));
    return node(
      'finding',
      finding.id,
      `${words.verdict[finding.verdict]} · ${words.standing[finding.standing]} · ${words.clauseOf(finding.clause, finding.agreement)}`,
      [[words.wouldSettle, tellSentence(finding.wouldSettle ?? '', words)]],
      [...steps, one(finding.incident)],
    );
  }
  function explainTruce(truce: Truce): Explained {
    return node(
      'truce',
      truce.agreement,
      `${truce.title}: ${words.state[truce.state]}`,
      [[words.because, tellSentence(truce.because, words)]],
      TRUCE_PARTS.flatMap((part) => trucePart(truce, part)),
    );
  }
  function trucePart(truce: Truce, part: (typeof TRUCE_PARTS)[number]): Explained[] {
    const zone = truce.windows.find(({ local }) => local)?.local?.zone ?? null;
    const instant = (at: string | null) => (at ? tellInstant(at, zone, words) : words.noEnd);
    const of = (label: string, title: string, cites: readonly string[], facts: [string, string][] = []) =>
      node('part', null, `${label}: ${title}`, facts, many(cites));
    switch (part) {
      case 'windows':
        return truce.windows.map((one) => of(words.explain.window, `${instant(one.start)} – ${instant(one.end)}`, one.because));
      case 'gaps':
        return truce.gaps.map((one) =>
          of(
            words.explain.gap,
            `${(one.kind === 'hole' ? words.hole : words.overlap)(words.minutes(one.minutes))}, ${words.between(instant(one.start), instant(one.end))}`,
            one.because,
          ),
        );
      case 'declarations':
        return truce.declarations.map((one) =>
          of(words.declaration, words.declaredBy(one.what, nameOf(one.by)), one.cites, [
            [words.hasStanding, one.hasStanding ? words.yes : words.no],
            [words.because, one.because],
          ]),
        );
      case 'calm':
        return (truce.calm?.days ?? []).map((day) =>
          of(words.explain.day, `${tellDay(day.on, words)}: ${words.calmDay[day.state]}`, day.cites),
        );
      case 'gates':
        return truce.gates.map((gate) => of(words.gate, gate.title, gate.cites, [[words.because, gate.because]]));
      default:
        return [of(words.sections.access, words.access[truce.access.state], truce.access.cites)];
    }
  }
}
