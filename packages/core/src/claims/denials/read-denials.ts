import type { ActorMention } from '../../language/mention.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import type { ActorRef, Claim } from '../../model/claim.ts';
import { lastCharged } from '../blame/lay-charge.ts';
import { kindOfActor } from '../doers/name-doers.ts';
import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { type ClaimDraft, makeClaim } from '../make-claim.ts';
import { whereOf } from '../places/compose-where.ts';
import { isVerb } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, DETERMINER, RELATIVE } from '../sentence/grammar.ts';
import { coordinatedRight } from '../sentence/groups.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { type Sense, senseNamed, type Term } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { whenOf } from '../times/attach-time.ts';
import { findSayer } from '../voices/find-sayer.ts';
import { speakersFrom } from '../voices/find-speakers-from.ts';
import { nameSpeakers } from '../voices/name-speaker.ts';
import { isCalled } from '../voices/sayer.ts';
import { findCounter } from './counter-charge.ts';
import { type Denial, type Denier, findDenied } from './find-denied.ts';
import { findContradicted, isOfTruce } from './read-compliance.ts';
import { isSameSide } from './same-side.ts';
import { ACCUSATION, takesAccusation } from './takes-accusation.ts';
import { withholdsDenial } from './withholds-denial.ts';

/** What is denied when no event is meant: entry, access, freedom. */
const NOT_A_DENIAL =
  /^(access|entry|permission|visa|visas|passage|them|him|her|aid|food|care|treatment|rights|freedom|leave|bail|request|full|humanitarian|medical|areas?|territor(y|ies)|borders?|boundary|region|zones?|waters|islands?|stretch)$/;
const NOBODY = { speakers: [], sentence: -1 };

/** Whether a frame stands behind a verb of denying: "rejected the charge that its forces |shelled| Homs". */
export function isDenied(scan: OpenReading['scan'], frame: Frame): boolean {
  const { first } = scan.sentences[frame.sentence];
  for (let i = frame.head - 1; i >= first; i--) if (senseNamed(scan.term(i), 'denies')) return true;
  return false;
}

/** What was told of before a denial was read, and what the reading of denials finds. */
interface Denying {
  told: readonly Occurrence[];
  /** What is told only as denied. */
  denied: readonly Frame[];
  /** Of occurrences in which who denies tells another version, the key of what is denied; their own where nobody else tells it. */
  versions: Map<string, string>;
}

/**
 * Reads who denies what: a voice and the told occurrence it denies, where there is one; else what its own words (`denied`) say of it. `versions` leads
 * from an occurrence in which a denier lays it to others to the one denied, or to itself where nobody else tells of it: they are one.
 */
export function readDenials(
  open: OpenReading,
  told: readonly Occurrence[],
  denied: readonly Frame[],
): { denials: Claim[]; versions: ReadonlyMap<string, string> } {
  const out: Claim[] = [];
  const denying: Denying = { told, denied, versions: new Map() };
  for (const term of open.scan.terms) {
    const sense = senseNamed(term, 'denies');
    if (sense?.data.complies === true) out.push(...readCompliance(open, term, told));
    else if (sense && !ofAccess(open, term)) out.push(...readDenial(open, term, sense, denying));
  }
  return { denials: once(out), versions: denying.versions };
}

/** "ten incidents |of denial| by the army", "denial |of access|": a way that was barred, and no word against a charge. */
function ofAccess({ scan }: OpenReading, term: Term): boolean {
  if (!/^denials?\b/.test(term.form)) return false;
  const barred = scan.lower(term.first - 1) === 'of' && /^(incidents?|cases?|instances?|acts?|patterns?)$/.test(scan.lower(term.first - 2));
  return (
    barred ||
    (scan.lower(term.first + 1) === 'of' &&
      /^(access|movement|permission|entry|passage|aid|service|visas?|overflight)$/.test(scan.lower(term.first + 2)))
  );
}

function readDenial(open: OpenReading, term: Term, sense: Sense, { told, denied, versions }: Denying): Claim[] {
  const { scan } = open;
  const s = placeAmong(open.sentences, term.first);
  if (s < 0) return [];
  const { first, last } = scan.sentences[s];
  // "rejected the charge", "a charge the army rejected"
  if (sense.data.of === 'accusation' && !takesAccusation(scan, term.last, last) && !behindAccusation(open, term, first, last)) return [];
  if (sense.data.charge === true && !chargeBefore(scan, term.first, first)) return [];
  const branding = sense.data.of === 'branding';
  if (branding && !brandedFalse(scan, term.last, last)) return [];
  let next = term.last;
  while (scan.has(next, DETERMINER) && !scan.has(next, RELATIVE)) next++;
  if (sense.data.self !== true && NOT_A_DENIAL.test(scan.lower(next))) return [];
  // "denied the mission passage"
  const barred = scan.actor(next);
  if (barred && NOT_A_DENIAL.test(scan.lower(barred.last))) return [];
  const noun = /denial/.test(term.form);
  if (!noun && sense.data.self !== true && sense.data.of !== 'accusation' && !isVerb(scan, term.first)) return [];
  if (!noun && sense.data.self !== true && scan.has(term.first - 1, BE) && scan.lower(term.last) !== 'by') return [];
  if (!noun && sense.data.self !== true && withholdsDenial(scan, term.first, first)) return [];
  const found = noun ? ofNoun(open, term, last) : sense.data.self === true ? ofOneself(open, term, s) : ofVerb(open, term, s);
  if (!found.length) return [];
  const denial: Denial = {
    sentence: s,
    at: term.first,
    first: term.last,
    last: objectEnd(open, term.last, s),
    points:
      branding ||
      sense.data.charge === true ||
      sense.data.event === true ||
      /^(this|it|that|these|them|doing|so)$/.test(scan.lower(term.last)) ||
      takesAccusation(scan, next, last),
    atEvent: endsAtEvent(open, objectEnd(open, term.last, s)),
    families: sense.data.self === true ? familiesOf(term.form) : [],
    before: !noun && behindAccusation(open, term, first, last),
    deniers: found,
  };
  const occurrence = findDenied(open, denial, told);
  // "it never happened": of something told, by who was there, and no monitor's count
  if (sense.data.event === true && (occurrence === null || found.some((who) => watches(open, who)))) return [];
  // a charge told in the same words that is no event of this report
  const elsewhere = denial.before && occurrence === null;
  const rule = sense.data.self === true ? 'denial/not-us' : elsewhere ? 'denial/of-no-event' : 'denial/verb';
  const own = [...denied, ...(occurrence?.frames ?? [])].find(
    (f) => f.sentence === s && f.mood === 'actual' && f.head >= denial.first && f.head < denial.last,
  );
  const charge = occurrence ?? (own ? { act: own.act ?? 'other-violation', frames: [own], key: '', lede: false } : null);
  const counter = elsewhere ? null : findCounter(open, denial, charge, told);
  if (counter) versions.set(counter.key, (occurrence ?? counter).key);
  return found.map((who) =>
    compose(open, [first, last], who, { denied: occurrence, counter, own: own && { frame: own, from: term.last } }, rule),
  );
}

/** "The allegation that … |is baseless|": what is called so is a charge. */
function chargeBefore(scan: OpenReading['scan'], at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 24; i--) if (ACCUSATION.test(scan.lower(i))) return true;
  return false;
}

/** Whether a voice is of those who watch and count. */
function watches(open: OpenReading, who: Denier): boolean {
  return open.actors.some((a) => (a.name === who.name || (a.id !== null && a.id === who.id)) && /^(monitor|media)$/.test(a.role));
}

/** "denied being involved in the incident": what was told last, by no word of its own. */
function endsAtEvent(open: OpenReading, end: number): boolean {
  const { scan } = open;
  for (let i = end - 1; i > end - 5; i--)
    if (/^(incidents?|attacks?|strikes?|raids?|bombings?|shelling|killings?|deaths?|explosions?|blasts?)$/.test(scan.lower(i)))
      return /^(the|this|that|these|those)$/.test(scan.lower(i - 1)) && (i >= end - 2 || scan.punct(i + 1));
  return false;
}

/** The families of acts that words such as "had not fired", "had not bombed" speak of; none where they name no means. */
function familiesOf(form: string): string[] {
  if (/\b(fired?|shot|opened fire)\b/.test(form)) return ['ground', 'fire'];
  if (/\b(bomb\w*|planes|air)\b/.test(form)) return ['air'];
  if (/\bshell\w*\b/.test(form)) return ['fire'];
  return /\b(taken|held)\b/.test(form) ? ['detention'] : [];
}

/** "called the charge an invention": what it is called says that it is not so. */
function brandedFalse(scan: OpenReading['scan'], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 8); i++) {
    if (FALSE.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}
const FALSE =
  /^(invention|inventions|lies?|nonsense|fabrications?|fabricated|invented|provocation|propaganda|baseless|false|falsehoods?|untrue|absurd|ridiculous|slander|slanderous|fiction|fantasy|groundless|unfounded|wrong|rubbish|hoax|fake|incorrect)$/;

/** Where the words end that say what is denied: the next clause of its own, or 28 words on. */
function objectEnd(open: OpenReading, from: number, sentence: number): number {
  const last = Math.min(open.scan.sentences[sentence].last, from + 28);
  const next = open
    .clausesOf(sentence)
    .find((c) => c.first > from && /^(coordinate|stop|shared-subject)$/.test(c.opening) && c.word !== 'that' && c.word !== 'or');
  const end = next ? Math.min(last, next.first) : last;
  for (let i = from + 1; i < end - 1; i++) if (open.scan.has(i, CONJUNCTION) && saysMore(open.scan, i + 1)) return i;
  return end;
}

/** "denied shelling the town and |that its men had …", "denies it and |instead blames the rebels": what follows is no longer what is denied. */
function saysMore(scan: OpenReading['scan'], at: number): boolean {
  if (/^(that|said)$/.test(scan.lower(at))) return true;
  const verb = /^(instead|rather|also|then|in)$/.test(scan.lower(at)) ? at + 1 : at;
  return (
    /^(suggest|blam|accus|claim|insist|point|say|call)(s|es|ed|ing|e)?$/.test(scan.lower(verb)) ||
    senseNamed(scan.term(verb), 'says') !== null
  );
}

/** "an accusation the group has denied": nothing follows the verb, and the accusation stands before it. */
function behindAccusation(open: OpenReading, term: Term, first: number, last: number): boolean {
  const { scan } = open;
  let said = 0;
  for (let i = term.last; i < Math.min(last, term.last + 3); i++) if (scan.tokens.kind[i] <= 2 && !scan.time(i)) said++;
  for (let i = term.first - 1; i >= first && i >= term.first - 9; i--)
    if (ACCUSATION.test(scan.lower(i)) && (said === 0 || /^(a|an)$/.test(scan.lower(i - 1)))) return true;
  return false;
}

function ofNoun(open: OpenReading, term: Term, last: number): Denier[] {
  const { scan, tokens } = open;
  const until = Math.min(last, term.last + 6);
  for (let i = term.last; i < until; i++) {
    const a = scan.actor(i);
    if (a) return coordinatedRight(scan, a, last).map((a) => asDenier(scan, a));
  }
  const place = scan.within(open.places, term.last, until).find((p) => !p.adjective && p.kind === 'country');
  if (place) return [{ name: place.where.name, id: null, speaksFor: null }];
  const before = scan.actor(term.first - 1) ?? scan.actor(term.first - 2);
  return before && tokens.kind[term.first - 1] === POSSESSIVE ? [asDenier(scan, before)] : [];
}

/** "Moscow denied …", "the charge was denied by Moscow"; by a pronoun, whoever speaks there. */
function ofVerb(open: OpenReading, term: Term, sentence: number): Denier[] {
  const { scan } = open;
  const { first, last } = scan.sentences[sentence];
  if (scan.has(term.first - 1, BE)) return speakersFrom(scan, term.last + 1, last, 3).map((a) => asDenier(scan, a));
  // "the army accused the rebels of it, which |they| denied": whoever was accused
  const floor = scan.sentences[Math.max(0, sentence - 1)].first;
  const charged = /^(they|it)$/.test(scan.lower(term.first - 1)) ? lastCharged(scan, floor, term.first) : [];
  if (charged.length) return charged.map((a) => asDenier(scan, a));
  const sayer = findSayer(scan, term, first, last, NOBODY, sentence);
  if (sayer?.who.length) return sayer.who.map((a) => asDenier(scan, a));
  const spoken = voiceOf(open, term.last) ?? voiceOf(open, term.first);
  if (spoken) return [spoken];
  const clauses = open.clausesOf(sentence);
  const clause = clauses.find((c) => term.first >= c.first && term.first < c.last) ?? clauses[0];
  const subject = subjectOf(scan, clause, term.first, clauses);
  if (subject.actors.length) return subject.actors.map((a) => asDenier(scan, a));
  // "the Serbs denied it"
  const nation = scan.place(term.first - 1);
  if (nation?.adjective && nation.last === term.first && scan.lower(nation.first - 1) === 'the')
    return [{ name: scan.tokens.slice(nation.first, nation.last), id: null, speaksFor: null }];
  return subject.place ? [{ name: subject.place.where.name, id: null, speaksFor: null }] : [];
}

/** "it was not behind", "we did not shell": only a voice can say so, of itself or of a friend ("said Moscow was not behind …"). */
function ofOneself(open: OpenReading, term: Term, sentence: number): Denier[] {
  const voice = voiceOf(open, term.first);
  const { scan } = open;
  const { first, last } = scan.sentences[sentence];
  const sayer = findSayer(scan, term, first, last, NOBODY, sentence);
  const own = sayer?.who.length && !sayer.inverted ? asDenier(scan, sayer.who[0]) : null;
  if (!voice) return [];
  if (!own || isSameSide(voice, own)) return [voice];
  // "the monitor said rebels did not shell the town" is no denial of the rebels
  return /behind|responsible|nothing to do|carr(y|ied) out|no (part|role|link|connection|involvement|hand)/.test(term.form)
    ? [{ ...voice, speaksFor: own.id ?? own.name }]
    : [];
}

function readCompliance(open: OpenReading, term: Term, told: readonly Occurrence[]): Claim[] {
  const s = placeAmong(open.sentences, term.first);
  const who = s < 0 || !isOfTruce(open, term) ? null : voiceOf(open, term.first);
  if (!who) return [];
  const { first, last } = open.scan.sentences[s];
  return findContradicted(open, [who], told).map((denied) => compose(open, [first, last], who, { denied }, 'denial/complies'));
}

/** Who speaks at a token, with whom he or she speaks for; null for the narrator. */
function voiceOf(open: OpenReading, token: number): Denier | null {
  const [speaker] = open.voiceAt(token).speakers;
  if (!speaker) return null;
  const mention = open.actors.find((a) => isCalled(speaker, a));
  return { ...speaker, speaksFor: mention?.speaksFor ?? null };
}

const asDenier = (scan: OpenReading['scan'], a: ActorMention): Denier => ({ ...nameSpeakers(scan, [a], null)[0], speaksFor: a.speaksFor });

/** What is denied: an occurrence told, one that the denier lays to others instead, and the frame in the denial's own words, with where those begin. */
interface Denied {
  denied: Occurrence | null;
  counter?: Occurrence | null;
  own?: { frame: Frame; from: number };
}

function compose(open: OpenReading, [first, last]: [number, number], who: Denier, { denied, counter, own }: Denied, rule: string): Claim {
  const { report, tokens } = open;
  const occurrence = denied ?? counter;
  const by = denied ? accusedOf(denied, who) : [];
  const cleared = by.length ? by : own ? clearedIn(open, own, who) : counter ? itself(open, who) : [];
  return makeClaim(report, tokens.start[first], tokens.end[last - 1], {
    kind: 'denial',
    stance: 'denies',
    speaker: [{ name: who.name, id: who.id }],
    act: denied?.act ?? own?.frame.act ?? counter?.act ?? null,
    by: cleared,
    rule,
    ...(occurrence ? { occurrence: occurrence.key } : {}),
    ...(own ? sceneOf(open, own.frame) : {}),
  });
}

/** Where and when it is denied to have happened, as far as the denial itself says so: other reports may tell of it. */
function sceneOf({ scan, report }: OpenReading, { places, placeInferred, time, timeInferred }: Frame): Pick<ClaimDraft, 'where' | 'when'> {
  return {
    where: placeInferred ? null : whereOf(places, '', () => null, scan.theatre),
    when: time && !timeInferred ? whenOf(time, report.publishedOn) : null,
  };
}

/** Those accused whom the denial clears: the denier's own side. */
function accusedOf(o: Occurrence, who: Denier): ActorRef[] {
  const out: ActorRef[] = [];
  for (const a of o.frames.flatMap((f) => f.agents)) {
    if (!isSameSide(who, a) || out.some((x) => x.name === a.name)) continue;
    out.push({ name: a.name, id: a.id, kind: kindOfActor(a) });
  }
  return out;
}

/** Whom a denial that tells the deed itself clears: its own side by name ("that |its Guard| had shelled X"), or the denier ("denied shelling X", "that it had"). */
function clearedIn(open: OpenReading, { frame, from }: { frame: Frame; from: number }, who: Denier): ActorRef[] {
  const named = frame.agents.filter((a) => isSameSide(who, a));
  if (named.length) return named.map((a) => ({ name: a.name, id: a.id, kind: kindOfActor(a) }));
  const ofItself = frame.head - from <= 1 || (frame.agents.every((a) => a.generic) && isItself(open.scan, from, frame.head));
  return ofItself ? itself(open, who) : [];
}

/** Who denies, as the one accused; a person denies for others. */
const itself = ({ actors }: OpenReading, who: Denier): ActorRef[] =>
  actors.some((a) => a.role === 'person' && isCalled(who, a)) ? [] : [{ name: who.name, id: who.id, kind: 'organisation' }];

/** "that |it| had shelled", "that |its| planes had bombed". */
function isItself(scan: OpenReading['scan'], from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (/^(it|its|they|their|we|our)$/.test(scan.lower(i))) return true;
  return false;
}

/** One denial per voice and occurrence, in its fullest words, however often a report repeats it; "denies it" adds nothing to a denial that has its object. */
function once(denials: Claim[]): Claim[] {
  const who = (d: Claim): string => d.speaker.map((s) => s.id ?? s.name.toLowerCase()).join('|');
  const key = (d: Claim): string => `${d.occurrence ?? '-'}|${who(d)}`;
  const tied = new Set(denials.filter((d) => d.occurrence).map(who));
  const fullest = new Map<string, Claim>();
  for (const d of denials) {
    if (!d.occurrence && tied.has(who(d))) continue;
    const had = fullest.get(key(d));
    if (!had || d.quote.length > had.quote.length) fullest.set(key(d), d);
  }
  return denials.filter((d) => fullest.get(key(d)) === d);
}
