import { LOWER, WORD } from '../../language/tokens.ts';
import { acceptedAlone } from './accepted-alone.ts';
import type { FactDraft } from './fact-draft.ts';
import { itself } from './itself.ts';
import type { Term } from './mark-terms.ts';
import { ordered } from './read-abiding.ts';
import { namedDeal, type Scene } from './scene.ts';
import { comingWeekday, nextInStory, soonWeekday } from './settle-weekday.ts';
import { readScope } from './truce-scope.ts';
import { addHours, readWindow, wallClock } from './truce-window.ts';

/** Statements that a truce runs, has begun, was agreed or will begin: "came into force", "is holding", "not dead", "week-old truce". */
export function readInForce(scene: Scene, extended = false): FactDraft[] {
  const out: FactDraft[] = [];
  // "had the truce held, it would have …" tells of one that did not
  if (scene.all('due').some((t) => scene.word(t.first) === 'would' && scene.word(t.last) === 'have')) return out;
  for (const term of scene.terms) {
    const fact =
      term.sense === 'enter' || term.sense === 'start' || term.sense === 'in-effect' || endsWar(scene, term)
        ? begun(scene, term)
        : term.sense === 'hold'
          ? holding(scene, term)
          : term.sense === 'alive'
            ? alive(scene, term)
            : !extended && (term.sense === 'agree' || term.sense === 'declare' || term.sense === 'offer')
              ? agreed(scene, term)
              : term.sense === 'abide' && scene.word(term.first).startsWith('observ')
                ? observed(scene, term)
                : null;
    if (fact) out.push(fact);
  }
  if (!out.length) {
    const breached = running(scene);
    if (breached) out.push(breached);
  }
  for (const truce of scene.truces) {
    const fact = aged(scene, truce) ?? underIt(scene, truce) ?? nthDay(scene, truce) ?? silenced(scene, truce);
    if (fact) out.push(fact);
  }
  return out;
}

/** "On Sunday, the second day of the truce": it began the day before. */
function nthDay(scene: Scene, truce: Term): FactDraft | null {
  const group = scene.nounGroup(truce);
  if (scene.word(group - 1) !== 'of' || scene.word(group - 2) !== 'day') return null;
  const nth = ORDINALS.indexOf(scene.word(group - 3));
  if (nth < 0 || scene.unreal(group)) return null;
  const day =
    scene.before(
      scene.times.filter((t) => t.when?.grain === 'day' && !t.recalled),
      group - 3,
      4,
    ) ??
    scene.after(
      scene.times.filter((t) => t.when?.grain === 'day'),
      truce.last,
      2,
    );
  const from = day?.when ? addHours(day.when.start.slice(0, 10), -24 * nth) : null;
  return state(scene, truce, truce, 'nth-day', 1, { from });
}
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "The two armies stopped firing at midnight on Tuesday": a truce told by the deed. */
function silenced(scene: Scene, truce: Term): FactDraft | null {
  if (truce.entry !== 'silence' || !scene.word(truce.first).startsWith('stopped')) return null;
  const subject = scene.groupStart(truce.first);
  const sides =
    scene.actors.some((a) => a.last === subject && a.role !== 'person' && !/man$/.test(a.name)) ||
    SIDES.has(scene.word(subject - 1)) ||
    sidesBefore(scene, subject);
  const time = scene.timeNear(truce.last, 16, 4);
  if (!sides || !time || scene.negated(truce.first) || scene.unreal(truce.first)) return null;
  return state(scene, truce, truce, 'fell-silent', 2, { from: wallClock(time) });
}
/** "the armies of the two countries": who stopped stands at the head of the sentence. */
const sidesBefore = (scene: Scene, at: number): boolean => {
  for (let i = scene.sentence.first; i < Math.min(at, scene.sentence.first + 3); i++) if (SIDES.has(scene.word(i))) return true;
  return false;
};
const SIDES = new Set('armies sides guns gunners troops forces rebels parties'.split(' '));

/** "A ceasefire ended the war in May": that is how it began. */
export function endsWar(scene: Scene, term: Term): boolean {
  return (
    term.sense === 'lapse' &&
    ARTICLES.has(scene.word(term.last)) &&
    scene.all('fighting').some((t) => t.first > term.last && t.first - term.last < 8)
  );
}
const ARTICLES = new Set('a the nearly almost years months weeks days more two three four five six seven eight nine ten'.split(' '));

/** "began on Monday", "has started": nothing else is what was begun. */
function standsAlone(scene: Scene, term: Term): boolean {
  const at = term.last;
  if (at >= scene.sentence.last || scene.tokens.kind[at] !== WORD || scene.word(term.first - 1) === 'been') return true;
  return AFTER_VERB.has(scene.word(at)) || scene.times.some((t) => t.first === at) || term.entry !== 'starts';
}
const AFTER_VERB = new Set(
  'on in at after before from with this last early earlier late later and but when as just only today yesterday tomorrow overnight shortly hours minutes days weeks some about around almost nearly despite amid between across while immediately following officially'.split(
    ' ',
  ),
);

function begun(scene: Scene, term: Term): FactDraft | null {
  const noun = scene.word(term.last - 1) === 'of';
  let truce = noun ? null : scene.truceDoing(term.first);
  if (noun) {
    // "the start of the truce", not "of talks on a truce"
    const of = scene.truceDoneTo(term.last, 7);
    truce = of && scene.nounGroup(of) === term.last ? of : null;
  } else if (term.sense === 'start') {
    if (truce && !standsAlone(scene, term)) return null;
    // "since it began this week": the truce of the clause before
    if (!truce && scene.word(term.first - 1) === 'it') truce = scene.before(scene.truces, term.first, 8);
  }
  // "began a ceasefire"
  if (!truce && !noun && term.sense === 'start' && term.shape !== 'ing' && term.shape !== 'base') {
    const object = scene.truceDoneTo(term.last, 6);
    if (object && scene.nounGroup(object) === term.last) truce = object;
  }
  if (!truce && !noun && term.sense === 'enter') truce = scene.before(scene.truces, term.first, 14) ?? itself(scene, term);
  if (!truce && term.sense === 'in-effect' && DATED.has(term.entry)) truce = itself(scene, term);
  if (!truce || scene.negated(term.first)) return null;
  if (THINGS.has(scene.word(truce.last)) || (term.shape === 'ing' && scene.word(term.first - 1) === ',')) return null;
  if (scene.unreal(scene.groupStart(term.first)) && !scene.ahead(term.first)) return null;
  let time = scene.timeNear(noun ? truce.last : term.last, 8, 5);
  time = term.shape === 'third' || term.shape === 'ing' || scene.ahead(term.first) ? nextInStory(scene, comingWeekday(scene, time)) : time;
  // "remained in force on Saturday": so it was that day, not from then on
  if (term.sense === 'in-effect' && REMAINS.has(scene.word(term.first - 1)) && time?.relation !== 'since') time = null;
  const ahead = scene.ahead(term.first) || time?.future === true;
  const window = readWindow(scene, truce, term.first, time);
  if ((scene.word(term.first) === 'with' || (term.sense === 'enter' && term.shape === 'ing')) && !window.from)
    window.from = wallClock(toldOn(scene, term)) ?? scene.reading.report.publishedOn?.start ?? null;
  // "It takes effect on …": said of the truce just agreed, and more exact than the day of that
  return state(scene, truce, term, 'begun', term.sense === 'in-effect' ? 3 : truce.sense === 'pronoun' ? 5 : 4, {
    ...window,
    mood: ahead ? 'planned' : 'actual',
    // that an ended truce once began, without a date, adds nothing
    ...(window.from || ahead ? {} : { unless: ['lapsed'] }),
  });
}

/** "|On Thursday| the government declared a truce with immediate effect": the day of the deed that took effect. */
function toldOn(scene: Scene, term: Term): Scene['times'][number] | null {
  const days = scene.times.filter((t) => t.when?.grain === 'day' && !t.recalled && !t.future);
  return scene.before(days, term.first, 24);
}

/** "will observe |a| ceasefire from Friday", "a truce is to be observed from noon": a truce of its own, and not one that is there and is kept. */
function observed(scene: Scene, term: Term): FactDraft | null {
  const object = scene.truceDoneTo(term.last, 6);
  const own = object && /^(an?|one)$/.test(scene.word(term.last)) ? object : null;
  const truce = own ?? (term.shape === 'past-or-participle' && scene.ahead(term.first) ? scene.truceDoing(term.first) : null);
  if (!truce || scene.negated(term.first) || scene.unreal(term.first, 5)) return null;
  const time = soonWeekday(scene, scene.timeNear(truce.last, 12, 4));
  const window = readWindow(scene, truce, term.first, time);
  const mood = scene.ahead(term.first) || time?.future ? 'planned' : 'actual';
  return window.from || window.hours
    ? state(scene, truce, term, 'observed', 2, { ...window, mood, who: scene.actorsBefore(term.first) })
    : null;
}

const DATED = new Set(['runs']);
const REMAINS = new Set(['remain', 'remains', 'remained', 'still', 'stays', 'stayed', 'stay']);

function holding(scene: Scene, term: Term): FactDraft | null {
  const truce = scene.truceDoing(term.first);
  if (!truce || scene.negated(term.first) || term.first - truce.last > 9) return null;
  // "a meeting of the committee supervising the truce held today": the meeting was held
  if (/^(supervis|monitor|oversee|implement|verif)ing$/.test(scene.word(scene.nounGroup(truce) - 1))) return null;
  // "the elections were held"
  if (scene.word(term.first) === 'held' && PASSIVE.has(scene.word(term.first - 1))) return null;
  if (term.shape === 'past-or-participle' && OBJECTS.has(scene.word(term.last))) return null;
  if (
    scene.word(term.first - 1) === 'to' &&
    !['appeared', 'appears', 'seems', 'seemed', 'continues', 'continued'].includes(scene.word(term.first - 2))
  )
    return null;
  if (CAN.has(scene.word(term.first - 1)) || scene.unreal(term.first, 6)) return null;
  const time = scene.timeNear(term.last, 6, 0);
  return state(scene, truce, term, 'holding', 3, { from: wallClock(time) });
}

function alive(scene: Scene, term: Term): FactDraft | null {
  const truce = scene.before(scene.truces, term.first, 8) ?? scene.after(scene.truces, term.last, 6);
  if (!truce || scene.word(term.first) === 'keep') return null;
  const time = scene.timeNear(term.first, 0, 12);
  const draft = state(scene, truce, term, 'alive', 4, { from: wallClock(time), who: scene.actorsBefore(scene.nounGroup(truce), 12) });
  return { ...draft, key: '!alive' };
}

const HOPED = new Set('reach sign conclude negotiate broker accept agree mediate seal clinch'.split(' '));
const THINGS = new Set(
  'zone zones monitor monitors monitoring talks task efforts effort negotiations violation violations breach breaches line terms mechanism committee proposal plan coordination commission board council demands'.split(
    ' ',
  ),
);

function agreed(scene: Scene, term: Term): FactDraft | null {
  const scope = (truce: Term | null, weight: number): FactDraft | null => {
    if (!truce || THINGS.has(scene.word(truce.last))) return null;
    if (scene.terms.some((t) => OTHER.has(t.sense) && !scene.runsTo(t) && t.first >= term.first - 1 && t.first - truce.last <= 4))
      return null;
    if (scene.negated(term.first) || scene.unreal(term.first, 5)) return null;
    const near = scene.timeNear(truce.last, 12, 14);
    const time = near && scene.terms.some((t) => STARTS.has(t.sense) && t.last <= near.first && talksStart(scene, truce, t)) ? null : near;
    // a truce of another year, named in passing
    if (time?.recalled && time.when?.grain === 'year') return null;
    const recalled = truce.last <= term.first && scene.word(term.first - 1) === 'had';
    const window = readWindow(scene, truce, term.first, startTime(scene, truce) ?? soonWeekday(scene, time));
    return state(scene, truce, term, 'agreed', weight, {
      ...(recalled ? { unless: ['lapsed', 'declared-over', 'extended'] } : window.from ? {} : { unless: ['lapsed'] }),
      ...window,
      mood: scene.ahead(term.first) || time?.future ? 'planned' : 'actual',
      who: scene.actorsBefore(term.first),
    });
  };
  if (term.sense === 'offer') {
    // a truce proposed counts once it has a start
    const truce = scene.before(scene.truces, term.first, 3) ?? scene.truceDoneTo(term.last, 5);
    return truce && startTime(scene, truce) ? scope(truce, 2) : null;
  }
  if (term.shape === 'base' && (HOPED.has(scene.word(term.first)) || scene.word(term.first - 1) === 'to') && !subjectBefore(scene, term))
    return null;
  // "agreed in Munich on Friday to implement a nationwide cessation of hostilities"
  const object = scene.truceDoneTo(term.last, scene.word(term.first) === 'agreed' ? 10 : 6) ?? farSilence(scene, term);
  // "…, declaring a suspension of hostilities"
  if (term.shape === 'ing' && !(term.sense === 'declare' && object && scene.nounGroup(object) === term.last)) return null;
  if (object && acceptedAlone(scene, term)) return null;
  if (object && term.sense === 'declare' && told(scene, term.last, object.first)) return null;
  if (object && scene.all('abide').some((t) => t.first > term.last && t.last <= object.first && ordered(scene, t))) return null;
  if (object) return scope(object, 3);
  // "a truce brokered by …", "ceasefire agreement reached"
  const subject = scene.before(scene.truces, scene.groupStart(term.first), 3);
  return subject && term.shape.startsWith('pa') ? scope(subject, 3) : null;
}

/** "agreed over the hotline to keep all accords and to cease firing": the deed, however much else was agreed before it. */
function farSilence(scene: Scene, term: Term): Term | null {
  const found = scene.word(term.first) === 'agreed' ? scene.after(scene.truces, term.last, 20) : null;
  return found?.entry === 'silence' && scene.word(found.first - 1) === 'to' ? found : null;
}

/** "declared that the truce …": what follows says what is declared. */
function told(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.word(i) === 'that') return true;
  return false;
}

/** "set to begin on Thursday", "starting at 11.30 p.m.": when an agreed truce starts. */
function startTime(scene: Scene, truce: Term): ReturnType<Scene['timeNear']> {
  for (const t of scene.terms) {
    if (STARTS.has(t.sense) && t.first >= truce.last && t.first - truce.last <= 14 && !talksStart(scene, truce, t))
      return nextInStory(scene, comingWeekday(scene, scene.timeNear(t.last, 8, 0)));
  }
  return null;
}

const STARTS = new Set(['start', 'enter']);

/** "a truce for the duration of |talks| due to start on Wednesday": it is the talks that start. */
function talksStart(scene: Scene, truce: Term, start: Term): boolean {
  const talks = scene.before(scene.all('meeting'), scene.groupStart(start.first), 3);
  return talks !== null && talks.first >= truce.last;
}

const subjectBefore = (scene: Scene, term: Term): boolean =>
  scene.actors.some((a) => a.last === term.first) && scene.word(term.first - 1) !== 'to';

function aged(scene: Scene, truce: Term): FactDraft | null {
  if (THINGS.has(scene.word(truce.last))) return null;
  const first = scene.nounGroup(truce);
  let old = false;
  for (let i = first; i < truce.first; i++) {
    const w = scene.word(i);
    if (w === 'old' || w === 'brokered' || w === 'mediated' || w === 'sponsored' || w === 'announced' || w === 'declared') old = true;
    if (w === 'last' && scene.word(i + 1) === 'week') old = true;
  }
  const hours = scene.hoursIn(first, truce.last);
  const time = scene.times.find((t) => t.when && t.last === first) ?? null;
  if (!old && hours === null) return null;
  if (
    !old &&
    (scene.has('demand', 'offer', 'reject') || scene.unreal(first) || (scene.word(first - 1) === 'for' && calledFor(scene, first)))
  )
    return null;
  const on =
    time ??
    scene.times.find((t) => t.when?.grain === 'day' && !t.timeless && t.first - truce.last === 1 && scene.word(truce.last) === 'on');
  const window = on && on !== time ? readWindow(scene, truce, truce.first, on) : { from: wallClock(time) };
  const fact = state(scene, truce, truce, 'aged', 1, { ...window, ...(hours !== null ? { hours } : {}) });
  return { ...fact, unless: ['lapsed'] };
}

/** "the towns included in |the truce since 7 p.m. on Monday|": from when it runs. */
function underIt(scene: Scene, truce: Term): FactDraft | null {
  const time = scene.times.find((t) => t.first >= truce.last && t.first - truce.last <= 1 && t.relation === 'since');
  const group = scene.nounGroup(truce);
  if (!time || !/^(in|by|under)$/.test(scene.word(group - 1)) || scene.unreal(group)) return null;
  return state(scene, truce, truce, 'under-it', 2, { from: wallClock(time) });
}

/** "called without dissent for a truce": it is only asked for. */
function calledFor(scene: Scene, at: number): boolean {
  for (let i = at - 2; i >= Math.max(scene.sentence.first, at - 7); i--)
    if (/^(call|calls|called|calling|appeal|appealed|ask|asked|plea)$/.test(scene.word(i))) return true;
  return false;
}

const breaks = (term: Term): boolean => term.sense === 'breach' || term.sense === 'adherence' || term.sense === 'violations';

/** A truce that somebody is said to break now is one that runs: told only where nothing better tells it. */
function running(scene: Scene): FactDraft | null {
  for (const truce of scene.truces) {
    if (namedDeal(scene.tokens, truce)) continue;
    const breach =
      scene.before(scene.terms.filter(breaks), scene.nounGroup(truce), 2) ??
      breachOfTerms(scene, truce) ??
      scene.after(scene.all('breach'), truce.last, 3);
    if (
      !breach ||
      breach.shape === 'base' ||
      scene.negated(breach.first) ||
      /^(no|any|every|each|future|further)$/.test(scene.word(breach.first - 1)) ||
      scene.unreal(breach.first)
    )
      continue;
    return { ...state(scene, truce, breach, 'breached', 0, {}), unless: ['lapsed', 'declared-over', 'extended'] };
  }
  return null;
}

/** "a violation of |the terms of the Lakes Agreement and| the ceasefire": between the breach and the truce stand only its terms and what else was broken. */
function breachOfTerms(scene: Scene, truce: Term): Term | null {
  const breach = scene.before(scene.terms.filter(breaks), scene.nounGroup(truce), 16);
  if (!breach) return null;
  for (let i = breach.last; i < truce.first; i++)
    if (!OF_TERMS.has(scene.word(i)) && scene.tokens.caps[i] === LOWER && scene.tokens.kind[i] === WORD) return null;
  return breach;
}
const OF_TERMS = new Set(
  'of the to and both a an its their in terms term provisions spirit letter text articles agreement accord deal law resolution fragile existing current'.split(
    ' ',
  ),
);

const OBJECTS = new Set('a an the its their talks to positions control by territory responsible accountable up another'.split(' '));
const PASSIVE = new Set(['was', 'were', 'been', 'be']);
const CAN = new Set('can could may might would must'.split(' '));
const OTHER = new Set(['over', 'lapse', 'extend', 'blow', 'exclude', 'violations', 'wreck']);

function state(scene: Scene, truce: Term, by: Term, how: string, weight: number, more: Partial<FactDraft>): FactDraft {
  const { key, where } = readScope(scene, truce);
  const first = Math.min(scene.nounGroup(truce), by.first);
  return {
    kind: 'truce',
    fact: 'in-force',
    rule: `truce/${how}`,
    where,
    what: scene.words(scene.nounGroup(truce), truce.last),
    first,
    last: Math.max(truce.last, by.last),
    key,
    weight: weight + (more.from ? 1 : 0) + (more.until ? 1 : 0),
    ...more,
  };
}
