import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { foldName } from './fold-name.ts';

/** Who stands behind the claims of an incident. */
export interface Voices {
  /** Independent voices, by id or name, sorted. */
  origins: string[];
  /** Per claim the voices it rests on (of `origins`). */
  of: Map<ClaimId, string[]>;
}

/** What telling voices apart needs. */
export interface VoiceKnowledge {
  knowledge: Pick<Knowledge, 'actors' | 'sources'>;
  reports: ReadonlyMap<ReportId, Report>;
  /** Group of one text per report, where it has siblings. */
  copies: ReadonlyMap<ReportId, ReportId>;
  /** Group of one sentence per claim. */
  sentences: ReadonlyMap<ClaimId, ClaimId>;
}

/**
 * Tells which voices stand behind claims. Someone who is named is that voice, wherever it is carried. A narrator is the agency the report
 * credits, else its publisher, else the report itself; narrators of one text or one sentence are one voice, and add none where another
 * carrier of that sentence names who says so.
 */
export function groupVoices(claims: Claim[], with_: VoiceKnowledge): Voices {
  const named = new Map<string, Set<string>>();
  const of = new Map<ClaimId, string[]>();
  const sentenceSpeakers = new Map<ClaimId, Set<string>>();
  for (const c of claims) {
    for (const s of c.speaker) {
      const name = s.id ?? foldName(s.name);
      if (!name) continue;
      const root = rootVoice(name, with_.knowledge);
      put(named, root, name);
      put(sentenceSpeakers, sentenceOf(c, with_), root);
    }
  }
  const narrators = new Map<string, { claims: Claim[]; names: string[]; credited: boolean }>();
  for (const c of claims) {
    const spoken = sentenceSpeakers.get(sentenceOf(c, with_));
    if (c.speaker.length) of.set(c.id, [...new Set(c.speaker.map((s) => rootVoice(s.id ?? foldName(s.name), with_.knowledge)))].sort());
    else if (spoken) of.set(c.id, [...spoken].sort());
    else {
      const key = with_.copies.get(c.report) ?? c.report;
      const group = narrators.get(key) ?? { claims: [], names: [], credited: false };
      group.claims.push(c);
      narrators.set(key, group);
    }
  }
  nameNarrators(joinBySentence([...narrators.values()], with_), named, of, with_);
  const label = new Map<string, string>();
  for (const [root, names] of named) {
    const [only, ...others] = names;
    label.set(root, others.length || with_.knowledge.actors.people.has(only) ? root : only);
  }
  for (const [id, roots] of of) of.set(id, [...new Set(roots.map((r) => label.get(r) ?? r))].sort());
  return { origins: [...new Set([...of.values()].flat())].sort(), of };
}

const sentenceOf = (c: Claim, { sentences }: VoiceKnowledge): ClaimId => sentences.get(c.id) ?? c.id;

/** Narrators who print the same sentence are one. */
function joinBySentence(groups: { claims: Claim[] }[], with_: VoiceKnowledge): Claim[][] {
  const bySentence = new Map<ClaimId, number>();
  const out: Claim[][] = [];
  const at: number[] = [];
  const rootOf = (i: number): number => (at[i] === i ? i : rootOf(at[i]));
  groups.forEach((g, i) => {
    at[i] = i;
    for (const c of g.claims) {
      const s = sentenceOf(c, with_);
      const known = bySentence.get(s);
      if (known === undefined) bySentence.set(s, i);
      else {
        const [x, y] = [rootOf(known), rootOf(i)];
        at[Math.max(x, y)] = Math.min(x, y);
      }
    }
  });
  groups.forEach((g, i) => {
    const r = rootOf(i);
    out[r] = [...(out[r] ?? []), ...g.claims];
  });
  return out.filter(Boolean);
}

/** A narrator is one of those its reports credit when that one speaks elsewhere; else the first credited, the publisher, or the report. */
function nameNarrators(groups: Claim[][], named: Map<string, Set<string>>, of: Map<ClaimId, string[]>, with_: VoiceKnowledge): void {
  const choices = groups
    .map((claims) => ({ claims, names: narratorNames(claims, with_) }))
    .sort((a, b) => a.names.length - b.names.length || (a.names.join() < b.names.join() ? -1 : 1));
  for (const { claims, names } of choices) {
    const roots = names.map((n) => rootVoice(n, with_.knowledge));
    const known = roots.find((r) => named.has(r));
    const root = known ?? roots[0];
    put(named, root, names[roots.indexOf(root)]);
    for (const c of claims) of.set(c.id, [root]);
  }
}

function narratorNames(claims: Claim[], { reports, knowledge }: VoiceKnowledge): string[] {
  const own = [...new Set(claims.map((c) => c.report))].sort();
  const credited = own.flatMap((id) => reports.get(id)?.credits ?? []).map((n) => nameSource(n, knowledge));
  if (credited.length) return [...new Set(credited)].sort();
  const publishers = own.map((id) => reports.get(id)?.publisher).filter((p): p is string => !!p);
  if (publishers.length) return [[...publishers.map((p) => nameSource(p, knowledge))].sort()[0]];
  return [own[0]];
}

const sourceIds = new WeakMap<object, Map<string, string>>();

/** The id of an outlet or agency by its name, else the name folded. */
function nameSource(name: string, knowledge: Pick<Knowledge, 'sources'>): string {
  let ids = sourceIds.get(knowledge.sources);
  if (!ids) {
    ids = new Map();
    for (const s of knowledge.sources.values()) for (const n of [s.id, ...s.names, ...(s.domains ?? [])]) ids.set(foldName(n), s.id);
    sourceIds.set(knowledge.sources, ids);
  }
  const folded = foldName(name);
  return ids.get(folded) ?? (folded || name);
}

/** A person speaks for a body, an office or a party's own media for the party: they are one voice with it. */
export function rootVoice(name: string, knowledge: Pick<Knowledge, 'actors' | 'sources'>): string {
  const role = knowledge.actors.people.get(name)?.roles[0]?.of;
  if (role && role !== name) return rootVoice(role, knowledge);
  const source = knowledge.sources.get(name);
  const owned = source && (source.kind === 'office' || source.kind === 'state-media' || source.kind === 'party-media');
  return owned && source.of && source.of !== name ? source.of : name;
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
