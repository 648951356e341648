import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { ARMED } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, POSSESSIVE_PRONOUN } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { ownMen } from './own-men.ts';
import { originOf, takeOrigin, type VerbReading } from './verb-reading.ts';

/** "deployed tanks near X", "troops withdrew from X". */
export function fillMovement(verb: VerbReading): Frame | null {
  const { scan, clause, term, sides, frame, subject, passive, setAgents } = verb;
  const strong = /mass|mobili|deploy|reinforc|redeploy|built up|building up|^t\w+ up|regroup/.test(term.form);
  const armed =
    ownMen(scan, term.first) ||
    PEACEKEEPERS.test(scan.tokens.slice(strong ? clause.first : term.last, Math.min(clause.last, term.last + 6))) ||
    [...subject.actors, ...sides.objects.flatMap((o) => (o.actor ? [o.actor] : []))].some(
      (a) => a.role === 'state-forces' || a.role === 'armed-group',
    );
  const force = [subject.term, ...sides.weapons].some(
    (w) => senseNamed(w, 'weapon')?.data.force === true || senseNamed(w, 'weapon')?.data.carrier === true,
  );
  const over = term.form.includes('cross') && LINE.test(scan.tokens.slice(term.last, Math.min(clause.last, term.last + 6)));
  // "abandoned its posts in X"
  const gaveUp =
    /^(abandon|vacat|withdr|retreat|pulled|fled|beg[au]n|started)/.test(term.form) &&
    (sides.ground || sides.objectPlace || (/^(abandon|vacat)/.test(term.form) && scan.lower(term.last) === 'it'));
  const towards =
    gaveUp ||
    over ||
    /wards?$/.test(scan.lower(term.last)) ||
    movesTo(scan, clause, term.last) ||
    headsForGround(scan, term.last, clause.last) ||
    (sides.objectPlace && !passive) ||
    // "had to withdraw", "is moving to reinforce its men", "moved forces up to the place"
    (/^(had|forced|obliged|ordered) to$/.test(scan.tokens.slice(term.first - 2, term.first).toLowerCase()) &&
      !scan.has(term.last, DETERMINER | POSSESSIVE_PRONOUN)) ||
    toReinforce(scan, term.last, clause.last) ||
    (/^(mov|sen[dt]|dispatch|transfer)/.test(term.form) && carried(verb) && goesTo(scan, clause, term.last));
  // "brought three battalions to X": men under arms or guns, and not the wounded
  if (CARRIES.test(term.form) && !(carried(verb) && (towards || goesTo(scan, clause, term.last)))) return null;
  if (
    !CARRIES.test(term.form) &&
    !(force && (armed || strong || towards)) &&
    !(sides.weapons.length > 0 && !passive && subject.actors.some((a) => /^(state|people)$/.test(a.role))) &&
    !(
      armed &&
      (strong ||
        (towards &&
          /withdr|pull|fled|cross|retreat|advanc(ed|ing)|mov(ed|es|ing)|brought|bringing|sen[dt]|heading|le(ft|aving)|f[ae]ll|roll|march|ashore|parachut|set (off|out)|enter(ed|ing)|abandon|vacat|spread|fann/.test(
            term.form,
          )))
    )
  )
    return null;
  // "a helicopter that |had been sent to attack| them": told of for what it came to
  if (passive && scan.lower(term.last) === 'to' && senseNamed(scan.term(term.last + 1), 'act-verb', 'strike-verb')) return null;
  // "is widely deployed across": a state of things
  if (passive && !sides.agents.length && !scan.within(scan.reading.times, clause.first, clause.last).length) return null;
  // "jets deployed in Syria were …": a participle that describes
  if (!passive && !sides.objects.length && !sides.weapons.length && /ed$|wn$/.test(term.form) && verbFollows(scan, clause, term.last))
    return null;
  setAgents();
  if (!frame.agents.length && ownMen(scan, term.first)) frame.pronoun = 'we';
  if (passive && !frame.agents.length) frame.agents = [...sides.agents];
  // "army vehicles were seen heading north": whose they are
  const origin =
    !frame.agents.length && !frame.agentPlace && subject.term
      ? originOf(scan, subject.term.last - 1, scan.sentences[clause.sentence].first)
      : null;
  if (origin) takeOrigin(frame, origin);
  for (const w of sides.weapons) addWeapon(frame, w.form);
  return frame;
}

const PEACEKEEPERS = /\b(peace-?keepers|blue helmets)\b/i;

/** "is moving |to reinforce| its men", "sent 200 men |to secure| the road": what they were sent for. */
function toReinforce(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until - 1, from + 8) && !scan.comma(i); i++)
    if (
      scan.lower(i) === 'to' &&
      !/^(attempt|try)$/.test(scan.lower(i - 1)) &&
      /^(reinforce|strengthen|bolster|support|secure|guard|relieve|man)$/.test(scan.lower(i + 1))
    )
      return true;
  return false;
}

/** Verbs of bringing, which say nothing of whom or what is brought. */
const CARRIES = /^(br(ing|ought)|ship|flew|flown|airlift|ferr|truck|pour|infiltrat|rush|transport|return|station|post)/;
const FIGURE = /\b(toll|number|total|count|figure|tally|losses|end|part(y|ies)|sides|together|home)\b/i;
const CARED_FOR = /\b(hospital|clinic|treatment|burial|funeral|trial|court|ceremony|safety)\b/i;
const HURT = /^(wounded|injured|dead|killed|captured|captive|detained|slain|sick|retired|former)$/;

/** "the |families of the| soldiers": others than they. */
const OTHERS = /\b(famil(y|ies)|relatives|wives|children|bodies|remains|supporters|representatives?) of\b/i;

/** Whether what is brought is men under arms, or what they fight with. */
function carried({ scan, clause, term, sides, subject, passive }: VerbReading): boolean {
  if (passive) return isArms(subject.term) || subject.actors.some((a) => isMen(scan, a));
  const behind = scan.tokens.slice(term.last, Math.min(clause.last, term.last + 6));
  // "bringing the death toll of the army to nine"
  if (FIGURE.test(behind) || CARED_FOR.test(scan.tokens.slice(term.last, clause.last))) return false;
  return sides.weapons.some(isArms) || sides.objects.some(({ actor }) => actor !== null && isMen(scan, actor)) || UNITS.test(behind);
}
const isArms = (w: Term | null): boolean => {
  const weapon = senseNamed(w, 'weapon');
  return weapon !== null && (weapon.data.force === true || weapon.data.carrier === true || weapon.act === 'shelling');
};
const isMen = (scan: Scan, a: ActorMention): boolean =>
  /^(state-forces|armed-group)$/.test(a.role) &&
  !HURT.test(scan.lower(a.first)) &&
  !HURT.test(scan.lower(a.first - 1)) &&
  !OTHERS.test(scan.tokens.slice(a.first - 3, a.first));

/** "troops arrived in X", "a convoy of army trucks rolled into X", "the fighters left X": on a day that is told. */
export function fillArrival(verb: VerbReading): Frame | null {
  const { scan, clause, term, sides, frame, subject, passive, setAgents } = verb;
  if (passive) return null;
  if (goesOnTo(scan, clause, term.last)) return null;
  const reached = sides.objectPlace || sides.ground;
  if (!reached && (/^(left|quit|reach)/.test(term.form) || !goesTo(scan, clause, term.last))) return null;
  // who comes to watch, to help or to look into it moves no front
  const men = subject.actors.filter((a) => isMen(scan, a) && !WATCHES.test(a.name) && !WATCHES.test(scan.lower(a.last)));
  const head = subject.term;
  const manned = head !== null && MANNED.test(scan.tokens.slice(Math.max(clause.first, head.first - 2), term.first));
  if (!men.length && !isArms(head) && !manned) return null;
  setAgents();
  const origin = head && !frame.agents.length ? originOf(scan, head.last - 1, clause.first) : null;
  if (origin) takeOrigin(frame, origin);
  return frame;
}
/** "left their base |and attacked| a post", "left the port |without| light": the words go on to what came of it. */
export function goesOnTo(scan: Scan, clause: Clause, from: number, words = Infinity): boolean {
  const last = Math.min(scan.sentences[clause.sentence].last, from + words);
  for (let i = from; i < last; i++) {
    if (i < clause.last && scan.lower(i) === 'without') return true;
    if (!scan.has(i, CONJUNCTION)) continue;
    const next = scan.has(i + 1, ADVERB) ? i + 2 : i + 1;
    if (scan.lower(next) === 'left') continue;
    if (isVerb(scan, next) && senseNamed(scan.term(next), 'act-verb', 'strike-verb', 'fire-verb', 'seize-verb', 'kill')) return true;
  }
  return false;
}

/** "a convoy of |army trucks|", "buses |full of soldiers|" */
const MANNED =
  /\b(army|military|troop|militia|rebel|armou?red) [\w -]*(trucks?|vehicles?|convoys?|columns?|lorries|pick-?ups?|buses|carriers)\b|\b(loaded with|carrying|full of|packed with|of) (armed men|soldiers|troops|fighters|gunmen|militiamen|rebels)\b/i;
const WATCHES =
  /\b(peace-?keep\w*|blue helmets|police\w*|observers?|monitors?|inspectors?|delegat\w*|commanders?|officers?|leaders?|engineers?)\b/i;

/** "set up a new post", "dug trenches", "has moved a bunker": works from which men fight. */
export function fillWorks(verb: VerbReading): Frame | null {
  const { scan, clause, term, sides, frame, subject, passive, setAgents } = verb;
  // "the militia is |digging in| around X", "soldiers |dug themselves in|"
  const dugIn = /^(dug|digging) (in|themselves)/.test(term.form);
  const until = Math.min(clause.last, term.last + 8);
  let works = dugIn;
  for (let i = term.last; i < until && !works && !passive && !scan.comma(i); i++) works = WORKS.test(scan.lower(i));
  for (let i = term.first - 1; i >= clause.first && passive && !works; i--) works = WORKS.test(scan.lower(i));
  if (!works) return null;
  setAgents();
  const forces = (passive ? sides.agents : frame.agents).filter(
    (a) => ARMED.has(a.role) || (a.role === 'people' && /^\p{Lu}/u.test(a.name)),
  );
  return forces.length || subject.pronoun ? Object.assign(frame, { agents: forces }) : null;
}
const WORKS =
  /^(outposts?|posts?|positions?|trenches|bunkers?|dug-?outs?|fortifications?|checkpoints?|berms?|earthworks|emplacements?|watchtowers?|pillbox(es)?|defences|defenses|embankments?|ramparts?|cordons?|wire)$/;

/** Whether a place, or the ground of one, is where it goes. */
function goesTo(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < Math.min(clause.last, from + 14); i++) {
    if (scan.comma(i)) return false;
    if (!/^(to|into|in|at|on|near|around|through|across|towards?|along|onto|outside|for)$/.test(scan.lower(i))) continue;
    const at = scan.has(i + 1, DETERMINER) ? i + 2 : i + 1;
    const place = scan.place(at);
    if (
      place
        ? !place.adjective
        : [0, 1, 2].some((k) => GROUND.has(scan.lower(at + k)) || /^(front|lines?|frontline|hotel|place|spot)$/.test(scan.lower(at + k)))
    )
      return true;
  }
  return false;
}

const LINE = /\b(borders?|frontier|boundary|river|bridges?|tunnel|pass|(?<!red )line)\b/i;
const UNITS = /\b(battalions?|brigades?|regiments?|companies|company|platoons?|divisions?|reinforcements|troops|units?|columns?|forces)\b/i;

/** "the mission spotted two howitzers in violation of withdrawal lines", "a platoon was found inside the buffer zone": arms where they must not be. */
export function fillSighting(verb: VerbReading): Frame | null {
  const { scan, term, sides, frame, passive, subject } = verb;
  const aircraft = seenAbove(verb);
  if (aircraft) {
    addWeapon(frame, aircraft.form);
    const origin = originOf(scan, aircraft.last - 1, verb.clause.first);
    if (origin) takeOrigin(frame, origin);
    return Object.assign(frame, { act: 'overflight' });
  }
  const force = isArms;
  const seen = passive
    ? force(subject.term) || subject.actors.some((a) => ARMED.has(a.role))
    : sides.weapons.some(force) || sides.objects.some((o) => o.actor !== null && ARMED.has(o.actor.role));
  if (!seen) return null;
  const { last } = scan.sentences[verb.clause.sentence];
  const words = scan.tokens.slice(term.last, Math.min(last, term.last + 26)).toLowerCase();
  const before = scan.tokens.slice(scan.sentences[verb.clause.sentence].first, term.first).toLowerCase();
  if (!BANNED_THERE.test(words) && !BANNED_THERE.test(before) && !ON_THE_MOVE.test(words)) return null;
  // "found dead in the buffer zone"
  if (/^(dead|killed|wounded|guilty|hanged|shot)$/.test(scan.lower(term.last))) return null;
  for (const w of sides.weapons) addWeapon(frame, w.form);
  if (passive) {
    frame.agents = [...subject.actors];
    const origin = !frame.agents.length && subject.term ? originOf(scan, subject.term.last - 1, verb.clause.first) : null;
    if (origin) takeOrigin(frame, origin);
  } else if (!sides.weapons.some(force)) frame.agents = sides.objects.flatMap((o) => (o.actor ? [o.actor] : []));
  return frame;
}
/** "|helicopters| were spotted above X", "heard |a plane| circling above the town", "the sound of |drones| was heard over X": what flies there; null of none. */
function seenAbove({ scan, clause, term, passive }: VerbReading): Term | null {
  const from = passive ? clause.first : term.last;
  const flying = scan
    .within(scan.terms, from, passive ? term.first : Math.min(clause.last, term.last + 5))
    .find((t) => AIR.test(senseNamed(t, 'weapon')?.act ?? '') && senseNamed(t, 'weapon')?.data.carrier === true);
  if (!flying) return null;
  for (let i = passive ? term.last : flying.last; i < Math.min(clause.last, term.last + 9) && !scan.comma(i); i++)
    if (/^(over|above|overhead)$/.test(scan.lower(i))) return flying;
  return null;
}
const AIR = /^(airstrike|drone)$/;

/** "a |convoy of tanks on the road|", "a |column of lorries heading| north" */
const ON_THE_MOVE =
  /\b(convoys?|columns?)\b.*\b(heading|headed|moving|driving|travelling|traveling|rolling|advancing|on the (main )?(road|highway|way|move))\b/;
const BANNED_THERE =
  /violation of|withdrawal lines|security zone|exclusion zone|demilitari[sz]ed|outside (its|their|designated)|\b(inside|within|in|into|beyond|past) the ([\w-]+ ){0,3}([\w-]+-)?(buffer|withdrawal|separation|disengagement|weapons|security) (zone|line|area)|\b(inside|within) the (buffer|zone)\b/;

function verbFollows(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < clause.last; i++) if (scan.has(i, BE | HAVE)) return true;
  return false;
}

function movesTo(scan: Scan, clause: Clause, from: number): boolean {
  return scan
    .within(scan.reading.places, from, clause.last)
    .some(
      (p) =>
        !p.adjective &&
        !p.partOfName &&
        p.relation !== 'metonym' &&
        /^(to|into|toward|towards|across|near|around|along|from|onto|over)$/.test(prepositionOf(scan, p.first, from)?.word ?? ''),
    );
}

/** "pulled back |to the hills|", "moved |west from their barracks|": from or to ground of some kind, named or not. */
function headsForGround(scan: Scan, from: number, until: number): boolean {
  let i = from;
  while (i < from + 2 && ASIDE.test(scan.lower(i))) i++;
  if (!/^(to|into|onto|from|across|behind)$/.test(scan.lower(i)) || !scan.has(i + 1, DETERMINER | POSSESSIVE_PRONOUN)) return false;
  for (let k = i + 2; k < Math.min(until, i + 8) && !scan.comma(k); k++) if (GROUND.has(scan.lower(k)) || scan.place(k)) return true;
  return false;
}
const ASIDE = /^(back|out|away|down|up|north|south|east|west|(north|south|east|west)wards?|closer|deeper|further)$/;
