import { matchArea } from '../findings/questions/match-area.ts';
import { nameOf } from '../findings/questions/name-actor.ts';
import { findWindows, misnamedLengths, type Stretch } from '../findings/windows/find-windows.ts';
import { localDay, localInstant, utcText, wallClock } from '../findings/windows/local-time.ts';
import { matchTruceClaims } from '../findings/windows/match-truce-claims.ts';
import { findEnd, readDeclarations, type VoiceKnowledge } from '../findings/windows/read-declarations.ts';
import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { haveSame } from '../model/have-same.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { Truce, Window } from '../model/truce.ts';
import { askGates } from './ask-gates.ts';
import { countCalmDays } from './count-calm-days.ts';
import { findGaps } from './find-gaps.ts';
import { foldAccess } from './fold-access.ts';
import { nameState } from './name-state.ts';
import { noteDifferences } from './note-differences.ts';
import { noteExclusions } from './note-exclusions.ts';
import { reportTruces } from './report-truces.ts';

/** What of the knowledge the clock needs. */
export interface TruceKnowledge extends VoiceKnowledge {
  /** Every agreement known, also those that were not asked for. */
  agreements?: readonly Agreement[];
  /** Zones of countries, for truces known from reports alone. */
  gazetteer?: { countryOf(iso: string | null): { zones: string[] } | null };
}

/** What the clock is folded from. */
export interface TruceInputs {
  claims: readonly Claim[];
  incidents: readonly Incident[];
  findings: readonly Finding[];
  reports: readonly Pick<Report, 'id' | 'publishedOn'>[];
  agreements: readonly Agreement[];
  /** UTC instant, or a day (its end in the theatre). */
  asOf: string;
  knowledge: TruceKnowledge;
}

/** The truces of the last run, kept for the next one: where nothing has changed that they are folded from, they are the same. */
export class KeptTruces {
  #inputs: TruceInputs | null = null;
  #truces: Truce[] = [];

  truces(inputs: TruceInputs): Truce[] {
    const before = this.#inputs;
    const lists = ['claims', 'incidents', 'findings', 'reports', 'agreements'] as const;
    const same =
      before?.asOf === inputs.asOf && before.knowledge === inputs.knowledge && lists.every((list) => haveSame(before[list], inputs[list]));
    if (!same) this.#truces = foldTruces(inputs);
    this.#inputs = inputs;
    return this.#truces;
  }
}

/**
 * Each agreement's state as of an instant, sorted by its first window. Claims of reports published later are not known yet. `keep` may put a truce away and give
 * something that reads the same.
 */
export function foldTruces({ asOf, ...inputs }: TruceInputs, keep: (truce: Truce) => Truce = (truce) => truce): Truce[] {
  const told = gatherTruces(inputs);
  const asked = new Set(inputs.agreements.map(({ id }) => id));
  return told.agreements
    .flatMap((agreement) => {
      const truce = told.foldAt(agreement, asOf);
      return truce.windows.length > 0 || asked.has(truce.agreement) ? [{ from: truce.windows[0]?.start ?? '', truce: keep(truce) }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ truce }) => truce);
}

/** Truces with what is told of each, ready to be folded as of any instant. */
export interface GatheredTruces {
  /** Those that were asked for, and those that are known from reports alone. */
  agreements: readonly Agreement[];
  foldAt(agreement: Agreement, asOf: string): Truce;
}

/** Gathers what is told of each truce, whenever it was told. */
export function gatherTruces({ claims, incidents, findings, reports, agreements, knowledge }: Omit<TruceInputs, 'asOf'>): GatheredTruces {
  const published = new Map(reports.map((r) => [r.id as string, r.publishedOn?.start ?? null]));
  const dayOf = (claim: Claim): string | null => published.get(claim.report) ?? null;
  // Claims that speak of an agreement that was not asked for belong to it all the same, and make no other truce.
  const others = (knowledge.agreements ?? []).filter((a) => !agreements.some((b) => b.id === a.id));
  const matched = matchTruceClaims(claims, [...agreements, ...others], dayOf);
  const taken = new Set([...matched.values()].flatMap((list) => list.map((c) => c.id)));
  const reported = reportTruces(
    claims.filter((c) => !taken.has(c.id)),
    dayOf,
    (country) => knowledge.gazetteer?.countryOf(country)?.zones[0] ?? 'UTC',
  );
  for (const r of reported) matched.set(r.agreement.id, r.claims);
  const found = new Map<string, Finding[]>();
  for (const f of findings) {
    const list = found.get(f.agreement);
    if (list) list.push(f);
    else found.set(f.agreement, [f]);
  }
  const byIncident = new Map(incidents.map((i) => [i.id as string, i]));
  return {
    agreements: [...agreements, ...reported.map((r) => r.agreement)],
    foldAt(agreement, asOf) {
      const at = instantOf(asOf, agreement.zone);
      const today = localDay(at, agreement.zone);
      const isKnown = (c: Claim): boolean => (dayOf(c) ?? '').slice(0, 10) <= today;
      const known = (matched.get(agreement.id) ?? []).filter(isKnown);
      const own = found.get(agreement.id) ?? [];
      const aid = aidOf(agreement, [...agreements, ...others], matched).filter(isKnown);
      return foldTruce(agreement, known, aid, incidents, byIncident, own, dayOf, at, knowledge);
    },
  };
}

/** What is said of aid: to a whole country under one agreement, and so under every other that is in force there. */
function aidOf(agreement: Agreement, all: readonly Agreement[], matched: ReadonlyMap<string, Claim[]>): Claim[] {
  const told = agreement.area.whole ? all.filter((a) => a.area.whole && a.country === agreement.country) : [agreement];
  return told.flatMap((a) => matched.get(a.id) ?? []);
}

function foldTruce(
  agreement: Agreement,
  claims: Claim[],
  aid: Claim[],
  incidents: readonly Incident[],
  byIncident: ReadonlyMap<string, Incident>,
  findings: Finding[],
  dayOf: (claim: Claim) => string | null,
  at: number,
  knowledge: VoiceKnowledge,
): Truce {
  const zone = agreement.zone;
  const spoken = readDeclarations(agreement, claims, dayOf, knowledge);
  const endedAt = findEnd(spoken, at);
  const windows = findWindows(agreement, claims, endedAt, localDay(at, zone));
  // A truce known from reports alone has no clause on aid that an incident could touch.
  const judged = agreement.clauses.length > 0 ? incidents : [];
  const inArea = judged.filter((i) => matchArea(agreement, i.where) === 'yes' && withinSpan(i, windows, zone));
  const began = Math.min(Infinity, ...windows.map((w) => w.start ?? -Infinity));
  const access = foldAccess(agreement, aid, inArea, dayOf, began, at);
  const counted = countCalmDays(agreement, windows, findings, byIncident, claims, at);
  const needed = agreement.gates.flatMap((g) => g.needs).reduce((n, need) => ('calm' in need ? Math.max(n, need.calm) : n), 0);
  const calm = counted.days.length ? { needed, ...counted } : null;
  const { state, because } = nameState(agreement, windows, spoken, at);
  const starts = windows.map((w) => w.start).filter((s): s is number => s !== null);
  const open = windows.some((w) => w.end === null);
  const ends = windows.map((w) => w.end).filter((e): e is number => e !== null);
  return {
    agreement: agreement.id,
    title: agreement.short,
    area: agreement.area.name,
    state,
    because,
    since: starts.length ? utcText(Math.min(...starts)) : null,
    until: open || ends.length === 0 ? null : utcText(Math.max(...ends)),
    windows: windows.map((w) => toWindow(w, zone)),
    gaps: findGaps(windows),
    declarations: spoken.map(({ at: _at, name: _name, ...d }) => d),
    calm,
    gates: askGates(agreement, calm, access, claims),
    access,
    notes: [
      ...noteDifferences(agreement, windows, misnamedLengths(windows), claims, spoken, dayOf),
      ...noteExclusions(agreement, claims, (id) => nameOf(id, knowledge.actors)),
    ],
  };
}

/** A day means its end in the theatre; an instant means itself. */
function instantOf(asOf: string, zone: string): number {
  if (/^\d{4}-\d\d-\d\d$/.test(asOf)) return localInstant(`${asOf}T23:59`, zone);
  return localInstant(asOf, zone);
}

function withinSpan(incident: Incident, windows: readonly Stretch[], zone: string): boolean {
  if (incident.when === null) return false;
  const start = localInstant(incident.when.start, zone);
  const end = localInstant(incident.when.end, zone);
  return windows.some((w) => (w.start ?? -Infinity) < end && start < (w.end ?? Infinity));
}

function toWindow(w: Stretch, zone: string): Window {
  const local = (n: number | null): string | null => (n === null ? null : wallClock(n, zone));
  const others = {
    ...(w.otherStarts.length ? { start: w.otherStarts.map(utcText) } : {}),
    ...(w.otherEnds.length ? { end: w.otherEnds.map(utcText) } : {}),
  };
  return {
    start: w.start === null ? null : utcText(w.start),
    end: w.end === null ? null : utcText(w.end),
    because: w.because,
    local: { start: local(w.start), end: local(w.end), zone },
    ...(Object.keys(others).length ? { alternatives: others } : {}),
    ...(w.note ? { note: w.note } : {}),
  };
}
