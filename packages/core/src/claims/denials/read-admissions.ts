import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Source } from '../../knowledge/sources.ts';
import type { ActorMention } from '../../language/mention.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import type { ActorRef, Claim, Speaker } from '../../model/claim.ts';
import { kindOfActor } from '../doers/name-doers.ts';
import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { makeClaim } from '../make-claim.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { type Sense, senseNamed, type Term } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { commaBefore } from '../voices/find-attributions.ts';
import { findSayer } from '../voices/find-sayer.ts';
import { isCalled } from '../voices/sayer.ts';
import { type Denier, findDenied } from './find-denied.ts';
import { isSameSide } from './same-side.ts';
import { withholdsDenial } from './withholds-denial.ts';

type Leaders = Pick<Knowledge, 'actors' | 'sources'>;

/** A source that is an office of its country. */
const officeOf = (source: Source | undefined): Source | undefined => (source?.kind === 'office' ? source : undefined);

const NOBODY = { speakers: [], sentence: -1 };
/** Verbs by which somebody gives a thing its name: "called the strike an error". */
const NAMES = /^(call(ed|s|ing)|describ(ed|es|ing)|term(ed|s)|label(led|ed))$/;

/**
 * Reads who owns to what was told: "the army said it had been a mistake", "apologised for the raid", "claimed responsibility". It is an
 * admission only of an act laid to the speaker's own side, or, where responsibility is taken, to nobody yet; what the same voice tells of
 * itself in a sentence of its own is read there.
 */
export function readAdmissions(open: OpenReading, told: readonly Occurrence[], knowledge: Leaders): Claim[] {
  const out: Claim[] = [];
  const done = new Set<string>();
  for (const term of open.scan.terms) {
    const sense = senseNamed(term, 'owns');
    const claim = sense ? readAdmission(open, term, sense, told, knowledge) : null;
    const key = claim ? `${claim.occurrence} ${claim.speaker[0].id ?? claim.speaker[0].name}` : '';
    if (!claim || done.has(key)) continue;
    done.add(key);
    out.push(claim);
  }
  return out;
}

function readAdmission(open: OpenReading, term: Term, sense: Sense, told: readonly Occurrence[], knowledge: Leaders): Claim | null {
  const s = placeAmong(open.sentences, term.first);
  if (s < 0) return null;
  const { scan, report, tokens } = open;
  const { first, last } = scan.sentences[s];
  // "no group claimed responsibility"
  if (/\b(no|none|neither|nobody|no one)\b/i.test(scan.tokens.slice(Math.max(first, term.first - 6), term.first))) return null;
  if (withholdsDenial(scan, term.first, first)) return null;
  const who = sense.data.verb === true ? speakerOf(open, term, s) : voiceOf(open, term, s);
  if (!who) return null;
  // "claimed responsibility for the raid|, and police said the men had fled|": what stands behind is of something else
  const end = commaBefore(scan, term.last, last);
  const of = findDenied(
    open,
    { sentence: s, at: term.first, first: term.last, last: end, points: true, before: false, deniers: [who] },
    told,
  );
  if (!of || of.frames.every((f) => f.mood !== 'actual' && f.mood !== 'background')) return null;
  const accused = doersIn(of.frames);
  const own = accused.filter((a) => isSameSide(who, a) || isPartOf(a, who) || isLedBy(a, who, knowledge));
  // "rebels" whom nobody named may be those who take it on them
  if (own.length === 0 && !(sense.data.takes === true && accused.every((a) => isNamelessBand(a)))) return null;
  return makeClaim(report, tokens.start[first], tokens.end[last - 1], {
    kind: 'incident',
    speaker: [{ name: who.name, id: who.id }],
    act: of.act,
    by: own.length ? sidesOwn(own) : [{ name: who.name, id: who.id, kind: 'organisation' }],
    byStatus: 'claimed-by-actor',
    occurrence: of.key,
    rule: `admission/${sense.entry.id}`,
    ...(sense.data.mistake === true ? { mistake: true } : {}),
  });
}

/** "rebels", "gunmen": of whom no more is said than that they fight. */
const isNamelessBand = (a: ActorMention): boolean => a.generic && a.id === null && !a.body && /^(armed-group|people)$/.test(a.role);

/** Those who did what frames tell, and of "an Israeli strike" the land whose it was. */
export const doersIn = (frames: readonly Frame[]): ActorMention[] =>
  frames.flatMap(({ agents, agentPlace: land }) =>
    land
      ? [
          {
            first: land.first,
            last: land.last,
            name: land.where.name,
            id: null,
            role: 'state',
            generic: false,
            head: land.first,
            speaksFor: null,
          },
        ]
      : agents,
  );

/** The subject of a verb that owns to something. */
function speakerOf(open: OpenReading, term: Term, s: number): Denier | null {
  const { first, last } = open.scan.sentences[s];
  const sayer = findSayer(open.scan, term, first, last, NOBODY, s);
  const who = sayer && !sayer.inverted ? sayer.who[0] : undefined;
  if (who) return { name: who.name, id: who.id, speaksFor: who.speaksFor };
  const clauses = open.clausesOf(s);
  const clause = clauses.find((c) => term.first >= c.first && term.first < c.last);
  const [subject] = clause ? subjectOf(open.scan, clause, term.first, clauses).actors : [];
  return subject ? { name: subject.name, id: subject.id, speaksFor: subject.speaksFor } : voiceOf(open, term, s);
}

/** Who speaks where an act is called a mistake, or who calls it so. */
function voiceOf(open: OpenReading, term: Term, s: number): Denier | null {
  const speaker = speakerHere(open, term.first);
  if (speaker) return speaker;
  const clauses = open.clausesOf(s);
  const clause = clauses.find((c) => term.first >= c.first && term.first < c.last);
  if (!clause) return null;
  for (let i = term.first - 1; i > clause.first && i >= term.first - 8; i--) {
    if (!NAMES.test(open.scan.lower(i))) continue;
    const [who] = subjectOf(open.scan, clause, i, clauses).actors;
    return who ? { name: who.name, id: who.id, speaksFor: who.speaksFor } : null;
  }
  return null;
}

/** Who speaks at a token, with whom he or she speaks for. */
export function speakerHere(open: OpenReading, token: number): Denier | null {
  const [speaker] = open.voiceAt(token).speakers;
  if (!speaker) return null;
  const mention = open.actors.find((a) => isCalled(speaker, a));
  return { ...speaker, speaksFor: mention?.speaksFor ?? null };
}

/** What a coalition did is owned to by whose word it is, where that is its leader's: "the coalition stopped bombing the hill, the Pentagon said". */
export function markLeaders(claims: readonly Claim[], knowledge: Leaders): void {
  for (const c of claims)
    if (c.byStatus === 'accused' && c.by.length === 1 && c.speaker.length === 1 && isLedBy(c.by[0], c.speaker[0], knowledge))
      c.byStatus = 'claimed-by-actor';
}

/** "the army" of whom "army jets" are a part. */
const isPartOf = (accused: ActorMention, who: Denier): boolean => accused.name.toLowerCase().startsWith(`${who.name.toLowerCase()} `);

/** "Washington" for the coalition it leads: the country stands in the coalition's own record. */
function isLedBy(accused: Pick<ActorRef, 'id'>, who: Speaker, { actors, sources }: Leaders): boolean {
  const coalition = accused.id === null ? undefined : actors.actors.get(accused.id);
  const leader = who.id === null ? undefined : (actors.actors.get(who.id) ?? officeOf(sources.get(who.id)));
  return coalition?.kind === 'coalition' && coalition.country !== undefined && coalition.country === leader?.country;
}

/** Those of one side who are accused, each once. */
export function sidesOwn(own: readonly ActorMention[]): ActorRef[] {
  const seen = new Map(own.map((a) => [a.id ?? a.name, a]));
  return [...seen.values()].map((a) => ({
    name: a.name,
    id: a.id,
    kind: kindOfActor(a),
  }));
}
