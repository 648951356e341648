import type { ActorMention } from '../../language/mention.ts';
import { ALL_CAPS } from '../../language/tokens.ts';
import { BLAMING } from '../blame/blaming.ts';
import { takesAccusation } from '../denials/takes-accusation.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, NEGATION, PRONOUN, QUOTE, RELATIVE, STOP } from '../sentence/grammar.ts';
import { behindDay } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Attribution, Memory } from './attribution.ts';
import { findSayer } from './find-sayer.ts';
import { speakersFrom } from './find-speakers-from.ts';
import { givesFigure } from './gives-figure.ts';
import { nestAttributions, partAttributions } from './nest-attributions.ts';
import { hasClause, readComplement } from './read-complement.ts';
import { readEvidence } from './read-evidence.ts';
import { readIssued, readOut } from './read-issued.ts';
import { readLabel } from './read-label.ts';
import { readParticiple } from './read-participle.ts';
import { readQuoted } from './read-quoted.ts';
import { endingAt } from './read-speaker-words.ts';
import { nounGroupFrom, subjectBefore } from './read-subject.ts';
import { resolveBody } from './resolve-pronoun.ts';

/** Attributions read in one sentence: none written by people has more. */
const MOST = 40;
const QUOTES = /^(quot(ed|es|ing)|cit(ed|es|ing))$/;
/** "declared a truce after the raid": what is declared is a thing of the speaker's own; what it came after is not said by him. */
const DECLARES = /^(announc|declar)/;
const FOUND_SO = /^(shot|killed|dead|alive|hanged|buried|wounded|injured|unconscious|murdered|strangled|stabbed|beaten|burned|burnt)$/;
const TELLS = /^(told|tells|tell|telling)$/;
/** Verbs that report by what was seen or reckoned: they do so only when somebody who watches is their subject. */
const WATCHERS = new Set(['monitor', 'media', 'voice', 'person', 'people', 'organisation']);

/** Everything said in a sentence by somebody: who, and which words. The widest first. */
export function findAttributions(
  scan: Scan,
  sentence: number,
  clausesOf: (sentence: number) => readonly Clause[],
  memory: Memory,
): Attribution[] {
  const { first, last } = scan.sentences[sentence];
  const out: Attribution[] = [];
  let seen: readonly ActorMention[] = memory.speakers;
  for (const term of scan.within(scan.terms, first, last)) {
    if (!term.speaks) continue;
    const found = readAttribution(scan, term, sentence, clausesOf(sentence), { speakers: seen, sentence: memory.sentence }, out);
    if (found) {
      stayInside(scan, term, found, last);
      if (out.length >= MOST) break;
      const confirmed = out.length && /^confirm/.test(term.form) && /^(it|this)$/.test(scan.lower(term.last)) ? out[out.length - 1] : null;
      // "the army reported, and the group later |confirmed it|": both say it
      if (confirmed) Object.assign(confirmed, { who: [...confirmed.who, ...found.who], confirmed: true });
      else out.push(found);
      if (found.who.length) seen = found.who;
    }
  }
  const label = out.length ? null : readLabel(scan, sentence);
  if (label) out.push(label);
  if (out.length < 2) return out;
  partAttributions(scan, out, clausesOf(sentence));
  nestAttributions(out);
  // "the clinic said, |according to the radio|": over the same words, whom others pass on is heard
  return out.sort((a, b) => b.last - b.first - (a.last - a.first) || Number(passesOn(scan, b, a)) - Number(passesOn(scan, a, b)));
}

/** Whether the first, told behind the second, passes on what that says; "which the police |denied|: nobody was held, their director said" says it himself. */
const passesOn = (scan: Scan, a: Attribution, b: Attribution): boolean =>
  a.at > b.at && b.relays.some((who) => a.who.includes(who)) && !/^den(y|ies|ied)$/.test(scan.lower(b.at));

/** "Israel, |which says it protects the town|, bombed it", "rebels, |who Oslo says are paid abroad|, took it": what a relative between commas says is said of no more than stands in it. */
function stayInside(scan: Scan, term: Term, found: Attribution, last: number): void {
  let which = term.first - 1;
  while (scan.has(which, HAVE | ADVERB | NEGATION)) which--;
  const before = scan.has(found.subject - 1, DETERMINER) && !scan.has(found.subject - 1, RELATIVE) ? found.subject - 2 : found.subject - 1;
  const within = scan.lower(before) === 'who' && scan.has(term.last, BE);
  if (within) which = before;
  if (!scan.has(which, RELATIVE) || scan.lower(which) === 'that' || !scan.comma(which - 1) || !(found.forward || within)) return;
  for (let i = term.last; i < last - 1; i++) {
    if (!scan.comma(i)) continue;
    const verb = scan.has(i + 1, ADVERB) ? i + 2 : i + 1;
    if (!isVerb(scan, verb) || scan.lower(verb).endsWith('ing') || scan.term(verb)?.speaks) continue;
    found.first = Math.max(found.first, term.last);
    found.last = Math.min(found.last, i);
    return;
  }
}

function readAttribution(
  scan: Scan,
  term: Term,
  sentence: number,
  clauses: readonly Clause[],
  memory: Memory,
  earlier: readonly Attribution[],
): Attribution | null {
  const { first, last } = scan.sentences[sentence];
  const i = term.first;
  if (/^(quoted|cited) by$/.test(term.form) && isPassive(scan, i, first)) {
    const quoted = readQuoted(scan, term, first, last);
    if (quoted) return quoted;
  }
  if (/^reads?$/.test(term.form)) return readOut(scan, term, first, last, memory, sentence);
  const issued = senseNamed(term, 'issues') ? readIssued(scan, term, first, last, memory, sentence) : null;
  if (issued) return issued;
  if (senseNamed(term, 'according')) return readAccording(scan, term, first, last, clauses, memory);
  if (senseNamed(term, 'hearsay') && scan.lower(term.last) === 'by') return byAgent(scan, term, term.last + 1, first, last);
  const says = term.form.startsWith('denial') ? null : senseNamed(term, 'says', 'admits', 'denies');
  if (
    !says ||
    says.data.self === true ||
    says.data.complies === true ||
    (!isVerb(scan, i) && !isInverted(scan, term, first) && !isTag(scan, term, first, last))
  )
    return null;
  if (says.data.of === 'accusation' && !takesAccusation(scan, term.last, last)) return null;
  if (says.data.figures === true && !givesFigure(scan, term.last, last)) return null;
  if (says.data.evidence === true) return readEvidence(scan, term, first, last);
  // "could not confirm", "would not say", "cannot claim": nothing was said
  if (scan.has(i - 1, MODAL) || (scan.has(i - 1, NEGATION) && scan.has(i - 2, MODAL))) return null;
  const before = scan.lower(i - 1);
  // "men believed to be rebels": nobody is named who believes it
  if (
    /^(believed|thought|known|reported|said|suspected)$/.test(term.form) &&
    scan.lower(term.last) === 'to' &&
    scan.lower(term.last + 1) === 'be'
  )
    return null;
  // "found shot dead": how somebody was found, and nothing said
  if (/^(found|finds?)$/.test(term.form) && FOUND_SO.test(scan.lower(term.last))) return null;
  const to = behindDay(scan, term.last);
  // "an attack claimed (on Tuesday) |by the rebels|"
  if (term.form === 'claimed' && scan.lower(to) === 'by') return byAgent(scan, term, to + 1, first, commaBefore(scan, to + 1, last));
  if (/^(claim|claims|claimed)$/.test(term.form) && scan.lower(to) === 'to') {
    // "claimed (on Monday) to have shot down a drone": their own word of what they did
    const who = scan.lower(to + 1) === 'have' ? findSayer(scan, term, first, last, memory, sentence)?.who : undefined;
    return who?.length ? { at: i, subject: i, who, relays: [], first: to, last: clauseEnd(i, last, clauses, false), forward: true } : null;
  }
  if (/^(i|we)$/.test(before) && /^believe|^found/.test(term.form)) return null;
  // "rebels |accused of| the raid": who is told of, and not who accuses
  if (/^(accused|suspected)$/.test(term.form) && scan.lower(term.last) === 'of' && !behindWhom(scan, i)) return null;
  const passive = isPassive(scan, i, first);
  const charge = passive && /^(blamed|pinned)$/.test(term.form) ? chargedByWhom(scan, term.last, last) : -1;
  if (charge >= 0) return byAgent(scan, term, charge, first, last);
  if (passive && !QUOTES.test(term.form))
    return scan.lower(term.last) === 'by' && !TELLS.test(term.form) ? byAgent(scan, term, term.last + 1, first, last) : null;
  const quoted = passive && QUOTES.test(term.form) ? readQuoted(scan, term, first, last) : null;
  if (quoted) return quoted;
  if (QUOTES.test(term.form) && !passive) return relayed(scan, term, sentence, memory);
  if (/^(\w+ing|(laying|pinning|putting) .*)$/.test(term.form) && before !== 'as' && !scan.has(i - 1, BE))
    return readParticiple(scan, term, first, last, earlier);
  if (before === 'as' && earlier.some((e) => e.last > i)) return null;
  const sayer = findSayer(scan, term, first, last, memory, sentence);
  if (!sayer?.who.length) return null;
  if (says.data.observes === true && !sayer.who.some((a) => WATCHERS.has(a.role))) return null;
  const relays = TELLS.test(term.form) ? hearers(scan, term.last, last) : [];
  const denied = says.sense === 'denies' && says.data.of !== 'branding' ? true : undefined;
  const said = (from: number, to: number, forward: boolean, not?: true): Attribution => ({
    at: i,
    first: from,
    last: to,
    subject: sayer.first,
    who: sayer.who,
    relays,
    forward,
    denied: not,
  });
  if (sayer.inverted) return said(startOf(i, first, clauses, earlier), last, false);
  const complement = readComplement(scan, term.form, term.last, last);
  // "claimed responsibility for the raid|, which came a day after| rebels stormed a post": no more than that is claimed
  const own = /\b(responsibility|credit)\b/.test(`${term.form} ${scan.lower(term.last)}`);
  if (own && complement.kind === 'clause') complement.kind = 'object';
  if (BLAMING.test(term.form) && complement.kind === 'clause' && complement.first <= term.last + 3) complement.kind = 'object';
  const from = startOf(sayer.first, first, clauses, earlier);
  if (complement.kind === 'none') {
    // "four dead in a strike; the army denies it": what is denied has another voice
    if (denied) return said(sayer.first, clauseEnd(i, last, clauses, false), true, denied);
    const hangs = antecedentStart(scan, sayer.first, from);
    if (hangs >= 0) return said(hangs, clauseEnd(i, last, clauses, false), false);
    return said(from, last, false);
  }
  if (complement.kind === 'object') {
    const from = BLAMING.test(term.form) ? chargeAt(scan, term.last, last) : i;
    const end = clauseEnd(from, last, clauses, DECLARES.test(term.form));
    return said(sayer.first, own ? commaBefore(scan, term.last, end) : end, true, denied);
  }
  const around = saidBefore(scan, from, sayer.first, clauses, earlier);
  return said(around ? from : Math.min(complement.first, last), last, !around, around ? undefined : denied);
}

/** The first comma between two tokens, or the second of them. */
export function commaBefore(scan: Scan, from: number, end: number): number {
  for (let i = from; i < end; i++) if (scan.comma(i)) return i;
  return end;
}

/** "a man |whom the party| accused of": an object of its own stands before the verb. */
function behindWhom(scan: Scan, verb: number): boolean {
  for (let i = verb - 1; i > verb - 7; i--) if (/^(whom|which|that|who)$/.test(scan.lower(i))) return true;
  return false;
}

/** "an attack that they blamed on rebels": where the words begin that the relative hangs on; -1 when it is no relative. */
function antecedentStart(scan: Scan, subject: number, floor: number): number {
  let b = subject - 1;
  while (b > floor && scan.has(b, DETERMINER) && !scan.has(b, RELATIVE)) b--;
  if (!/^(that|which)$/.test(scan.lower(b))) return -1;
  for (let i = b - 1; i > floor; i--) if ((scan.comma(i) && i < b - 1) || scan.has(i, CONJUNCTION | STOP | QUOTE)) return i + 1;
  return floor;
}

/** Whether something was said before the speaker as well ("five died, the army said, as …"; hurried: "shells hit a school the army said most …"). */
function saidBefore(scan: Scan, from: number, subject: number, clauses: readonly Clause[], earlier: readonly Attribution[]): boolean {
  let b = subject - 1;
  while (b > from && scan.has(b, DETERMINER) && !scan.has(b, RELATIVE)) b--;
  if (b <= from || !hasClause(scan, from, b + 1)) return false;
  if (earlier.some((e) => e.forward && e.at < subject && e.last > subject)) return false;
  const before = scan.lower(b);
  // "…, which the monitor said were": a relative belongs to what it hangs on
  if (before === 'which' || before === 'whom') return true;
  const opening = clauses.find((c) => c.first >= from && c.last > from);
  if (scan.has(b, QUOTE)) return true;
  if (scan.comma(b)) return !(opening && opening.opening === 'subordinate' && opening.last >= b) && !leads(scan, from, b);
  // nothing joins the speaker to the words before
  return scan.marks(b) === 0 || scan.time(b) !== null;
}

/** "After the attack, …", "In Geneva, …": a lead without a clause of its own. */
function leads(scan: Scan, from: number, comma: number): boolean {
  let verbs = 0;
  for (let i = from; i < comma; i++) if (isVerb(scan, i) && !scan.lower(i).endsWith('ing') && scan.lower(i - 1) !== '-') verbs++;
  return verbs === 0;
}

/** Where what was said begins: the sentence, or behind the boundary after an earlier speaker's own clause. */
function startOf(subject: number, first: number, clauses: readonly Clause[], earlier: readonly Attribution[]): number {
  const before = earlier[earlier.length - 1];
  if (!before?.forward) return first;
  let start = first;
  for (const c of clauses) {
    if (c.first > before.at && c.first <= subject && (c.word === ';' || /^(but|while|whereas|though|although)$/.test(c.word)))
      start = c.first;
  }
  return start;
}

/** "accused the army and its militias |of| shelling X": where the charge stands, behind however many are charged. */
function chargeAt(scan: Scan, from: number, last: number): number {
  for (let i = from; i < Math.min(last, from + 18) && !scan.has(i, STOP | QUOTE); i++)
    if (/^(of|for|with)$/.test(scan.lower(i)) && scan.lower(i + 1).endsWith('ing')) return i;
  return from - 1;
}

function clauseEnd(at: number, last: number, clauses: readonly Clause[], ownThing: boolean): number {
  for (const c of clauses)
    if (c.first > at && (/^(coordinate|stop)$/.test(c.opening) || (ownThing && c.opening === 'subordinate')) && c.word !== 'that')
      return c.first;
  return last;
}

/** "according to X", "citing X", "reported by X" speak for the sentence, or for the part behind a dash or semicolon. */
function readAccording(
  scan: Scan,
  term: Term,
  first: number,
  last: number,
  clauses: readonly Clause[],
  memory: Memory,
): Attribution | null {
  // "per officials": what stands per head, or per the accord, has no voice
  const short = term.form === 'per';
  if (short && term.first > first && !scan.comma(term.first - 1)) return null;
  // "the agency reports referring to X"; "the militia (referring to X)" is a gloss
  if (term.form === 'referring to' && !senseNamed(scan.term(term.first - 1), 'says')) return null;
  // "the statement, according to |which| rebels …"
  const known = scan.has(term.last, RELATIVE) ? [...memory.speakers] : speakersFrom(scan, term.last, last, short ? 0 : 4);
  const who = known.length || short ? known : toldBy(scan, term.last, last, memory);
  if (!who.length) return null;
  const own = clauses.find((c) => term.first >= c.first && term.first < c.last);
  const start = own && own.opening === 'stop' && !scan.has(first, QUOTE) ? own.first : first;
  return {
    at: term.first,
    subject: term.first,
    who,
    relays: [],
    first: start,
    last: own?.opening === 'stop' ? own.last : last,
    forward: false,
  };
}

/** "according to |the mission|", "… to |the father of one of the boys|": the body that spoke before, or somebody no list holds. */
function toldBy(scan: Scan, from: number, last: number, memory: Memory): ActorMention[] {
  const body = resolveBody(scan, from + 1, memory)?.who;
  if (body?.length) return body;
  const one = nounGroupFrom(scan, from, last);
  return one ? [one] : [];
}

/** "casualties were reported by X": the passive with its agent. */
function byAgent(scan: Scan, term: Term, from: number, first: number, last: number): Attribution | null {
  const known = speakersFrom(scan, from, last, 3);
  const one = known.length ? null : nounGroupFrom(scan, from, last);
  const who = one ? [one] : known;
  return who.length ? { at: term.first, subject: term.first, who, relays: [], first, last, forward: false } : null;
}

/** "was blamed on the rebels |by the governor|": the token behind "by"; -1 where nobody is named who blames. */
function chargedByWhom(scan: Scan, from: number, last: number): number {
  if (scan.lower(from) !== 'on') return -1;
  for (let i = from + 2; i < Math.min(last, from + 9) && !scan.comma(i) && !isVerb(scan, i); i++) if (scan.lower(i) === 'by') return i + 1;
  return -1;
}

/** "the agency quoted the ministry as saying": the ministry says it, the agency passes it on. */
function relayed(scan: Scan, term: Term, sentence: number, memory: Memory): Attribution | null {
  const { first, last } = scan.sentences[sentence];
  const who = speakersFrom(scan, term.last, last, 4);
  const carrier = term.form.endsWith('ing') ? null : findSayer(scan, term, first, last, memory, sentence);
  if (!who.length) {
    // "The agency quoted the ministry" with a ministry nobody knows: the agency at least is named
    return carrier ? { at: term.first, subject: carrier.first, who: carrier.who, relays: [], first, last, forward: false } : null;
  }
  let near = carrier?.who ?? [];
  if (!near.length) {
    const a = scan.actor(term.first - 1);
    if (a?.role === 'media' && a.last === term.first) near = [a];
  }
  return { at: term.first, subject: term.first, who, relays: near, first, last, forward: false };
}

/** "told the agency": the outlet that heard it passes it on. */
function hearers(scan: Scan, from: number, last: number): ActorMention[] {
  const heard = speakersFrom(scan, from, last, 0).filter((a) => (a.role === 'media' && a.id !== null) || isOutlet(scan, a, from));
  const own = scan.reading.report.publisher?.toLowerCase() ?? '';
  return heard.filter((a) => !own.includes(a.name.toLowerCase())).slice(0, 1);
}

/** "told |KRN| that", "told |Radio Kefra|": letters, or a name an outlet bears, right behind the verb. */
function isOutlet(scan: Scan, a: ActorMention, from: number): boolean {
  if (a.first > from + 1 || a.generic || /^(state|state-forces|armed-group|coalition|monitor)$/.test(a.role)) return false;
  if (a.last - a.first === 1 && scan.tokens.caps[a.first] === ALL_CAPS && a.id === null) return true;
  return OUTLET.test(a.name);
}
const OUTLET = /\b(Radio|TV|Television|News|Times|Post|Press|Agency|Herald|Tribune|Channel|Daily|Gazette|Courier|Monitor|Network)\b/;

/** "tweeted the Network", "said the guard": a verb that an end of a clause or a quote precedes. */
function isInverted(scan: Scan, term: Term, first: number): boolean {
  return term.first > first && (scan.has(term.first - 1, QUOTE) || scan.comma(term.first - 1));
}

/** "…, the army |reports|.", "…, residents |claim|.": a word that is a noun as well, behind a speaker of its own at the end of what was said. */
function isTag(scan: Scan, term: Term, first: number, last: number): boolean {
  if (!(term.last >= last || scan.punct(term.last) || scan.comma(term.last))) return false;
  const sayer = scan.has(term.first - 1, PRONOUN)
    ? term.first - 1
    : (endingAt(scan, term.first - 1, first) ?? subjectBefore(scan, term.first - 1, first))?.first;
  if (sayer === undefined) return false;
  const edge = scan.has(sayer - 1, DETERMINER) ? sayer - 2 : sayer - 1;
  return edge > first && (scan.comma(edge) || scan.has(edge, QUOTE)) && hasClause(scan, first, edge);
}

function isPassive(scan: Scan, verb: number, first: number): boolean {
  if (scan.lower(verb).endsWith('ing')) return false;
  for (let i = verb - 1; i >= first && i >= verb - 5; i--) {
    if (scan.has(i, BE)) return true;
    if (scan.has(i, ADVERB) || scan.time(i) || /^(on|late|early)$/.test(scan.lower(i))) continue;
    break;
  }
  return false;
}
