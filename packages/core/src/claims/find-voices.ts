import type { ActorMention } from '../language/mention.ts';
import type { Speaker } from '../model/claim.ts';
import { type Clause, isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN, QUOTE, RELATIVE, STOP, SUBORDINATOR } from './grammar.ts';
import { inCompound } from './groups.ts';
import type { Voice } from './reading.ts';
import type { Scan } from './scan.ts';
import { senseNamed, type Term } from './terms.ts';

const NARRATOR: Voice = { speakers: [], stance: 'asserts', quoted: false };
/** Verbs of saying that may stand behind what was said: "…, the army said". */
interface Attribution {
  /** Tokens the words attributed cover. */
  first: number;
  last: number;
  voice: Voice;
  /** The verb. */
  at: number;
}

/** Who speaks at every token: saying verbs, "according to", quotation that runs on, pronouns that point to the last speaker. */
export function findVoices(scan: Scan, clausesOf: (sentence: number) => readonly Clause[]): (token: number) => Voice {
  const n = scan.tokens.count;
  const at = new Int32Array(n + 1);
  const voices: Voice[] = [NARRATOR];
  const monitor = soleMonitor(scan);
  let last: ActorMention[] = [];
  let open = false;
  let paragraph = -1;
  for (let s = 0; s < scan.sentences.length; s++) {
    const sentence = scan.sentences[s];
    const startsQuoted = open;
    const said = attributions(scan, clausesOf(s), sentence.first, sentence.last, last, monitor);
    let quotes = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!scan.has(i, QUOTE)) continue;
      const q = scan.lower(i);
      if (q === '“' || q === '«' || q === '„') open = true;
      else if (q === '”' || q === '»') open = false;
      else open = !open;
      quotes++;
    }
    if (sentence.paragraph !== paragraph) {
      // a quotation that runs on opens each paragraph anew; where none opens here, the last one was left unclosed
      if (startsQuoted && !scan.has(sentence.first, QUOTE)) open = quotes % 2 === 1;
      // an unclosed straight quote does not run over three paragraphs
      if (open && startsQuoted && quotes === 0 && said.length > 0) open = false;
      paragraph = sentence.paragraph;
    }
    if (!said.length && last.length) {
      const whole = startsQuoted || wholeQuote(scan, sentence.first, sentence.last);
      if (whole) {
        const voice: Voice = { speakers: speakersOf(scan, last, monitor), stance: 'asserts', quoted: true };
        voices.push(voice);
        at.fill(voices.length - 1, sentence.first, sentence.last);
      }
    }
    for (const a of said) {
      voices.push(a.voice);
      for (let i = a.first; i < a.last; i++) if (at[i] === 0 || a.first > sentence.first) at[i] = voices.length - 1;
    }
    const speaking = said.filter((a) => a.voice.speakers.length > 0);
    if (speaking.length) {
      const again = subjectMentions.get(speaking[0].voice);
      if (again) last = again;
    }
  }
  return (token) => voices[at[token] ?? 0];
}

const subjectMentions = new WeakMap<Voice, ActorMention[]>();

/** The one monitoring body a report names, to which "the monitoring group" and "a monitor" point. */
function soleMonitor(scan: Scan): ActorMention | null {
  let one: ActorMention | null = null;
  for (const a of scan.reading.actors) {
    if (a.role !== 'monitor' || a.generic) continue;
    if (one && one.id !== a.id && one.name !== a.name) return null;
    if (!one || a.name.length > one.name.length) one = a;
  }
  return one;
}

/** Speakers as claims name them. */
export function speakersOf(scan: Scan, actors: readonly ActorMention[], monitor: ActorMention | null): Speaker[] {
  const out: Speaker[] = [];
  for (const a of actors) {
    const earlier = a.generic ? earlierNamed(scan, a) : null;
    if (earlier) {
      if (!out.some((o) => o.name === earlier.name)) out.push({ name: earlier.name, id: earlier.id });
      continue;
    }
    const named = a.generic && a.role === 'monitor' && monitor && !/two|three|several|groups|monitors/i.test(a.name) ? monitor : a;
    const speaker = { name: named.name, id: named.id };
    if (!out.some((o) => o.name === speaker.name)) out.push(speaker);
  }
  return out;
}

/** "the source", "the official": the same noun, named more fully before. */
function earlierNamed(scan: Scan, a: ActorMention): ActorMention | null {
  if (!/^(the|that|this)$/.test(scan.lower(a.first - 1)) || a.last - a.first > 1) return null;
  const head = scan.lower(a.head);
  let found: ActorMention | null = null;
  for (const b of scan.reading.actors) {
    if (b.first >= a.first) break;
    if (
      b.last - b.first > 1 &&
      (scan.lower(b.head) === head || scan.tokens.slice(b.first, b.last).toLowerCase().split(/\s+/).includes(head))
    )
      found = b;
  }
  return found;
}

function wholeQuote(scan: Scan, first: number, last: number): boolean {
  return scan.has(first, QUOTE) && (scan.has(last - 1, QUOTE) || scan.has(last - 2, QUOTE));
}

function attributions(
  scan: Scan,
  clauses: readonly Clause[],
  first: number,
  last: number,
  before: readonly ActorMention[],
  monitor: ActorMention | null,
): Attribution[] {
  const out: Attribution[] = [];
  for (let i = first; i < last; i++) {
    const term = scan.term(i);
    if (!term || term.first !== i) continue;
    const says = isVerb(scan, i) ? senseNamed(term, 'says', 'admits', 'denies') : null;
    const according = senseNamed(term, 'according');
    if (according) {
      const speaker = speakerAfter(scan, term.last, last);
      if (speaker.length) out.push(make(scan, clauseScope(scan, clauses, i, first, last, true), speaker, i, monitor));
    } else if (says) {
      const found = sayer(scan, term, first, last, before);
      if (found) out.push(make(scan, found.scope, found.actors, i, monitor, found.nested));
    }
    i = term.last - 1;
  }
  if (out.length > 1) nest(out);
  return out;
}

function make(
  scan: Scan,
  scope: [number, number],
  actors: ActorMention[],
  at: number,
  monitor: ActorMention | null,
  nested = false,
): Attribution {
  const voice: Voice = {
    speakers: speakersOf(scan, actors, monitor),
    stance: nested ? 'relays' : 'asserts',
    quoted: scan.has(scope[0], QUOTE),
  };
  subjectMentions.set(voice, [...actors]);
  return { first: scope[0], last: scope[1], voice, at };
}

/** A scope inside another adds its speakers: the news agency that quotes the head of the centre. */
function nest(list: Attribution[]): void {
  for (const inner of list) {
    for (const outer of list) {
      if (outer === inner || outer.at === inner.at) continue;
      const inside =
        inner.first >= outer.first &&
        inner.last <= outer.last &&
        (inner.first > outer.first || inner.last < outer.last || outer.at > inner.at);
      if (
        inside &&
        inner.at >= outer.first &&
        inner.at < outer.last &&
        inner.voice.speakers.every((s) => !outer.voice.speakers.some((o) => o.name === s.name))
      ) {
        inner.voice = { speakers: [...inner.voice.speakers, ...outer.voice.speakers], stance: 'relays', quoted: inner.voice.quoted };
      }
    }
  }
  list.sort((a, b) => b.last - b.first - (a.last - a.first));
}

const CARRIER = /planes?$|jets?$|aircraft$|helicopters?$|drones?$/i;
const CAN_SPEAK = new Set([
  'state',
  'state-forces',
  'armed-group',
  'coalition',
  'monitor',
  'media',
  'organisation',
  'person',
  'people',
  'voice',
]);

/** Who says it, and which words: before the verb ("X said …") or behind it ("…, said X"). */
function sayer(
  scan: Scan,
  term: Term,
  first: number,
  last: number,
  before: readonly ActorMention[],
): { actors: ActorMention[]; scope: [number, number]; nested: boolean } | null {
  const verb = term.first;
  if (/ing$/.test(term.form) && !scan.comma(verb - 1) && !scan.lower(verb - 1).startsWith('a')) {
    if (scan.lower(verb - 1) !== 'as') return null;
  }
  // passive: "was told", "was reported": hearsay, nobody named
  let k = verb - 1;
  let guard = 0;
  while (k >= first && guard++ < 14) {
    if (scan.time(k)) {
      k = scan.time(k)!.first - 1;
      continue;
    }
    if (scan.has(k, HAVE | ADVERB) && !scan.has(k, PRONOUN) && !scan.has(k, DETERMINER)) {
      k--;
      continue;
    }
    break;
  }
  if (k < first) return inverted(scan, term, first, last);
  const direct = scan.actor(k);
  let actors: ActorMention[] = [];
  let subjectFirst = verb;
  if (direct && direct.last === k + 1 && CAN_SPEAK.has(direct.role)) {
    actors = listBefore(scan, direct, first);
    subjectFirst = actors[0].first;
    // "the head of the centre said": the head is the speaker already where it is one mention; else take the outer one
    const outer = outerHead(scan, subjectFirst, first);
    if (outer) {
      actors = [outer];
      subjectFirst = outer.first;
    }
  } else if (scan.has(k, PRONOUN) && /^(he|she|it|they|who|we)$/.test(scan.lower(k))) {
    subjectFirst = k;
    if (scan.lower(k) === 'who') {
      const a = actorJustBefore(scan, k, first);
      actors = a ? [a] : [...before];
    } else
      actors =
        scan.lower(k) === 'it'
          ? before
              .filter((a) => a.role !== 'person')
              .concat(before.filter((a) => a.role === 'person'))
              .slice(0, 1)
          : [...before];
    if (!actors.length) return null;
  } else if (scan.comma(k)) {
    // an apposition: "X, a spokesman for Y, said"
    const a = beforeApposition(scan, k, first);
    if (!a) return inverted(scan, term, first, last);
    actors = [a];
    subjectFirst = a.first;
  } else if (scan.place(k) && !scan.place(k)!.adjective) {
    // "a source at the province told": the place hangs on who speaks
    const hangsOn = speakerOfPlace(scan, k, first);
    if (!hangsOn) return inverted(scan, term, first, last);
    actors = [hangsOn];
    subjectFirst = hangsOn.first;
  } else {
    // a noun group whose head no mention covers: walk a little further left for an actor it hangs on
    const a = nearActor(scan, k, first) ?? leadSpeaker(scan, first, verb);
    if (!a) return inverted(scan, term, first, last);
    actors = [a];
    subjectFirst = a.first;
  }
  const head = onlyLead(scan, first, subjectFirst);
  const tail = hasWords(scan, term.last, last);
  const followed = scan.lower(term.last) !== '.' && tail;
  // what was said: behind the verb when the sentence begins with the speaker, else before the speaker as well
  if (head) return { actors, scope: [Math.min(term.last, last), last], nested: false };
  if (scan.comma(subjectFirst - 1) || scan.has(subjectFirst - 1, QUOTE) || lacksComma(scan, subjectFirst, term, last))
    return { actors, scope: [first, last], nested: false };
  // hurried text: "shells killed five the army said as …": nothing joins the speaker to what stands before, so it is what was said
  let b = subjectFirst - 1;
  while (b > first && scan.has(b, DETERMINER)) b--;
  if (!scan.has(b, CONJUNCTION | SUBORDINATOR | RELATIVE | PREPOSITION | STOP)) return { actors, scope: [first, last], nested: false };
  return { actors, scope: followed ? [term.last, last] : [first, subjectFirst], nested: false };
}

/** Hurried text without commas: the speaker and its verb end the sentence ("… injured two people the source said"). */
function lacksComma(scan: Scan, subjectFirst: number, term: Term, last: number): boolean {
  if (!hasWords(scan, term.last, last)) return true;
  let words = 0;
  for (let i = term.last; i < last; i++) {
    if (scan.time(i) || scan.punct(i)) continue;
    if (scan.has(i, PREPOSITION) && words === 0) return subjectFirst > 0 && last - term.last < 9 && !scan.term(i + 1);
    words++;
    if (words > 2) return false;
  }
  return true;
}

function onlyLead(scan: Scan, first: number, subject: number): boolean {
  // nothing but an opening ("Meanwhile,", "On Monday", "But", a determiner, a title) before the speaker
  for (let i = first; i < subject; i++) {
    if (scan.time(i) || scan.punct(i) || scan.has(i, DETERMINER | CONJUNCTION | ADVERB | STOP)) continue;
    if (scan.has(i, PREPOSITION) && i - first < 3) continue;
    const place = scan.place(i);
    if (place) continue;
    if (subject - i <= 3 && !scan.term(i)) continue;
    return false;
  }
  return true;
}

function hasWords(scan: Scan, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (!scan.punct(i) && !scan.time(i)) return true;
  return false;
}

function listBefore(scan: Scan, actor: ActorMention, floor: number): ActorMention[] {
  const out = [actor];
  let i = actor.first - 1;
  while (i > floor) {
    while (i > floor && scan.has(i, DETERMINER)) i--;
    if (!scan.has(i, CONJUNCTION) && !scan.comma(i)) break;
    let b = i - 1;
    if (scan.comma(b)) b--;
    const before = scan.actor(b);
    if (!before || before.last !== b + 1) break;
    if (scan.comma(i) && out.length === 1) break;
    out.unshift(before);
    i = before.first - 1;
  }
  return out;
}

/** "a source at X", "the head of X": when the mention right before the verb hangs on an earlier one by "of", "at", "from", "for", "in". */
function outerHead(scan: Scan, first: number, floor: number): ActorMention | null {
  let i = first - 1;
  while (i > floor && scan.has(i, DETERMINER)) i--;
  if (i <= floor || !/^(of|at|from|for|in|with)$/.test(scan.lower(i))) return null;
  const outer = scan.actor(i - 1);
  return outer && outer.last === i && (outer.role === 'person' || outer.role === 'voice' || outer.generic) ? outer : null;
}

function speakerOfPlace(scan: Scan, at: number, floor: number): ActorMention | null {
  let i = scan.place(at)!.first - 1;
  while (i > floor && (scan.has(i, DETERMINER) || (scan.tokens.caps[i] > 0 && !scan.actor(i)))) i--;
  if (!/^(of|at|from|for|in|with|near)$/.test(scan.lower(i))) return null;
  const actor = scan.actor(i - 1);
  return actor && actor.last === i && CAN_SPEAK.has(actor.role) ? actor : null;
}

function actorJustBefore(scan: Scan, at: number, floor: number): ActorMention | null {
  for (let i = at - 1; i >= floor && i >= at - 4; i--) {
    const a = scan.actor(i);
    if (a) return a;
  }
  return null;
}

function beforeApposition(scan: Scan, comma: number, floor: number): ActorMention | null {
  let commas = 0;
  for (let i = comma - 1; i >= floor && i >= comma - 26; i--) {
    if (scan.comma(i)) {
      commas++;
      const a = scan.actor(i - 1);
      if (a && a.last === i) return a;
      if (commas > 2) return null;
    }
  }
  return null;
}

/** "The brigade a group of farmers from the valley said": the sentence opens with who speaks, and no verb of its own stands between. */
function leadSpeaker(scan: Scan, first: number, verb: number): ActorMention | null {
  for (let i = first; i < Math.min(verb, first + 6); i++) {
    const a = scan.actor(i);
    if (!a) continue;
    if (!onlyLead(scan, first, a.first) || !CAN_SPEAK.has(a.role)) return null;
    for (let k = a.last; k < verb; k++) if (scan.has(k, BE | HAVE | MODAL) || senseNamed(scan.term(k), 'says')) return null;
    return verb - a.last <= 16 ? a : null;
  }
  return null;
}

function nearActor(scan: Scan, at: number, floor: number): ActorMention | null {
  for (let i = at; i >= floor && i >= at - 7; i--) {
    const a = scan.actor(i);
    if (a && CAN_SPEAK.has(a.role) && !inCompound(scan, a) && !CARRIER.test(a.name)) {
      const b = outerHead(scan, a.first, floor);
      return b ?? a;
    }
    if (scan.comma(i) || scan.has(i, STOP | QUOTE)) return null;
  }
  return null;
}

/** "…, said the spokesman" and "… " told Reuters": the speaker behind the verb. */
function inverted(
  scan: Scan,
  term: Term,
  first: number,
  last: number,
): { actors: ActorMention[]; scope: [number, number]; nested: boolean } | null {
  const before = scan.lower(term.first - 1);
  if (before !== ',' && !scan.has(term.first - 1, QUOTE)) return null;
  const actors = speakerAfter(scan, term.last, last);
  return actors.length ? { actors, scope: [first, last], nested: false } : null;
}

/** The actors named right from here on. */
function speakerAfter(scan: Scan, from: number, last: number): ActorMention[] {
  for (let i = from; i < Math.min(last, from + 7); i++) {
    const a = scan.actor(i);
    if (a && CAN_SPEAK.has(a.role)) {
      const out = [a];
      let k = a.last;
      while (k < last && (scan.has(k, CONJUNCTION) || scan.comma(k))) {
        k++;
        while (k < last && scan.has(k, DETERMINER | CONJUNCTION)) k++;
        const b = scan.actor(k);
        if (!b || b.first !== k) break;
        out.push(b);
        k = b.last;
      }
      return out;
    }
    if (scan.comma(i)) return [];
  }
  return [];
}

/** "according to X" speaks for its own clause when other clauses stand beside it, else for the sentence. */
function clauseScope(scan: Scan, clauses: readonly Clause[], at: number, first: number, last: number, _back: boolean): [number, number] {
  const quoteOpen = scan.has(first, QUOTE);
  if (quoteOpen) return [first, last];
  const stop = clauses.find((c) => at >= c.first && at < c.last);
  if (stop && stop.opening === 'stop') return [stop.first, stop.last];
  return [first, last];
}
