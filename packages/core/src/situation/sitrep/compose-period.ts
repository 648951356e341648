import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { Situation } from '../../model/situation.ts';
import type { Truce } from '../../model/truce.ts';
import { zoneOf } from '../sections/truces.ts';
import { tellIncident } from '../tell/tell-incident.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { lastDay, tellDays } from '../tell/tell-when.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { citesOf, type SitrepBlock, type SitrepContent, type SitrepRun } from './blocks.ts';
import type { SitrepOptions } from './compose-sitrep.ts';
import { nameFinder } from './name-finder.ts';
import { contestedLines, incidentRow, stateLines, tollLine } from './period-lines.ts';
import { PeriodRuns } from './period-runs.ts';
import { sourcesOf } from './period-sources.ts';

/** Which truce a report is on, and for which days (ISO; `to` excluded). */
export interface Period {
  agreement: string;
  from: string;
  to: string;
}

/** What the lines of a period's report are told from. */
export interface PeriodContext {
  situation: Situation;
  words: Words;
  /** IANA zone of the theatre. */
  zone: string | null;
  truce: Truce | null;
  findings: Map<string, Finding[]>;
  /** The incident of a finding. */
  incidentOf: ReadonlyMap<string, string>;
  nameOf(id: string): string;
}

/** Incidents with a place wider than this many kilometres are not drawn. */
const WIDEST_KM = 120;

/**
 * Composes the draft of a report on one truce for some days, every line with what it rests on. `situation` is that of the end of the period, so that a
 * draft of a past week says what was known then. The same situation gives the same draft.
 */
export function composePeriod(situation: Situation, period: Period, options: SitrepOptions = {}): SitrepContent {
  const words = options.words ?? english;
  const truce = situation.truce.find(({ agreement }) => agreement === period.agreement) ?? null;
  const zone = (truce && zoneOf(truce)) ?? options.zone ?? null;
  const findings = new Map<string, Finding[]>();
  for (const one of situation.findings) {
    if (one.agreement === period.agreement) findings.set(one.incident, [...(findings.get(one.incident) ?? []), one]);
  }
  const incidentOf = new Map<string, string>(situation.findings.map(({ id, incident }) => [id, incident]));
  const nameOf = nameFinder(situation, options.names);
  const context: PeriodContext = { situation, words, zone, truce, findings, incidentOf, nameOf };
  const incidents = situation.incidents.filter((one) => !one.background && findings.has(one.id) && isWithin(one, period));
  const blocks: SitrepBlock[] = [];
  const heading = (id: string, text: string): number => blocks.push({ kind: 'heading', id, text });
  const paragraphs = (id: string, lines: readonly SitrepRun[][]): void => {
    lines.forEach((runs, i) => {
      blocks.push({ kind: 'paragraph', id: `${id}-${i + 1}`, runs });
    });
  };
  heading('key-points', words.sections.highlights);
  paragraphs('key', [...stateLines(context, period).slice(0, 1), countLine(incidents, context), ...tollLine(incidents, context)]);
  const state = stateLines(context, period).slice(1);
  if (state.length) heading('state', words.sections.truces);
  paragraphs('truce', state);
  if (incidents.length) heading('incidents', words.sections.incidents);
  blocks.push(...byClause(incidents, context, options));
  blocks.push(
    ...mapOf(
      incidents.filter(({ id }) => findings.get(id)!.some(({ verdict }) => verdict !== 'outside')),
      context,
    ),
  );
  const contested = contestedLines(incidents, context);
  if (contested.length) heading('contested', words.sections.contested);
  paragraphs('contested', contested);
  const open = openLines(incidents, context);
  if (open.length) heading('unknown', words.sections.unknown);
  paragraphs('unknown', open);
  const days = tellDays(period.from, lastDay(period.to), words);
  return {
    title: words.ofPeriod.title(truce?.title ?? period.agreement, days),
    agreement: period.agreement,
    from: period.from,
    to: period.to,
    blocks,
    sources: sourcesOf(blocks.flatMap(citesOf), situation, options),
  };
}

/** Dated to these days at least in part; what is not dated belongs to no period. */
function isWithin({ when }: Incident, { from, to }: Period): boolean {
  return when !== null && when.start.slice(0, 10) < to && (when.end.slice(0, 10) > from || when.start.slice(0, 10) >= from);
}

function countLine(incidents: readonly Incident[], { words, findings }: PeriodContext): SitrepRun[] {
  const { ofPeriod } = words;
  if (!incidents.length) return new PeriodRuns().say(ofPeriod.none).runs;
  const runs = new PeriodRuns().say(ofPeriod.counted(incidents.length));
  const verdicts = new Map(incidents.map(({ id }) => [id, new Set(findings.get(id)!.map(({ verdict }) => verdict))]));
  const breach = incidents.filter(({ id }) => verdicts.get(id)!.has('breach'));
  const undetermined = incidents.filter(({ id }) => !verdicts.get(id)!.has('breach') && verdicts.get(id)!.has('undetermined'));
  const outside = incidents.filter(({ id }) => verdicts.get(id)!.size === 1 && verdicts.get(id)!.has('outside'));
  const contested = incidents.filter((one) => one.contested.length > 0);
  const parts: [(n: number) => string, readonly Incident[]][] = [
    [ofPeriod.breaches, breach],
    [ofPeriod.undetermined, undetermined],
    [ofPeriod.outside, outside],
    [ofPeriod.contested, contested],
  ];
  parts
    .filter(([, some]) => some.length)
    .forEach(([tell, some], i) => {
      runs.say(`${i ? words.semicolon : ': '}${tell(some.length)}`).cite(some.slice(0, 12).map(({ id }) => id));
    });
  return runs.say('.').runs;
}

/** Incidents under the clauses that reach them, in the order of the first finding; those outside every clause are counted and not listed. */
function byClause(incidents: readonly Incident[], context: PeriodContext, { clauses }: SitrepOptions): SitrepBlock[] {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const { clause, verdict } of context.findings.get(incident.id)!) {
      if (verdict !== 'outside') groups.set(clause, [...(groups.get(clause) ?? []), incident]);
    }
  }
  const agreement = context.truce?.agreement;
  return [...groups].flatMap(([clause, some], i): SitrepBlock[] => [
    { kind: 'heading', id: `clause-${i + 1}`, text: clauses?.get(`${agreement}/${clause}`)?.title ?? clause, inner: true },
    { kind: 'incidents', id: `rows-${i + 1}`, rows: some.map((one) => ({ incident: one.id, runs: incidentRow(one, clause, context) })) },
  ]);
}

function mapOf(incidents: readonly Incident[], { words, findings }: PeriodContext): SitrepBlock[] {
  const places = incidents.flatMap(({ id, where }) => {
    if (where?.lat == null || where.lon == null || (where.radiusKm ?? 0) > WIDEST_KM) return [];
    const { name, lat, lon, country } = where;
    const verdict = (['breach', 'undetermined', 'no-breach'] as const).find((one) =>
      findings.get(id)!.some((finding) => finding.verdict === one),
    );
    return [{ incident: id, name: name.replace(/\s+/g, ' '), lat, lon, radiusKm: where.radiusKm ?? 0, country, verdict: verdict ?? null }];
  });
  if (!places.length) return [];
  return [
    { kind: 'heading', id: 'where', text: words.sections.map },
    { kind: 'map', id: 'map', caption: words.ofPeriod.mapCaption, places },
  ];
}

function openLines(incidents: readonly Incident[], { words, findings }: PeriodContext): SitrepRun[][] {
  return incidents.flatMap((incident) => {
    const settle = findings.get(incident.id)!.find(({ verdict, wouldSettle }) => verdict === 'undetermined' && wouldSettle)?.wouldSettle;
    if (!settle) return [];
    const runs = new PeriodRuns().say(`${tellIncident(incident, words)}. ${words.ofPeriod.settle(tellSentence(settle, words))}`);
    return [runs.cite([incident.id]).runs];
  });
}
