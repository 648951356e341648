import { ALL_CAPS, CAPITALISED } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { draftMeeting, venue } from './meeting-draft.ts';
import { readSigning, readTalks } from './read-talks.ts';
import type { Scene } from './scene.ts';
import { comingWeekday } from './settle-weekday.ts';

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
          ? readTalks(scene, term)
          : term.sense === 'signing'
            ? readSigning(scene, term)
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
      return draftMeeting(scene, term, 'truce/expected-at', scene.actorsBefore(term.first, 6), time, true, 2);
  return null;
}

function met(scene: Scene, term: Term): FactDraft | null {
  const w = scene.word(term.first);
  const next = scene.word(term.last);
  if (meetsNobody(scene, term.last) || scene.negated(term.first)) return null;
  // "the two presidents, meeting in Samarkand,"
  const begun = /^(started|began|begun|been)$/.test(scene.word(term.first - 1));
  if (w === 'meeting' && !begun && !(scene.word(term.first - 1) === ',' && next === 'in')) return null;
  // "gathered in Sochi |to discuss| the exchange"
  if (term.entry === 'gathers' && !forTalks(scene, term)) return null;
  // "its envoy will see both parties": to see is to meet where the sides are seen
  const sits = term.entry === 'sees' && /^(sat|sit|sits) in$/i.test(scene.words(term.first, term.last)) && envoys(scene, term.first);
  if (term.entry === 'sees' && !sits && !(scene.ahead(term.first) && seesSides(scene, term.last))) return null;
  if (BE.has(scene.word(term.first - 1)) || (scene.unreal(term.first, 4) && !/^(may|would)$/.test(scene.word(term.first - 1)))) return null;
  const us = [1, 2, 3, 4].some((k) => scene.word(term.first - k) === 'we');
  const who = us ? scene.reading.voiceAt(term.first).speakers : scene.actorsBefore(term.first, 12);
  if (
    !who.length &&
    ![1, 2, 3, 4].some((k) => PRONOUNS.has(scene.word(term.first - k))) &&
    !((scene.ahead(term.first) || scene.word(term.first - 1) === 'to') && bodyAhead(scene)) &&
    !bodyOf(scene, term.first)
  )
    return null;
  const toMeet = scene.word(term.first - 1) === 'to';
  if (toMeet && !MEANT.has(scene.word(term.first - 2)) && !isInitials(scene, term.first - 2)) return null;
  if (scene.word(term.first - 3) === 'had') return null;
  const time = scene.timeNear(term.last, 12, 12);
  const place = scene.places.find((p) => p.first >= term.last && p.first - term.last <= 12 && !p.adjective);
  if (!time && ((!place && !scene.aboutTruce) || (term.shape === 'base' && !toMeet && !scene.ahead(term.first)))) return null;
  if (time?.recalled) return null;
  const ahead = scene.ahead(term.first) || time?.future === true || toMeet || /^(may|would)$/.test(scene.word(term.first - 1));
  return draftMeeting(scene, term, ahead ? 'truce/will-meet' : 'truce/met', [...who, ...scene.actorsAfter(term.last, 4)], time, ahead, 3);
}

/** "The joint commission set up under the accord |will meet|": who meets stands at the head of the sentence. */
function bodyAhead(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.first + 5; i++) if (PRONOUNS.has(scene.word(i))) return true;
  return false;
}

/** "|The Monitoring Group|, set up under the accord, met in Oslo": a body by its name, at the head of the sentence. */
function bodyOf(scene: Scene, at: number): boolean {
  const { first } = scene.sentence;
  for (let i = first + 1; i < Math.min(at, first + 6); i++)
    if (/^(group|commission|committee|mechanism|board|council)$/.test(scene.word(i)) && scene.tokens.caps[i] === CAPITALISED) return true;
  return isInitials(scene, at - 1) || isInitials(scene, at - 2);
}

/** "|JMC| to meet 16 May", "the |GBC| met": a body told by its initials. */
const isInitials = (scene: Scene, at: number): boolean => scene.tokens.caps[at] === ALL_CAPS && /^[a-z]{3,6}$/.test(scene.word(at));

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

/** "will travel to Quito to explore a truce", "flew to Asmara on Monday to meet the president": somebody goes, or went, to talk. */
function journey(scene: Scene, term: Term): FactDraft | null {
  const who = scene.actorsBefore(scene.groupStart(term.first), 6);
  const sides = /(sides|parties) to$/i.test(scene.words(term.first, term.last));
  const near = scene.timeNear(term.last, 8, 4);
  const time = sides ? comingWeekday(scene, near) : near;
  const ahead = sides || scene.ahead(term.first) || time?.future === true;
  const place = scene.places.some((p) => p.first >= term.last && p.first - term.last <= 2 && venue(scene, p));
  // "a delegation is expected on Sunday": where is known
  const awaited = /(expected|due)$/i.test(scene.words(term.first, term.last));
  if (awaited) return time && !time.recalled && scene.ofPeace ? draftMeeting(scene, term, 'truce/expected-at', who, time, true, 2) : null;
  if ((!time && !(ahead && place)) || time?.recalled || scene.negated(term.first) || !(ahead || place)) return null;
  const talks = (who.length > 0 && forTalks(scene, term)) || ((sides || envoys(scene, term.first)) && place);
  return talks ? draftMeeting(scene, term, 'truce/will-travel', who, time, ahead, 2) : null;
}

/** "its |delegates| to the joint team are expected in Oslo": people who go nowhere but to talk. */
function envoys(scene: Scene, at: number): boolean {
  for (let i = Math.max(scene.sentence.first, at - 12); i < at; i++) if (ENVOYS.test(scene.word(i))) return true;
  return false;
}
const ENVOYS = /^(delegat(es?|ions?)|envoys?|mediators?|negotiators?|negotiating)$/;

/** "to discuss", "for talks": what people come together or go somewhere for. */
function forTalks(scene: Scene, term: Term): boolean {
  for (let i = term.last; i < Math.min(scene.sentence.last, term.last + 14); i++) if (PURPOSE.has(scene.word(i))) return true;
  return false;
}

/** "is likely to |meet|", "agreed to |sit down with|". */
const MEANT = new Set('going due set scheduled expected agreed plan plans planned intend intends likely are is were was'.split(' '));
const NOT_PEOPLE = new Set(['demands', 'needs', 'conditions', 'resistance', 'fierce', 'stiff']);
const PRONOUNS = new Set(
  'they we he she who both sides parties presidents generals officers mediators chiefs ministers leaders envoys officials diplomats delegations delegates negotiators representatives commanders teams commission committee council board mechanism observer observers commander envoy mediator dgmos counterparts governments armies neighbours countries heads'.split(
    ' ',
  ),
);
const BE = new Set('is are was were be been being never not'.split(' '));
const PURPOSE = new Set(
  'talks sign discuss discussions meet negotiations seek press urge mediate negotiate broker explore finalise finalize conclude consultations'.split(
    ' ',
  ),
);
