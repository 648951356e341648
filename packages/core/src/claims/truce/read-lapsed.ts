import { NUMBER } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import { itself } from './itself.ts';
import type { Term } from './mark-terms.ts';
import { doneToIt } from './read-declared-over.ts';
import type { Scene } from './scene.ts';
import { readScope } from './truce-scope.ts';
import { addHours, wallClock } from './truce-window.ts';

/** A truce that ended by itself or in the event: "expired", "collapsed", "fell apart", "the end of the truce", "hostilities resumed". */
export function readLapsed(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    const fact =
      term.sense === 'lapse'
        ? lapsed(scene, term)
        : term.sense === 'blow'
          ? toldBy(scene, term, scene.truceDoneTo(term.last, 7), 'blow')
          : term.sense === 'defunct'
            ? toldBy(scene, term, scene.truceDoneTo(term.last, 4), 'defunct')
            : term.sense === 'wreck'
              ? wrecked(scene, term)
              : term.sense === 'resume'
                ? resumed(scene, term)
                : term.sense === 'extend'
                  ? notRenewed(scene, term)
                  : term.sense === 'over'
                    ? afterTheEnd(scene, term)
                    : null;
    if (fact) out.push(fact);
  }
  return out;
}

function lapsed(scene: Scene, term: Term): FactDraft | null {
  if (term.shape === 'ing' && !BE.has(scene.word(term.first - 1))) return endingIt(scene, term);
  const next = scene.word(term.last);
  // "ended the war", "failed to stem": done to something else, or not yet all
  if (next === 'to' || (next === 'in' && scene.word(term.first).startsWith('fail'))) return null;
  // "has lasted three weeks": it still does
  const length = term.entry === 'lasted' || term.entry === 'did-not-last';
  if (length && /^(has|have)$/.test(scene.word(scene.groupStart(term.first)))) return null;
  if (!length && (OBJECT.has(next) || objectNumber(scene, term.last))) {
    const object = term.shape === 'past-or-participle' ? scene.truceDoneTo(term.last, 5) : null;
    return object && scene.nounGroup(object) === term.last && !ifBefore(scene, term.first) && !scene.unreal(term.first)
      ? end(scene, object, term, 'ended-by', scene.timeNear(object.last, 5, 0))
      : null;
  }
  if (notBroughtToEnd(scene, term)) return null;
  const truce =
    scene.truceDoing(term.first) ??
    accordBefore(scene, term) ??
    (TERMED.has(term.entry) && term.shape !== 'base' ? ranOutItself(scene, term) : null);
  if (!truce || scene.negated(term.first) || may(scene, term.first)) return null;
  const ahead = scene.ahead(term.first);
  // "allowed the truce to unravel": not yet said to have ended
  if (!ahead && term.shape === 'base' && toBefore(scene, term.first)) return null;
  if (
    !ahead &&
    (scene.unreal(scene.groupStart(term.first), 20) || ((term.shape === 'base' || term.shape === 'third') && ifBefore(scene, term.first)))
  )
    return null;
  if (ifBefore(scene, term.first)) return null;
  const time = scene.timeOf(term.first, term.last);
  if (ahead || time?.future) {
    // only what has a term can be due to end: "will collapse" is a fear
    if (!TERMED.has(term.entry) || scene.unreal(term.first, 14)) return null;
    const { key, where } = readScope(scene, truce);
    return {
      kind: 'truce',
      fact: 'in-force',
      rule: wasDue(scene, term) ? 'truce/was-due-to-expire' : 'truce/due-to-expire',
      mood: 'planned',
      until: withinDays(scene, time) ?? wallClock(time),
      ...(time?.when?.alternatives?.length ? { alternatives: { until: time.when.alternatives.map((a) => a.start) } } : {}),
      where,
      what: scene.words(scene.nounGroup(truce), truce.last),
      first: truce.first,
      last: term.last,
      key,
      weight: 2,
      // that it will run out adds nothing where it was given up
      unless: ['declared-over'],
    };
  }
  return end(scene, truce, term, 'expired', time);
}

/** "|was| due to expire", "agreed to extend the truce |due| to expire on Sunday": something has come of that end. */
function wasDue(scene: Scene, term: Term): boolean {
  const start = scene.groupStart(term.first);
  for (let i = start; i < term.first; i++) if (/^(was|were|been)$/.test(scene.word(i))) return true;
  return scene
    .all('extend')
    .some(
      (t) =>
        t.last <= start &&
        (t.shape.startsWith('pa') ||
          /^(agreed|decided|will|would)$/.test(scene.word(t.first - (scene.word(t.first - 1) === 'to' ? 2 : 1)))),
    );
}

/** "due to expire |in the next four days|": on the last of them. */
function withinDays(scene: Scene, time: ReturnType<Scene['timeNear']>): string | null {
  const when = time?.when;
  if (!when || ![time.first - 1, time.first, time.first + 1, time.first + 2].some((i) => scene.word(i) === 'next')) return null;
  return Date.parse(when.end) - Date.parse(when.start) > 86_400_000 ? addHours(when.end.slice(0, 10), -24) : null;
}

/** "will probably |not bring the truce to an end|", "could bring it to an end": it is said that it did not, or may. */
function notBroughtToEnd(scene: Scene, term: Term): boolean {
  if (!/^(an?|and)$/.test(scene.word(term.first - 1)) || scene.word(term.first - 2) !== 'to') return false;
  for (let i = term.first - 3; i >= Math.max(scene.sentence.first, term.first - 16); i--)
    if (/^(not|never|nor|will|would|may|might|can|could|cannot|threaten(s|ed)?|without|wont|didnt|wouldnt)$/.test(scene.word(i)))
      return true;
  return false;
}

/** "It ran out on Thursday": the truce of the sentence before, where a time says when. */
function ranOutItself(scene: Scene, term: Term): Term | null {
  return scene.timeOf(term.first, term.last) ? itself(scene, term) : null;
}

/** "ended three years of war", but not "ended three days later". */
function objectNumber(scene: Scene, at: number): boolean {
  return (scene.tokens.kind[at] === NUMBER || COUNTS.has(scene.word(at))) && scene.word(at + 2) === 'of';
}
const COUNTS = new Set('two three four five six seven eight nine ten twelve twenty'.split(' '));

/** "can be ended", "can only be ended by": it is said how it might end, not that it did. */
function may(scene: Scene, at: number): boolean {
  for (let i = Math.max(scene.sentence.first, at - 3); i < at; i++) if (MAY.has(scene.word(i))) return true;
  return false;
}
const MAY = new Set(['can', 'could', 'may', 'might', 'cannot']);

function toBefore(scene: Scene, at: number): boolean {
  for (let i = scene.groupStart(at); i < at; i++) if (scene.word(i) === 'to') return true;
  return false;
}

/** "resumed their raids, |ending| the truce". */
function endingIt(scene: Scene, term: Term): FactDraft | null {
  const object = scene.word(term.first - 1) === ',' ? scene.truceDoneTo(term.last, 5) : null;
  if (!object || scene.nounGroup(object) !== term.last || scene.unreal(term.first - 1, 20) || scene.ahead(term.first)) return null;
  return end(scene, object, term, 'ended-by', scene.timeOf(term.first, term.last));
}

/** "The |peace accord| collapsed in May": it had ended the fighting as a truce does. */
function accordBefore(scene: Scene, term: Term): Term | null {
  const accords = scene.all('peace').filter((t) => /^(accords?|agreement|deal)$/.test(scene.word(t.last - 1)));
  return term.entry === 'ends' ? null : scene.before(accords, scene.groupStart(term.first), 1);
}

/** "The ceasefire |was not renewed| in August", "decided against |renewing| a ceasefire". */
function notRenewed(scene: Scene, term: Term): FactDraft | null {
  const refused = REFUSED.test(scene.words(term.first - 3, term.first));
  const object = refused ? scene.truceDoneTo(term.last, 6) : null;
  if (object && scene.nounGroup(object) <= term.last && !scene.unreal(term.first, 6))
    return end(scene, object, term, 'expired', scene.timeOf(term.first - 2, term.last));
  const start = scene.groupStart(term.first);
  if (
    scene.has('lapse') ||
    term.shape !== 'past-or-participle' ||
    !scene.negated(term.first) ||
    may(scene, term.first) ||
    scene.ahead(term.first)
  )
    return null;
  const truce = /^(was|were|has|have|had)$/.test(scene.word(start)) ? scene.truceDoing(term.first) : null;
  return truce && !ifBefore(scene, term.first) ? end(scene, truce, term, 'expired', scene.timeNear(term.last, 5, 0)) : null;
}

const REFUSED = /\b(decided|chose|opted) (against|not to)$/i;

/** "Attacks grew after |the end of| the ceasefire in March". */
function afterTheEnd(scene: Scene, term: Term): FactDraft | null {
  if (scene.word(term.last - 1) !== 'of' || !/^(after|since|following)$/.test(scene.word(term.first - 1))) return null;
  return toldBy(scene, term, scene.truceDoneTo(term.last, 4), 'ended');
}

function toldBy(scene: Scene, term: Term, truce: Term | null, how: string): FactDraft | null {
  if (!truce || scene.negated(term.first) || ifBefore(scene, term.first)) return null;
  // "put an end |to the war| with a truce"
  if (scene.word(term.last - 2) === 'end' && scene.nounGroup(truce) !== term.last) return null;
  if (scene.unreal(term.first, 4) || WISHED.has(scene.word(term.first - 1)) || WISHED.has(scene.word(term.first - 2))) return null;
  return end(scene, truce, term, how, scene.timeNear(truce.last, 5, 4));
}

function wrecked(scene: Scene, term: Term): FactDraft | null {
  if (term.shape === 'base' || term.shape === 'ing') return null;
  const truce =
    scene.truceDoneTo(term.last, 8) ?? (BE.has(scene.word(term.first - 1)) ? (scene.truceDoing(term.first) ?? butWas(scene, term)) : null);
  if (
    !truce ||
    (truce.first >= term.last && !doneToIt(scene, term, truce)) ||
    scene.negated(term.first) ||
    scene.unreal(term.first) ||
    scene.ahead(term.first) ||
    scene.terms.some((t) => t.sense === 'offer' && t.first < truce.first && t.first > term.first)
  )
    return null;
  // a time right after its name is its start where another verb stands between
  const time = truce.last <= term.first ? scene.timeNear(term.last, 5, 0) : scene.timeNear(truce.last, 5, 4);
  const fact = end(scene, truce, term, 'wrecked', time);
  return { ...fact, weight: 1 };
}

/** "was to take effect at noon but was shattered": the subject is carried over. */
function butWas(scene: Scene, term: Term): Term | null {
  const but = scene.groupStart(term.first) - 1;
  return scene.word(but) === 'but' ? scene.before(scene.truces, but, 30) : null;
}

function resumed(scene: Scene, term: Term): FactDraft | null {
  if (!scene.aboutTruce || term.shape === 'base' || scene.unreal(term.first) || scene.negated(term.first)) return null;
  const fighting = scene.after(scene.all('fighting'), term.last, 2) ?? scene.before(scene.all('fighting'), scene.groupStart(term.first), 1);
  if (!fighting || scene.word(fighting.first) === 'attacks') return null;
  // "ordered the resumption of operations": they are to be
  for (let i = term.first - 1; i >= term.first - 3; i--) if (ORDERS.test(scene.word(i))) return null;
  const truce = scene.truces.at(-1) ?? null;
  if (!truce) return null;
  return end(scene, truce, term, 'hostilities-resumed', scene.timeNear(term.last, 8, 4));
}

const ORDERS = /^(order|instruct|command|authori[sz]|approv|urg|demand)(e|es|ed|ing|s)?$|^for$/;

function ifBefore(scene: Scene, at: number): boolean {
  return scene.all('if').some((t) => t.last <= at && at - t.last < 14);
}

function end(scene: Scene, truce: Term, by: Term, how: string, time: ReturnType<Scene['timeNear']>): FactDraft {
  const { key, where } = readScope(scene, truce);
  const until = time?.relation === 'since' && how !== 'expired' ? null : wallClock(time);
  const hours = scene.hoursIn(scene.nounGroup(truce), truce.last);
  const first = Math.min(scene.nounGroup(truce), by.first);
  // "a truce in the valley" is told as a new one, not the truce spoken of elsewhere
  const article = scene.word(scene.nounGroup(truce));
  const own = key.startsWith('place:') && (article === 'a' || article === 'an') ? `!${key}` : key;
  // a party that says it is over, naming no time, declares it
  const left = scene.word(scene.groupStart(by.first) - 1);
  // "the rebels ended their truce": a party that ends it declares it over too
  const enders = how === 'ended-by' ? scene.actorsBefore(scene.groupStart(by.first), 1) : [];
  // a term that ran out is told, not declared
  // "declared a now-defunct truce", "announced a truce that has fallen apart": they spoke of its beginning, the report tells its end
  const onlyBegun = /^(announced?|announces|declared?|declares|proclaimed|unveiled|brokered|agreed)$/.test(
    scene.word(scene.nounGroup(truce) - 1),
  );
  const speakers = enders.length
    ? enders
    : onlyBegun || until || by.entry === 'expires' || left === 'that' || left === 'which'
      ? []
      : scene.reading.voiceAt(by.first).speakers;
  if (speakers.length && SAYS_OVER.has(how)) {
    const last = Math.max(truce.last, by.last);
    return {
      kind: 'truce',
      fact: 'declared-over',
      rule: 'truce/says-over',
      where,
      who: speakers,
      what: scene.words(first, last),
      until,
      when: time?.when ?? null,
      first,
      last,
      key: own,
      weight: 1,
    };
  }
  return {
    kind: 'truce',
    fact: 'lapsed',
    rule: `truce/${how}`,
    mood: former(scene, truce) ? 'background' : scene.moodOf(time),
    where,
    what: scene.words(first, Math.max(truce.last, by.last)),
    until,
    from: (until && hours !== null ? addHours(until, -hours) : null) ?? began(scene, truce, by),
    when: time?.when ?? null,
    ...(hours !== null ? { hours } : {}),
    ...(time?.when?.alternatives?.length ? { alternatives: { until: time.when.alternatives.map((a) => a.start) } } : {}),
    first,
    last: Math.max(truce.last, by.last),
    key: own,
    ...(onlyBegun ? { speaker: [] } : {}),
    weight: 3 + (until ? 1 : 0),
    // said in passing where somebody has declared it over
    ...(until ? {} : { unless: ['declared-over'] }),
  };
}

/** "previous truces", "earlier ceasefires": others than the one the report is about. */
function former(scene: Scene, truce: Term): boolean {
  for (let i = scene.nounGroup(truce); i < truce.first; i++) if (FORMER.has(scene.word(i))) return true;
  return false;
}
const FORMER = new Set(['previous', 'earlier', 'past', 'prior', 'former', 'successive']);

/** "an agreement in February that has fallen apart": when it began, said right after its name. */
function began(scene: Scene, truce: Term, by: Term): string | null {
  const time = scene.times.find((t) => t.when && t.first >= truce.last && t.first - truce.last <= 2 && t.last < by.first);
  return wallClock(time ?? null);
}

const SAYS_OVER = new Set(['expired', 'ended-by']);
const BE = new Set('is are was were be been being'.split(' '));
const OBJECT = new Set(
  'a an the its their his years months decades war fighting hostilities violence conflict nearly almost more what five all talks any'.split(
    ' ',
  ),
);
const TERMED = new Set(['expires', 'ends']);
const WISHED = new Set('avoid prevent to before demand an against'.split(' '));
