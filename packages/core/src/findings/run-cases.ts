import type { Agreement, AgreementCase } from '../knowledge/agreements.ts';
import { type Claim, nothingSaid } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { ClaimId, IncidentId, ReportId } from '../model/ids.ts';
import type { Incident, IncidentActor } from '../model/incident.ts';
import { addDays, type When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import { judgeClause } from './judge-clause.ts';
import { dayOf } from './judge-incidents.ts';
import { HolderIndex } from './questions/find-holders.ts';
import { knowParties } from './questions/know-parties.ts';
import { findWindows } from './windows/find-windows.ts';
import { findEnd, readDeclarations, type VoiceKnowledge } from './windows/read-declarations.ts';

/** What came of one case: the finding, and every way in which it is not what the case expects. */
export interface CaseResult {
  name: string;
  finding: Finding | null;
  differences: string[];
}

/** Judges the cases that stand beside an agreement's clauses and compares each with what it expects. */
export function runCases(agreement: Agreement, knowledge: VoiceKnowledge): CaseResult[] {
  const parties = knowParties(agreement, knowledge);
  return agreement.cases.map((given) => {
    const clause = agreement.clauses.find((c) => c.id === given.clause);
    if (!clause) return { name: given.name, finding: null, differences: [`there is no clause "${given.clause}"`] };
    const { incident, claims } = layOutCase(agreement, given);
    const reported = given.reported.map((r, i) => reportedClaim(agreement, r, i));
    const finding = judgeClause({
      incident,
      claims,
      agreement,
      clause,
      parties,
      windows: findWindows(agreement, reported, findEnd(readDeclarations(agreement, reported, () => null, knowledge))),
      holding: new HolderIndex([]),
      mixing: reported.filter((c) => c.fact === 'mixing'),
      day: dayOf(incident, agreement.zone),
    });
    return { name: given.name, finding, differences: compareCase(given, finding) };
  });
}

function compareCase(given: AgreementCase, finding: Finding | null): string[] {
  if (finding === null) return ['the clause is not one that is judged'];
  const { verdict, standing, decidedBy } = given.expect;
  const out: string[] = [];
  const decided = finding.steps.find((s) => s.decides)?.key ?? 'all';
  if (finding.verdict !== verdict) out.push(`verdict ${finding.verdict}, expected ${verdict}`);
  if (standing !== undefined && finding.standing !== standing) out.push(`standing ${finding.standing}, expected ${standing}`);
  if (decided !== decidedBy) out.push(`decided by "${decided}", expected "${decidedBy}"`);
  return out;
}

/** An incident and its claims as the case tells them: one claim a voice, one denial a denier. */
export function layOutCase(agreement: Agreement, given: AgreementCase): { incident: Incident; claims: Claim[] } {
  const told = given.incident;
  const id = slug(given.name);
  const by = told.by.map((b) => (typeof b === 'string' ? { name: b, id: isId(b) ? b : null } : { name: b.name, id: b.id ?? null }));
  const against = told.against.map((t) =>
    typeof t === 'string' ? { name: '', id: null, kinds: [t] } : { name: t.name, id: t.id ?? null, kinds: t.kinds },
  );
  const where = placeOf(agreement, told.where, told.at);
  const when = timeOf(told.when);
  const base = { act: told.act, by: by.map((b) => ({ ...b, kind: null })), against, where, when };
  const voices: { claim: Claim; voice: string | null }[] = (told.voices.length ? told.voices : [null]).map((voice, i) => ({
    voice,
    claim: claim(`clm_case-${id}-${i}`, {
      ...base,
      kind: 'incident',
      speaker: voice === null ? [] : [{ name: voice, id: voice }],
      mistake: told.mistake || undefined,
      selfDefence: told.selfDefence,
    }),
  }));
  const denials = told.deniedBy.map((who, i) =>
    claim(`clm_case-${id}-d${i}`, { ...base, kind: 'denial', stance: 'denies', speaker: [{ name: who, id: who }] }),
  );
  const claims = [...voices.map((v) => v.claim), ...denials];
  const own = voices.map((v) => v.claim.id);
  const actors: IncidentActor[] = by.map((b) => ({
    ...b,
    status: told.admittedBy.includes(b.id ?? b.name)
      ? 'claimed-by-actor'
      : told.deniedBy.includes(b.id ?? b.name)
        ? 'denied-by-actor'
        : told.voices.length
          ? 'accused'
          : 'stated-as-fact',
    claims: own,
  }));
  const incident: Incident = {
    id: `inc_case-${id}` as IncidentId,
    act: told.act,
    claims: claims.map((c) => c.id),
    where,
    when,
    by: actors,
    against,
    weapons: [],
    killed: null,
    wounded: null,
    origins: [...new Set(told.voices)],
    carriers: ['rep_case' as ReportId],
    contested: told.deniedBy.length ? ['by'] : [],
    background: told.background,
    aggregate: false,
    partOf: [],
    because: [],
  };
  return { incident, claims };
}

function reportedClaim(agreement: Agreement, told: AgreementCase['reported'][number], i: number): Claim {
  return claim(`clm_case-reported-${i}`, {
    kind: 'truce',
    fact: told.fact,
    from: told.from ?? null,
    until: told.until ?? null,
    where: told.where ? placeOf(agreement, told.where, undefined) : null,
    speaker: told.by.map((b) => ({ name: b, id: b })),
    who: told.who.map((w) => ({ name: w, id: w })),
  });
}

function claim(id: string, said: Partial<Claim>): Claim {
  return {
    id: id as ClaimId,
    report: 'rep_case' as ReportId,
    kind: 'incident',
    span: { start: 0, end: 0 },
    quote: '',
    ...nothingSaid(),
    rule: 'case',
    ...said,
  };
}

function placeOf(agreement: Agreement, name: string | null, at: [number, number] | undefined): Where | null {
  if (name === null) return null;
  const known = agreement.area.circles.find((c) => c.name === name);
  const [lat, lon] = at ?? (known ? [known.lat, known.lon] : [null, null]);
  const whole = name === agreement.area.name || agreement.area.whole;
  return {
    name,
    id: null,
    lat,
    lon,
    radiusKm: lat === null ? null : 1,
    country: whole || lat !== null ? agreement.country : null,
    how: 'stated',
  };
}

function timeOf(text: string | null): When | null {
  if (text === null) return null;
  const [start, end] = text.split('/') as [string, string | undefined];
  if (start.includes('T')) return { start, end: end ?? addMinute(start), grain: 'minute', how: 'stated' };
  return { start, end: end ?? addDays(start, 1), grain: 'day', how: 'stated' };
}

function addMinute(wall: string): string {
  return new Date(Date.parse(`${wall}:00Z`) + 60_000).toISOString().slice(0, 16);
}

/** Ids are small letters with hyphens and no spaces; "rebels" is a word unless the knowledge knows an actor by it. */
function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
