import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Claim } from '../../model/claim.ts';
import { englishOf } from '../../model/english-of.ts';
import type { ClaimId, ReportId } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import { foldName } from '../compare/fold-name.ts';

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
 * carrier of that sentence names who says so, or where the report itself names who told it of the occurrence: a headline is no second voice.
 */
export function groupVoices(claims: Claim[], with_: VoiceKnowledge): Voices {
  const named = new Map<string, Set<string>>();
  const of = new Map<ClaimId, string[]>();
  const sentenceSpeakers = new Map<string, Set<string>>();
  const reportSpeakers = new Map<ReportId, Set<string>>();
  for (const c of claims) {
    for (const s of firstHand(c, with_.knowledge)) {
      const name = s.id ?? foldName(englishOf(s));
      if (!name) continue;
      const root = rootVoice(name, with_.knowledge);
      put(named, root, name);
      put(sentenceSpeakers, sideOf(c, with_), root);
      if (c.kind === 'incident' && c.stance !== 'denies') put(reportSpeakers, c.report, root);
    }
  }
  const narrated: Claim[] = [];
  for (const c of claims) {
    const spoken = sentenceSpeakers.get(sideOf(c, with_)) ?? reportSpeakers.get(c.report);
    const speakers = firstHand(c, with_.knowledge)
      .map((s) => s.id ?? foldName(englishOf(s)))
      .filter(Boolean);
    if (speakers.length) of.set(c.id, [...new Set(speakers.map((s) => rootVoice(s, with_.knowledge)))].sort());
    else if (spoken) of.set(c.id, [...spoken].sort());
    else narrated.push(c);
  }
  for (const narrator of joinNarrators(narrated, with_)) {
    const names = narratorNames(narrator, with_);
    const roots = names.map((n) => rootVoice(n, with_.knowledge));
    const known = [...narratorTies(narrator, with_)].sort().find((r) => named.has(r));
    const root = known ?? roots[0];
    if (!known) put(named, root, names[0]);
    for (const c of narrator) of.set(c.id, [root]);
  }
  const label = new Map<string, string>();
  for (const [root, names] of named) {
    const [only, ...others] = names;
    label.set(root, others.length || with_.knowledge.actors.people.has(only) ? root : only);
  }
  for (const [id, roots] of of) of.set(id, [...new Set(roots.map((r) => label.get(r) ?? r))].sort());
  return { origins: [...new Set([...of.values()].flat())].sort(), of };
}

const MEDIA = new Set(['agency', 'newspaper', 'broadcaster', 'website', 'state-media', 'party-media']);

/** Who says it at first hand: the outlet that only passes it on ("…, an officer told the agency") is no second voice. */
function firstHand(c: Claim, { sources }: Pick<Knowledge, 'sources'>): Claim['speaker'] {
  if (c.stance !== 'relays' || c.speaker.length < 2) return c.speaker;
  const own = c.speaker.filter((s) => !(s.id !== null && MEDIA.has(sources.get(s.id)?.kind ?? '')));
  return own.length ? own : c.speaker;
}

const sentenceOf = (c: Claim, { sentences }: VoiceKnowledge): ClaimId => sentences.get(c.id) ?? c.id;

/** The sentence and which way it goes: whoever denies in half of a headline does not say the other half. */
const sideOf = (c: Claim, with_: VoiceKnowledge): string =>
  `${sentenceOf(c, with_)} ${c.kind === 'denial' || c.stance === 'denies' ? 'denied' : 'said'}`;

/** Narrators of one text, of one sentence, of one outlet or after one agency are one. */
function joinNarrators(claims: Claim[], with_: VoiceKnowledge): Claim[][] {
  const at = claims.map((_, i) => i);
  const rootOf = (i: number): number => (at[i] === i ? i : rootOf(at[i]));
  const seen = new Map<string, number>();
  claims.forEach((c, i) => {
    const ties = [sentenceOf(c, with_), with_.copies.get(c.report) ?? c.report, ...narratorTies([c], with_)];
    for (const tie of ties) {
      const known = seen.get(tie);
      if (known === undefined) seen.set(tie, i);
      else {
        const [x, y] = [rootOf(known), rootOf(i)];
        at[Math.max(x, y)] = Math.min(x, y);
      }
    }
  });
  const out = new Map<number, Claim[]>();
  claims.forEach((c, i) => {
    const r = rootOf(i);
    const list = out.get(r);
    if (list) list.push(c);
    else out.set(r, [c]);
  });
  return [...out.values()];
}

/** Voices a narrator hangs on: the agencies its reports credit and the outlets that print them. */
function narratorTies(claims: Claim[], { reports, knowledge }: VoiceKnowledge): Set<string> {
  const out = new Set<string>();
  for (const c of claims) {
    const report = reports.get(c.report);
    for (const name of [...(report?.credits ?? []), report?.publisher])
      if (name) out.add(rootVoice(nameSource(name, knowledge), knowledge));
  }
  return out;
}

/** What a narrator is called: the agencies credited, else the outlets, else the report. */
function narratorNames(claims: Claim[], { reports, knowledge }: VoiceKnowledge): string[] {
  const own = [...new Set(claims.map((c) => c.report))].sort();
  const credited = own.flatMap((id) => reports.get(id)?.credits ?? []).map((n) => nameSource(n, knowledge));
  if (credited.length) return [...new Set(credited)].sort();
  const publishers = own.map((id) => reports.get(id)?.publisher).filter((p): p is string => !!p);
  if (publishers.length) return [...new Set(publishers.map((p) => nameSource(p, knowledge)))].sort();
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
