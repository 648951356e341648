import type { TimeMention } from '../../language/mention.ts';
import type { When } from '../../model/when.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';
import { comingWeekday } from './settle-weekday.ts';
import { wallClock } from './truce-window.ts';

/** Meetings and rounds of talks: met, planned, resumed, broken off. */
export function readMeeting(scene: Scene): FactDraft[] {
  const about = scene.aboutPeace || scene.has('truce', 'peace', 'violations') || scene.terms.some((t) => t.entry === 'peace-talks');
  if (!about && !betweenSides(scene)) return [];
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    const fact =
      term.sense === 'meet'
        ? met(scene, term)
        : term.sense === 'meeting'
          ? talks(scene, term)
          : term.sense === 'travel'
            ? journey(scene, term)
            : null;
    if (fact && !out.some((f) => f.key === fact.key)) out.push(fact);
  }
  return out.slice(0, 2);
}

/** Meetings told without the word: "both leaders are expected in Moscow on Monday to sign". */
export function readSummons(scene: Scene): FactDraft[] {
  if (!scene.aboutPeace || scene.has('meeting', 'meet')) return [];
  const fact = expectedAt(scene);
  return fact ? [fact] : [];
}

/** "Talks between Khartoum and the rebels are due to begin", "the Security Council met": about a war whatever else the report says of it. */
function betweenSides(scene: Scene): boolean {
  return scene.terms.some((t) => {
    if (t.sense === 'meet') {
      if (scene.actorsBefore(t.first, 6).some((a) => /security council/i.test(a.name))) return true;
      // "the guerrillas and the army met in Sittwe"
      return scene.actors.filter((a) => a.last <= t.first && t.first - a.last < 8 && SIDES.has(a.role)).length > 1;
    }
    if (t.sense !== 'meeting' || scene.word(t.last) !== 'between') return false;
    return scene.actors.filter((a) => a.first > t.last && a.first - t.last < 10 && SIDES.has(a.role)).length > 0;
  });
}
const SIDES = new Set(['state-forces', 'armed-group', 'coalition']);

function expectedAt(scene: Scene): FactDraft | null {
  for (const term of scene.all('due')) {
    if (!scene.word(term.first).startsWith('expect')) continue;
    const meets = meetingPlace(scene, term);
    if (meets) return meets;
  }
  for (let i = scene.sentence.first + 1; i < scene.sentence.last - 3; i++) {
    if ((scene.word(i) !== 'expected' && scene.word(i) !== 'due') || scene.word(i + 1) !== 'in') continue;
    const meets = meetingPlace(scene, { sense: 'due', entry: 'due', shape: 'plain', first: i, last: i + 1 });
    if (meets) return meets;
  }
  return null;
}

function meetingPlace(scene: Scene, term: Term): FactDraft | null {
  const place = scene.places.find((p) => p.first - term.last <= 2 && p.first >= term.last && venue(scene, p));
  const time = scene.timeNear(term.last, 8, 0);
  if (!place || !time) return null;
  for (let i = place.last; i < Math.min(scene.sentence.last, place.last + 10); i++)
    if (scene.word(i) === 'to' && PURPOSE.has(scene.word(i + 1)))
      return draft(scene, term, 'truce/expected-at', scene.actorsBefore(term.first, 6), time, true, 2);
  return null;
}

function met(scene: Scene, term: Term): FactDraft | null {
  const w = scene.word(term.first);
  const next = scene.word(term.last);
  if (meetsNobody(scene, term.last) || scene.negated(term.first)) return null;
  // "the two presidents, meeting in Samarkand,"
  const begun = /^(started|began|begun|been)$/.test(scene.word(term.first - 1));
  if (w === 'meeting' && !begun && !(scene.word(term.first - 1) === ',' && next === 'in')) return null;
  // "its envoy will see both parties": to see is to meet where the sides are seen
  if (term.entry === 'sees' && !(scene.ahead(term.first) && seesSides(scene, term.last))) return null;
  if (BE.has(scene.word(term.first - 1)) || (scene.unreal(term.first, 4) && scene.word(term.first - 1) !== 'may')) return null;
  const us = [1, 2, 3, 4].some((k) => scene.word(term.first - k) === 'we');
  const who = us ? scene.reading.voiceAt(term.first).speakers : scene.actorsBefore(term.first, 12);
  if (!who.length && ![1, 2, 3, 4].some((k) => PRONOUNS.has(scene.word(term.first - k))) && !(scene.ahead(term.first) && bodyAhead(scene)))
    return null;
  if (
    scene.word(term.first - 1) === 'to' &&
    !['going', 'due', 'set', 'scheduled', 'expected', 'agreed', 'plan', 'planned', 'are', 'is', 'were', 'was'].includes(
      scene.word(term.first - 2),
    )
  )
    return null;
  if (scene.word(term.first - 3) === 'had') return null;
  const time = scene.timeNear(term.last, 12, 12);
  const place = scene.places.find((p) => p.first >= term.last && p.first - term.last <= 12 && !p.adjective);
  if (!time && ((!place && !scene.aboutTruce) || (term.shape === 'base' && !scene.ahead(term.first)))) return null;
  if (time?.recalled) return null;
  const ahead = scene.ahead(term.first) || time?.future === true || scene.word(term.first - 1) === 'to';
  return draft(scene, term, ahead ? 'truce/will-meet' : 'truce/met', [...who, ...scene.actorsAfter(term.last, 4)], time, ahead, 3);
}

/** "The joint commission set up under the accord |will meet|": who meets stands at the head of the sentence. */
function bodyAhead(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.first + 5; i++) if (PRONOUNS.has(scene.word(i))) return true;
  return false;
}

/** "will travel to Moscow this week to seek …": somebody goes to talk. */
/** "met its demands", "met the deadline": no people were met. */
function meetsNobody(scene: Scene, at: number): boolean {
  if (NOT_PEOPLE.has(scene.word(at))) return true;
  if (!DETERMINERS.has(scene.word(at)) || PRONOUNS.has(scene.word(at + 1))) return false;
  for (let i = at + 1; i < at + 4; i++) {
    if (DEMANDS.has(scene.word(i))) return true;
    if (scene.actors.some((a) => a.first <= i && a.last > i)) return false;
  }
  return !scene.actors.some((a) => a.first > at && a.first - at < 5);
}
const DETERMINERS = new Set('the its their all any these those his her'.split(' '));
const DEMANDS = new Set(
  'demands demand needs conditions condition target targets obligations terms deadline criteria requirements commitments promises fate end death goals goal standards'.split(
    ' ',
  ),
);

function seesSides(scene: Scene, at: number): boolean {
  for (let i = at; i < at + 6; i++) if (SEEN.has(scene.word(i))) return true;
  return scene.actors.some((a) => a.first >= at && a.first - at < 4 && (a.role === 'person' || a.role === 'voice'));
}
const SEEN = new Set('parties sides leader leaders president commander commanders chief chiefs ministers delegations envoys'.split(' '));

function journey(scene: Scene, term: Term): FactDraft | null {
  const time = scene.timeNear(term.last, 8, 4);
  if (!time || (!scene.ahead(term.first) && !time.future)) return null;
  let talk = false;
  for (let i = term.last; i < Math.min(scene.sentence.last, term.last + 14); i++) if (PURPOSE.has(scene.word(i))) talk = true;
  const who = scene.actorsBefore(scene.groupStart(term.first), 6);
  return talk && who.length ? draft(scene, term, 'truce/will-travel', who, time, true, 2) : null;
}

function talks(scene: Scene, term: Term): FactDraft | null {
  if (scene.negated(term.first, 2)) return null;
  // "suspended its part in the talks"
  if (scene.terms.some((t) => t.sense === 'suspend' && t.last <= term.first && term.first - t.last <= 6)) return null;
  let time = near(scene, term);
  const place = scene.places.find(
    (p) =>
      venue(scene, p) &&
      ((p.first >= term.last && p.first - term.last <= 8 && !scene.broken(term.last, p.first)) ||
        (p.last <= term.first && term.first - p.last <= 1)),
  );
  let verb = '';
  for (let i = term.last; i < Math.min(scene.sentence.last, term.last + 24); i++) {
    if (HAPPENS.has(scene.word(i))) {
      verb = scene.word(i);
      break;
    }
  }
  if (COMING.has(verb)) time = comingWeekday(scene, time);
  let held = '';
  for (let i = term.first - 1; i >= Math.max(scene.sentence.first, term.first - 8); i--) {
    if (HELD.has(scene.word(i))) {
      held = scene.word(i);
      break;
    }
  }
  const ahead = time?.future === true || scene.all('due').some((t) => Math.abs(t.first - term.last) < 5);
  const urgent = URGENT.has(scene.word(scene.nounGroup(term))) || URGENT.has(scene.word(scene.nounGroup(term) + 1));
  if (!time && !urgent && !(held && ahead) && !((verb || held) && (place || verb === 'resumed' || verb === 'collapsed'))) return null;
  const close = time !== null && (Math.abs(time.first - term.last) <= 2 || term.first - time.last <= 2);
  if (time && !close && !verb && !held && !place && !scene.truces.length && !NAMED.has(scene.word(term.last))) return null;
  const recalled = time?.recalled === true;
  // what is recalled matters where it tells that talks broke off
  if (recalled && (verb !== 'broke' || scene.word(term.first - 1) === 'since' || scene.word(term.first - 2) === 'since')) return null;
  return draft(scene, term, 'truce/talks', [...scene.actorsBefore(term.first, 6), ...scene.actorsAfter(term.last, 4)], time, ahead, 2);
}

/** A place where people meet: "in Vienna", "the Geneva talks"; a country only after "in". */
function venue(scene: Scene, p: Scene['places'][number]): boolean {
  return !p.adjective && !p.partOfName && (p.kind !== 'country' || scene.word(p.first - 1) === 'in');
}

function near(scene: Scene, term: Term): TimeMention | null {
  const dated = scene.times.filter((t) => !t.timeless && t.hours === null && !LATER.has(scene.word(t.last - 1)));
  const next = scene.after(dated, term.last, 16);
  if (next && (next.first - term.last <= 12 || heldBetween(scene, term.last, next.first)) && !scene.broken(term.last, next.first))
    return next;
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

function draft(
  scene: Scene,
  term: Term,
  rule: string,
  who: FactDraft['who'],
  time: TimeMention | null,
  ahead: boolean,
  weight: number,
): FactDraft {
  const told = ahead || rule !== 'truce/met' || time ? null : scene.reading.report.publishedOn;
  const when: When | null = time?.when ?? (told ? { ...told, how: 'inferred', because: 'no day is said: the report’s own day' } : null);
  const from = wallClock(time) ?? told?.start ?? null;
  const place = scene.places.find((p) => venue(scene, p) && Math.abs(p.first - term.last) <= 12);
  return {
    kind: 'meeting',
    fact: 'meeting',
    rule,
    mood: time?.recalled ? 'background' : ahead ? 'planned' : 'actual',
    who,
    what: toldWhole(scene, term),
    where: place?.where ?? null,
    when,
    from,
    first: term.first,
    last: term.last,
    key: from ?? '',
    weight: weight + (from ? 1 : 0),
  };
}

/** The sentence, where it is not too long to be shown; otherwise the words around, with ellipses where they are cut. */
function toldWhole(scene: Scene, term: Term): string {
  const { first, last } = scene.sentence;
  if (last - first <= LONGEST_TOLD) return scene.words(first, last);
  const from = term.first - first <= 14 ? first : term.first - 10;
  const to = Math.min(last, Math.max(scene.clauseEnd(term.last, 30), term.last + 1));
  return `${from > first ? '… ' : ''}${scene.words(from, to)}${to < last ? ' …' : ''}`;
}
const LONGEST_TOLD = 45;

const NOT_PEOPLE = new Set(['demands', 'needs', 'conditions', 'resistance', 'fierce', 'stiff']);
const PRONOUNS = new Set(
  'they we he she who both sides parties presidents generals officers mediators chiefs ministers leaders envoys officials diplomats delegations delegates negotiators representatives commanders teams commission committee council board mechanism dgmos counterparts'.split(
    ' ',
  ),
);
const BE = new Set('is are was were be been being never not'.split(' '));
const HAPPENS = new Set(
  'resume resumed resumes began begin begins start started opened open opens collapsed broke ended continue continues concluded failed stalled planned scheduled expected held underway convened adjourned set'.split(
    ' ',
  ),
);
const PURPOSE = new Set('talks sign discuss discussions meet negotiations seek press urge mediate negotiate broker'.split(' '));
const LATER = new Set(['later', 'earlier', 'ago']);
const COMING = new Set('resume resumes begin begins start starts open opens continue planned scheduled expected set'.split(' '));
const HELD = new Set(
  'hold holds held holding attend attended attending gathered host hosted convened convene reconvene opened launched resumed resume resuming scheduled join joined attends called led requested'.split(
    ' ',
  ),
);
const NAMED = new Set(['of', 'between', 'with', 'in', 'on']);
const URGENT = new Set('emergency urgent extraordinary special'.split(' '));
