import type { Situation } from '../../model/situation.ts';
import { tellIncident } from '../tell/tell-incident.ts';
import { english } from '../words/english.ts';
import type { SitrepSource } from './blocks.ts';
import type { SitrepOptions } from './compose-sitrep.ts';

/** What citations open, each once and in their order, as it stands in a situation. What the situation does not hold is left out. */
export function sourcesOf(
  ids: readonly string[],
  situation: Situation,
  { words = english, clauses }: Pick<SitrepOptions, 'words' | 'clauses'> = {},
): SitrepSource[] {
  const claims = new Map<string, Situation['claims'][number]>(situation.claims.map((one) => [one.id, one]));
  const incidents = new Map<string, Situation['incidents'][number]>(situation.incidents.map((one) => [one.id, one]));
  const findings = new Map<string, Situation['findings'][number]>(situation.findings.map((one) => [one.id, one]));
  const reports = new Map<string, Situation['reports'][number]>(situation.reports.map((one) => [one.id, one]));
  const nothing = { report: null, title: null, publisher: null, published: null, speaker: [], quote: null, start: null, end: null };
  const fromReport = (id: string): Pick<SitrepSource, 'report' | 'title' | 'publisher' | 'published'> => {
    const report = reports.get(id);
    const title = report?.title ?? report?.file?.split('/').at(-1) ?? null;
    return { report: id, title, publisher: report?.publisher ?? null, published: report?.published?.start ?? null };
  };
  return [...new Set(ids)].flatMap((id): SitrepSource[] => {
    const claim = claims.get(id);
    if (claim) {
      const { report, quote, speaker, span } = claim;
      const label = quote.replace(/\s+/g, ' ').slice(0, 80);
      return [{ id, label, ...fromReport(report), speaker: speaker.map(({ name }) => name), quote, start: span.start, end: span.end }];
    }
    if (reports.has(id)) {
      const about = fromReport(id);
      return [{ ...nothing, ...about, id, label: about.title ?? words.untitled }];
    }
    const incident = incidents.get(findings.get(id)?.incident ?? id);
    if (incident) return [{ ...nothing, id, label: tellIncident(incident, words) }];
    if (!id.startsWith('clause:')) return [];
    const key = id.slice('clause:'.length);
    return [{ ...nothing, id, label: clauses?.get(key)?.title ?? key }];
  });
}
