import type { TimeMention } from '../../language/mention.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { draftMeeting, venue } from './meeting-draft.ts';
import type { Scene } from './scene.ts';
import { comingWeekday } from './settle-weekday.ts';

/** Talks, a round of them or the signing of what came of them, with a day, a place or a verb of how they go: "talks resumed", "a third round is planned". */
export function readTalks(scene: Scene, term: Term): FactDraft | null {
  if (scene.negated(term.first, 2) || (noTalks(scene, term) && !calledOff(scene, term))) return null;
  let time = near(scene, term);
  const place = scene.places.find(
    (p) =>
      venue(scene, p) &&
      ((p.first >= term.last && p.first - term.last <= 8 && !scene.broken(term.last, p.first)) ||
        (p.last <= term.first && (term.first - p.last <= 1 || (scene.word(p.last) === 'for' && term.first - p.last <= 5)))),
  );
  const verb = wordAfter(scene, term.last, 24, HAPPENS);
  if (COMING.has(verb)) time = comingWeekday(scene, time);
  const held = wordBefore(scene, term.first, 8, HELD);
  const ahead = time?.future === true || scene.all('due').some((t) => Math.abs(t.first - term.last) < 5);
  const urgent = URGENT.has(scene.word(scene.nounGroup(term))) || URGENT.has(scene.word(scene.nounGroup(term) + 1));
  const fate =
    (verb !== '' && ((place && !FAILED.has(verb)) || FATES.has(verb) || PLANNED.has(verb))) ||
    (held !== '' && (place || ahead || LEFT.has(held))) ||
    (calledOff(scene, term) && time !== null) ||
    (place !== undefined && scene.word(place.last) === 'between' && opensClause(scene, scene.nounGroup(term))) ||
    outright(scene, term);
  if (!time && !urgent && !fate) return null;
  const close = time !== null && (Math.abs(time.first - term.last) <= 2 || term.first - time.last <= 2);
  if (time && !close && !verb && !held && !place && !scene.truces.length && !NAMED.has(scene.word(term.last))) return null;
  if (time?.recalled && passing(scene, term, time, verb, held)) return null;
  const who = [...scene.actorsBefore(term.first, 6), ...scene.actorsAfter(term.last, 4)];
  return draftMeeting(scene, term, 'truce/talks', who, time, ahead || PLANNED.has(verb), 2);
}

/** "The signing, held in Bamako on Monday", "a signing ceremony is set for 3 June", "the accord is to be signed in Helsinki": what crowns the talks, on a day or at a place. */
export function readSigning(scene: Scene, term: Term): FactDraft | null {
  const done = /^sign(ed)?$/.test(scene.word(term.last - 1));
  const ceremony = scene.word(term.last - 1) === 'ceremony' || scene.word(term.last) === 'ceremony';
  if (scene.negated(term.first) || (done && !scene.ahead(term.last - 1)) || !(ceremony || ofAccord(scene, term))) return null;
  const planned =
    done || PLANNED.has(wordAfter(scene, term.last, 12, HAPPENS)) || scene.terms.some((t) => t.sense === 'due' && t.first >= term.last);
  const time = planned ? comingWeekday(scene, near(scene, term)) : near(scene, term);
  const place = scene.places.some((p) => venue(scene, p) && p.first >= term.last && p.first - term.last <= 12);
  if ((!time && !place) || (!time && done) || time?.recalled) return null;
  return draftMeeting(scene, term, 'truce/signing', scene.actorsBefore(term.first, 8), time, planned || time?.future === true, 2);
}

/** "the signing |of the accord|", "|the truce| is to be signed"; "the signing, held at …" in a report about peace. */
function ofAccord(scene: Scene, term: Term): boolean {
  const accords = scene.terms.filter((t) => t.sense === 'deal' || t.sense === 'truce' || t.sense === 'peace');
  const last = scene.word(term.last - 1);
  if (last === 'signed') return scene.before(accords, scene.groupStart(term.first), 6) !== null;
  if (last === 'sign') return scene.after(accords, term.last, 5) !== null;
  return scene.word(term.last) === 'of' ? scene.after(accords, term.last, 6) !== null : !/[a-z]/.test(scene.word(term.last));
}

/** "suspended its part in the talks", "kept the two sides from meeting", "a new round |of shelling|". */
function noTalks(scene: Scene, term: Term): boolean {
  if (scene.terms.some((t) => t.sense === 'suspend' && t.last <= term.first && term.first - t.last <= 6)) return true;
  // "pulled out of the talks", "withdrew from the talks"
  if (
    /\b(pull(s|ed|ing)?|back(s|ed)) out of (the )?$|\bwithdr(ew|awn) from (the )?$/i.test(
      `${scene.words(Math.max(scene.sentence.first, term.first - 4), term.first)} `,
    )
  )
    return true;
  if (scene.word(term.first) === 'meeting' && scene.word(term.first - 1) === 'from') return true;
  return scene.word(term.last - 1) === 'round' && scene.word(term.last) === 'of';
}

/** Talks of before, named without what came of them, or that came to nothing: "talks in February collapsed"; but not "began talks in March", "at its meeting on 29 March". */
function passing(scene: Scene, term: Term, time: TimeMention, verb: string, held: string): boolean {
  if (verb === 'broke') return /^since$/.test(scene.word(term.first - 1)) || scene.word(term.first - 2) === 'since';
  if (FAILED.has(verb)) return true;
  return !verb && !held && !(time.when?.grain === 'day' && time.first - term.last < 12);
}

/** "|Talks| in Oslo between the two", and no truce "meant to further talks in Oslo". */
const opensClause = (scene: Scene, at: number): boolean =>
  at === scene.sentence.first || /^(,|;|:|but|while|as|that)$/.test(scene.word(at - 1));

/** "|called off| a meeting set for Wednesday": that it was to be held is told with its day. */
const calledOff = (scene: Scene, term: Term): boolean =>
  /\b(call(s|ed) off|cancel(l?ed|s)|postpone[sd]|put off) (an?|the|its|their)( \w+)?$/i.test(
    scene.words(Math.max(scene.sentence.first, term.first - 5), term.first),
  );

/** "|held its first| meeting at a hotel": told as news of its own. */
function outright(scene: Scene, term: Term): boolean {
  return scene.word(scene.nounGroup(term) - 1) === 'held' && /^(a|an|its|their|two|three|several)$/.test(scene.word(scene.nounGroup(term)));
}

function wordAfter(scene: Scene, from: number, reach: number, words: ReadonlySet<string>): string {
  for (let i = from; i < Math.min(scene.sentence.last, from + reach); i++) if (words.has(scene.word(i))) return scene.word(i);
  return '';
}

function wordBefore(scene: Scene, at: number, reach: number, words: ReadonlySet<string>): string {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - reach); i--) if (words.has(scene.word(i))) return scene.word(i);
  return '';
}

function near(scene: Scene, term: Term): TimeMention | null {
  const dated = scene.times.filter((t) => !t.timeless && t.hours === null && !LATER.has(scene.word(t.last - 1)));
  const next = scene.after(dated, term.last, 16);
  // "have been taking place |since Sunday|": the word belongs to the day
  const edge = next && scene.word(next.first - 1) === 'since' ? next.first - 1 : (next?.first ?? 0);
  if (next && (next.first - term.last <= 12 || heldBetween(scene, term.last, next.first)) && !scene.broken(term.last, edge)) return next;
  const left = scene.before(dated, term.first, 8);
  return left && (term.first - left.last <= 3 || left.first <= scene.sentence.first + 2) && !scene.broken(left.last, term.first)
    ? left
    : null;
}

/** "talks on an exchange, due to be held in Geneva on Thursday": the verb stands between, so the day is its own. */
function heldBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (HAPPENS.has(scene.word(i))) return true;
  return false;
}

const HAPPENS = new Set(
  'resume resumed resumes began begin begins start started opened open opens collapsed broke ended continue continues concluded failed stalled suspended interrupted adjourned deadlocked lasted taking took planned scheduled expected held underway convened set'.split(
    ' ',
  ),
);
/** Verbs that tell enough of talks without a day or a place. */
const FATES = new Set('resumed collapsed suspended interrupted adjourned deadlocked underway'.split(' '));
const FAILED = new Set(['failed', 'collapsed', 'stalled', 'deadlocked']);
const PLANNED = new Set(['planned', 'scheduled', 'expected', 'set']);
const LATER = new Set(['later', 'earlier', 'ago']);
const COMING = new Set('resume resumes begin begins start starts open opens continue planned scheduled expected set'.split(' '));
const LEFT = new Set('quit quits walked boycotted boycott abandoned broke'.split(' '));
const HELD = new Set(
  'hold holds held holding attend attended attending gathered host hosted convened convene reconvene opened launched began begun started start begin resumed resume resuming scheduled join joined attends called led requested quit quits walked left boycotted boycott abandoned broke'.split(
    ' ',
  ),
);
const NAMED = new Set(['of', 'between', 'with', 'in', 'on']);
const URGENT = new Set('emergency urgent extraordinary special'.split(' '));
