import { placesOfFrame } from './attach-place.ts';
import { SAID_DAY, timeOfFrame } from './attach-time.ts';
import type { Clause } from './clauses.ts';
import { isVerb } from './clauses.ts';
import { findPlaceAhead } from './find-place-ahead.ts';
import { type Frame, newFrame } from './frame.ts';
import { addGapped } from './gapped-tolls.ts';
import { GROUND } from './ground.ts';
import { prepositionOf } from './groups.ts';
import type { OpenReading } from './lay-open.ts';
import { addWeapon, readEventNoun } from './read-event-nouns.ts';
import { readEventVerb } from './read-event-verbs.ts';
import { readHarm } from './read-harm.ts';
import { readScope } from './read-scope.ts';
import { readToll } from './read-tolls.ts';
import { placeOfTellers, whyTellers } from './refer-place.ts';
import type { Scan } from './scan.ts';
import { senseNamed, type Term } from './terms.ts';
import type { TollStatement } from './toll-statement.ts';

const SPARKS = new Set([
  'act-noun',
  'act-verb',
  'strike-verb',
  'fire-verb',
  'land-verb',
  'seize-verb',
  'fall-verb',
  'lose-verb',
  'move-verb',
  'sight-verb',
  'aid-verb',
  'violate-verb',
  'violation',
  'suffer',
  'kill',
  'die',
  'dead',
  'wound',
  'deaths',
  'injuries',
  'casualties',
]);

/** Whether a sentence holds a term that can open a frame: most do not, and cost no more than this. */
export function sparks(terms: readonly Term[]): boolean {
  return terms.some((t) => t.senses.some((s) => SPARKS.has(s.sense)));
}

/** Every frame of one sentence, with tolls, places, times and scope attached. */
export function buildFrames(open: OpenReading, number: number): Frame[] {
  const { scan } = open;
  const sentence = scan.sentences[number];
  const terms = scan.within(scan.terms, sentence.first, sentence.last);
  if (!sparks(terms)) return [];
  const clauses = open.clausesOf(number);
  const clauseAt = (i: number): Clause => clauses.find((c) => i >= c.first && i < c.last) ?? clauses[0];
  const frames: Frame[] = [];
  const tolls: TollStatement[] = [];
  for (const term of terms) {
    if (insideName(scan, term)) continue;
    const clause = clauseAt(term.first);
    const noun = term.senses.some((s) => s.sense === 'act-noun' || s.sense === 'violation') && !isVerb(scan, term.first);
    const frame = noun ? readEventNoun(scan, clause, clauses, term) : readEventVerb(scan, clause, clauses, term);
    if (frame) frames.push(frame);
    const toll = readToll(scan, clause, clauses, term) ?? readHarm(scan, clause, clauses, term);
    if (toll) tolls.push(toll);
  }
  nameWeapons(scan, frames);
  for (const f of frames) {
    const scope = readScope(scan, f);
    f.mood = f.unclear && scope.mood === 'hypothetical' ? 'actual' : scope.mood;
    f.negated = scope.negated;
  }
  attachTolls(scan, frames, tolls, sentence.first, sentence.last);
  addGapped(scan, frames, tolls, sentence.first, sentence.last);
  frames.sort((a, b) => a.head - b.head);
  for (let i = frames.length - 1; i >= 0; i--) if (onlyContext(scan, frames[i])) frames.splice(i, 1);
  for (const f of frames) {
    f.end = Math.max(f.end, f.last);
    const placed = f.given ? { places: [f.given], own: true } : placesOfFrame(scan, f, frames, sentence.first, sentence.last);
    // "following the strikes, … in X": a mention that points back has only the places of its own phrase
    f.places = f.kind === 'noun' && f.definite && !placed.places.some((p) => inPhrase(scan, f, p.first)) ? [] : placed.places;
    if (!placed.own && f.places.length && frames.length > 1) f.placeInferred = 'named elsewhere in the sentence';
    const ahead = placed.own ? null : findPlaceAhead(scan, f, number);
    if (ahead) {
      f.places = [ahead];
      f.placeInferred = 'the next sentence names it';
    }
    const tellers = f.places.length ? null : placeOfTellers(scan, sentence.first, sentence.last);
    if (tellers && f.mood === 'actual') {
      f.places = [tellers];
      f.placeInferred = whyTellers(scan, tellers);
    }
    const timed = timeOfFrame(scan, f, frames, clauses, sentence.first, sentence.last);
    f.time = timed.time;
    f.sinceClause = timed.since || clauses.some((c) => c.word === 'since' && c !== f.clause && c.first > f.head);
    f.further ||= addsMore(scan, f);
    f.voice = scan.reading.voiceAt(f.head).speakers[0]?.name ?? '';
    f.update = f.killed !== null && updates(scan, sentence.first, sentence.last);
    f.severalPlaces = scan
      .within(scan.reading.counts, f.clause.first, f.clause.last)
      .some((c) => !c.idle && c.noun >= f.head && GROUND.has(scan.lower(c.noun)) && (c.min ?? 0) >= 2);
    // "the bombardment of areas of the Strip"
    if (
      f.kind === 'noun' &&
      f.plural !== false &&
      /\b(on|of) (areas|parts|districts) of\b/.test(scan.tokens.slice(f.last, Math.min(f.clause.last, f.last + 12)).toLowerCase()) &&
      f.definite
    )
      f.severalPlaces = true;
    // "34 dead across the province": a total
    if (
      f.kind === 'toll' &&
      /\b(across|throughout|all over) the (country|province|region|governorate|state|valley|district|enclave|area|line)\b/.test(
        scan.tokens.slice(f.head, Math.min(f.clause.last, f.head + 9)).toLowerCase(),
      )
    )
      f.severalPlaces = true;
    if (timed.weak) f.timeInferred = SAID_DAY;
    // "four strikes today", in words quoted: the day they were said, which may be the day before they were printed
    if (f.time && scan.lower(f.time.first) === 'today' && open.voiceAt(f.head).quoted) f.timeInferred = SAID_DAY;
    f.mistake =
      nearestTo(
        frames,
        scan.within(scan.terms, sentence.first, sentence.last).find((t) => senseNamed(t, 'mistake') !== null)?.first ?? -1,
      ) === f;
    // what was done by mistake was done, however carefully it is admitted
    if (f.mistake && f.mood === 'hypothetical') f.mood = 'actual';
  }
  return frames;
}

const FURTHER = new Set(['also', 'meanwhile', 'elsewhere', 'separately', 'separate', 'another']);

/** "also", "meanwhile", "elsewhere", "separately": another event is told. */
function addsMore(scan: Scan, f: Frame): boolean {
  for (let i = Math.max(f.clause.first, f.head - 8); i < f.head; i++) if (FURTHER.has(scan.lower(i))) return true;
  return false;
}

/** "families displaced by the fighting", "despite the clashes": fighting named in passing tells no event of its own. */
function onlyContext(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun' || f.killed || f.wounded || f.targets.length) return false;
  // "as the offensive entered its fourth day": it goes on, and the sentence tells something else
  if (/^enter(ed|s|ing)$/.test(scan.lower(f.last)) && /^(its|their|a)$/.test(scan.lower(f.last + 1)))
    return f.clause.opening === 'subordinate';
  // "had only responded to enemy fire"
  if (f.sense?.entry.id === 'side-fire')
    return /^(to|under|of|from|with|amid)$/.test(prepositionOf(scan, f.first, f.clause.first)?.word ?? '');
  if (f.sense?.entry.id !== 'clash-noun' || f.agents.length) return false;
  const prep = prepositionOf(scan, f.first, f.clause.first);
  return prep !== null && /^(by|from|amid|despite|of|on|during|to|about|because|since)$/.test(prep.word);
}

/** Whether a token stands in the noun's own phrase: before the next verb. */
function inPhrase(scan: Scan, f: Frame, token: number): boolean {
  if (token < f.first) return false;
  for (let i = f.last; i < token; i++) if (isVerb(scan, i) || scan.comma(i)) return false;
  return true;
}

/** "so far", "the death toll", "the number of dead had risen to", "in total" */
function updates(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const w = scan.lower(i);
    if (
      w === 'toll' ||
      (w === 'number' && scan.lower(i + 1) === 'of') ||
      /^(ris(en|e|es|ing)|rose|climb(ed|s)?)$/.test(w) ||
      (w === 'so' && scan.lower(i + 1) === 'far') ||
      (w === 'in' && scan.lower(i + 1) === 'total')
    )
      return true;
  }
  return false;
}

function nearestTo(frames: readonly Frame[], token: number): Frame | null {
  if (token < 0) return null;
  return frames.reduce<Frame | null>((a, b) => (a === null || Math.abs(b.head - token) < Math.abs(a.head - token) ? b : a), null);
}

/** A term inside a proper name ("Operation Desert Strike", "the Violations Documentation Center") names no event. */
function insideName(scan: Scan, term: Term): boolean {
  const actor = scan.actor(term.first);
  return actor !== null && actor.first < term.first && actor.last >= term.last && !actor.generic;
}

/** "mortar fire", "rocket attack", "barrel bombing": the weapon stands in the event's own name. */
function nameWeapons(scan: Scan, frames: readonly Frame[]): void {
  for (const f of frames) {
    if (f.kind !== 'noun') continue;
    const m =
      /\b(mortar|rocket|missile|artillery|barrel bomb|car bomb|truck bomb|bomb|grenade|drone|tank|howitzer|sniper|suicide|mine|landmine|helicopter|shell|dynamite)\b/.exec(
        scan.tokens.slice(f.head, f.last).toLowerCase(),
      );
    if (m) addWeapon(f, m[1]);
    // weapons right before the noun: "mortar and rocket attack", "warplane raids"
    for (let i = f.first; i < f.head; i++) {
      const t = scan.term(i);
      if (t && t.first === i && senseNamed(t, 'weapon')) addWeapon(f, t.form);
    }
  }
}

function attachTolls(scan: Scan, frames: Frame[], tolls: readonly TollStatement[], first: number, last: number): void {
  for (const toll of tolls) {
    let frame = frameFor(scan, frames, toll, tolls);
    const clash =
      frame !== null &&
      ((toll.killed && frame.killed && !same(toll.killed, frame.killed)) ||
        (toll.wounded && frame.wounded && !same(toll.wounded, frame.wounded)));
    if (clash && frame && (toll.killed?.max === 0 || toll.wounded?.max === 0)) continue;
    if (!frame && diedBefore(toll)) continue;
    if (!frame || clash) {
      const standing: Frame = newFrame(toll.clause, toll.at, toll.last, 'toll', null, 'toll/standing');
      standing.generic = true;
      standing.first = toll.first;
      standing.end = toll.last;
      const subject = toll.subject;
      if (subject && !toll.passive) {
        standing.agents = subject.actors.filter((a) => a.role !== 'people');
        const weapon = senseNamed(subject.term, 'weapon');
        if (weapon && subject.term) {
          addWeapon(standing, subject.term.form);
          standing.act = weapon.act;
          standing.generic = weapon.act === null;
        }
      }
      if (toll.passive) agentBy(scan, standing, toll);
      frames.push(standing);
      frame = standing;
    }
    // "were killed and five wounded by Ukrainian shells": the agent stands behind the second verb
    else if (frame.kind === 'toll' && toll.passive && !frame.agents.length && !frame.agentPlace) agentBy(scan, frame, toll);
    frame.killed ??= toll.killed;
    frame.wounded ??= toll.wounded;
    frame.displaced ??= toll.displaced;
    if (toll.first >= first && toll.first < last) {
      frame.first = Math.min(frame.first, toll.first);
      frame.end = Math.max(frame.end, toll.last);
    }
    const shown = frame.targets;
    for (const actor of toll.people) if (!shown.some((t) => t.actor === actor)) shown.push({ name: actor.name, term: null, actor });
    if (toll.victims && !frame.targets.some((t) => t.term !== null && t.name.includes(toll.victims)))
      frame.targets.push({ name: toll.victims, term: toll.victimTerm, actor: null });
    if (toll.subject?.actors.length && !frame.agents.length && !toll.passive)
      frame.agents = toll.subject.actors.filter((a) => a.role !== 'people' && a.role !== 'person');
  }
}

/** "who took power after his brother died": one who dies in a clause of time, of nothing that is told, is no toll. */
const diedBefore = (toll: TollStatement): boolean =>
  toll.died && toll.killed?.max === 1 && !toll.inAct && /^(after|since|before|when|until)$/.test(toll.clause.word);

const same = (a: { min: number | null; max: number | null }, b: { min: number | null; max: number | null }): boolean =>
  a.min === b.min && a.max === b.max;

/** "killed by gunmen", "killed by shelling": who or what stands behind a passive toll. */
function agentBy(scan: Scan, frame: Frame, toll: TollStatement): void {
  for (let i = toll.last; i < Math.min(toll.clause.last, toll.last + 10); i++) {
    if (scan.lower(i) !== 'by') continue;
    for (let k = i + 1; k < Math.min(toll.clause.last, i + 6); k++) {
      const term = scan.term(k);
      const weapon = senseNamed(term, 'weapon');
      if (weapon && term) {
        addWeapon(frame, term.form);
        frame.act = weapon.act;
        frame.generic = weapon.act === null;
        // "by Ukrainian shells"
        const origin = scan.place(term.first - 1);
        if (origin?.adjective && !frame.agents.length) frame.agentPlace ??= origin;
      }
      const actor = scan.actor(k);
      if (actor) {
        if (!weapon || !actor.generic) frame.agents = [actor];
        return;
      }
      if (weapon) return;
    }
    return;
  }
}

/** The event a toll belongs to, by construction: its subject, what follows "in / by / when", what a participle hangs on; then nearness in the sentence. */
function frameFor(scan: Scan, frames: readonly Frame[], toll: TollStatement, tolls: readonly TollStatement[]): Frame | null {
  const events = frames.filter(
    (f) => f.kind !== 'toll' && !f.negated && f.mood === 'actual' && f.sense?.sense !== 'violation' && f.sense?.sense !== 'violate-verb',
  );
  if (!events.length)
    return (
      frames.find(
        (f) => f.kind === 'toll' && f.clause === toll.clause && ((toll.killed === null) !== (f.killed === null) || f.killed === null),
      ) ?? mergeable(frames, toll)
    );
  // "shot dead", "shot and wounded": the verb that tells the act counts whom it hit
  const itself = events.find((f) => f.head === toll.at);
  if (itself) return itself;
  const subject = toll.subject;
  if (subject && !toll.passive) {
    const bySubject =
      events.find((f) => subject.term && f.head <= subject.term.first && f.last >= subject.term.last) ??
      events.find((f) => f.head === subject.first);
    if (bySubject) return bySubject;
  }
  const right = events.filter((f) => f.head > toll.at).sort((a, b) => a.head - b.head)[0] ?? null;
  const left = events.filter((f) => f.head < toll.at).sort((a, b) => b.head - a.head)[0] ?? null;
  // an event with a toll of its own clause takes no other from before it
  const taken =
    right !== null &&
    right.clause !== toll.clause &&
    tolls.some((t) => t !== toll && t.clause === right.clause && t.at > toll.at && t.killed !== null);
  const form = scan.lower(toll.at);
  const participle = form.endsWith('ing') || form === 'dead' || toll.leaves;
  if (participle && left) return left;
  if (toll.passive && right && !taken && (toll.inAct || toll.clause === right.clause)) return right;
  if (left && left.clause === toll.clause) return left;
  if (right && right.clause === toll.clause) return right;
  if (toll.passive && right && !taken && (right.clause.opening === 'subordinate' || right.clause.opening === 'relative')) return right;
  // "… who were killed in", "as shells hit X, killing": an event in the clause this one hangs on
  if (left && (toll.clause.opening === 'relative' || toll.clause.opening === 'shared-subject' || toll.clause.opening === 'subordinate'))
    return left;
  if (right && !taken && toll.inAct) return right;
  const standing = mergeable(frames, toll);
  if (standing) return standing;
  // "shells hit a house and two people died in X": the place that the toll brings is the event's where it has none
  if (left && toll.clause.opening === 'coordinate' && !(sceneIn(scan, toll.clause) && sceneIn(scan, left.clause))) return left;
  if (right && !taken && !sceneIn(scan, toll.clause) && (right.clause.opening === 'subordinate' || right.clause.opening === 'main'))
    return right;
  return null;
}

/** "three killed and five wounded": the second figure belongs to the toll just before. */
function mergeable(frames: readonly Frame[], toll: TollStatement): Frame | null {
  for (let i = frames.length - 1; i >= 0; i--) {
    const f = frames[i];
    if (f.kind !== 'toll') continue;
    const free =
      (toll.killed !== null && f.killed === null) ||
      (toll.wounded !== null && f.wounded === null) ||
      (toll.displaced !== null && f.displaced === null);
    if (free && toll.first - f.end < 8) return f;
  }
  return null;
}

function sceneIn(scan: Scan, clause: Clause): boolean {
  return scan.within(scan.reading.places, clause.first, clause.last).some((p) => !p.adjective && !p.partOfName);
}
