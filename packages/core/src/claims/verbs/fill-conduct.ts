import { ARMED } from '../armed.ts';
import { type Clause, isVerb } from '../clauses.ts';
import type { Frame } from '../frame.ts';
import { ADVERB, BE, DETERMINER, HAVE, MODAL, POSSESSIVE_PRONOUN, PREPOSITION } from '../grammar.ts';
import { GROUND } from '../ground.ts';
import { prepositionOf } from '../groups.ts';
import { addWeapon } from '../read-event-nouns.ts';
import type { Scan } from '../scan.ts';
import { senseNamed, type Term } from '../terms.ts';
import { originOf, takeOrigin, type VerbReading } from './verb-reading.ts';

/** "deployed tanks near X", "troops withdrew from X". */
export function fillMovement(verb: VerbReading): Frame | null {
  const { scan, clause, term, sides, frame, subject, passive, setAgents } = verb;
  const armed = [...subject.actors, ...sides.objects.flatMap((o) => (o.actor ? [o.actor] : []))].some(
    (a) => a.role === 'state-forces' || a.role === 'armed-group',
  );
  const force = [subject.term, ...sides.weapons].some(
    (w) => senseNamed(w, 'weapon')?.data.force === true || senseNamed(w, 'weapon')?.data.carrier === true,
  );
  const over = term.form.includes('cross') && LINE.test(scan.tokens.slice(term.last, Math.min(clause.last, term.last + 6)));
  // "abandoned its posts in X"
  const gaveUp = /^(abandon|vacat|withdr|retreat|pulled|fled|beg[au]n|started)/.test(term.form) && (sides.ground || sides.objectPlace);
  const towards =
    gaveUp ||
    over ||
    /wards?$/.test(scan.lower(term.last)) ||
    movesTo(scan, clause, term.last) ||
    headsForGround(scan, term.last, clause.last) ||
    (sides.objectPlace && !passive);
  // "brought three battalions to X": units, and not the wounded
  if (/^br(ing|ought)/.test(term.form) && !force && !UNITS.test(scan.tokens.slice(term.last, Math.min(clause.last, term.last + 6))))
    return null;
  const strong = /mass|mobili|deploy|reinforce|redeploy|built up|building up/.test(term.form);
  if (
    !(force && (armed || strong || towards)) &&
    !(sides.weapons.length > 0 && !passive && subject.actors.some((a) => a.role === 'state')) &&
    !(
      armed &&
      (strong ||
        (towards &&
          /withdr|pull|fled|cross|retreat|advanc(ed|ing)|mov(ed|es|ing)|brought|bringing|sen[dt]|heading|le(ft|aving)|f[ae]ll|roll|drove|march|ashore|parachut|set (off|out)|enter(ed|ing)|abandon|vacat/.test(
            term.form,
          )))
    )
  )
    return null;
  // "is widely deployed across": a state of things
  if (passive && !sides.agents.length && !scan.within(scan.reading.times, clause.first, clause.last).length) return null;
  // "jets deployed in Syria were …": a participle that describes
  if (!passive && !sides.objects.length && !sides.weapons.length && /ed$|wn$/.test(term.form) && verbFollows(scan, clause, term.last))
    return null;
  setAgents();
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

const LINE = /\b(borders?|frontier|boundary|river|(?<!red )line)\b/i;
const UNITS = /\b(battalions?|brigades?|regiments?|companies|company|platoons?|divisions?|reinforcements|troops|units?|columns?|forces)\b/i;

/** "the mission spotted two howitzers in violation of withdrawal lines", "a platoon was found inside the buffer zone": arms where they must not be. */
export function fillSighting(verb: VerbReading): Frame | null {
  const { scan, term, sides, frame, passive, subject } = verb;
  const force = (w: Term | null): boolean => senseNamed(w, 'weapon')?.data.force === true;
  const seen = passive
    ? force(subject.term) || subject.actors.some((a) => ARMED.has(a.role))
    : sides.weapons.some(force) || sides.objects.some((o) => o.actor !== null && ARMED.has(o.actor.role));
  if (!seen) return null;
  const { last } = scan.sentences[verb.clause.sentence];
  const words = scan.tokens.slice(term.last, Math.min(last, term.last + 26)).toLowerCase();
  if (!BANNED_THERE.test(words)) return null;
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
const BANNED_THERE =
  /violation of|withdrawal lines|security zone|exclusion zone|demilitari[sz]ed|outside (its|their|designated)|\b(inside|within|in|into|beyond|past) the ([\w-]+ ){0,3}([\w-]+-)?(buffer|withdrawal|separation|disengagement|weapons|security) (zone|line|area)|\b(inside|within) the (buffer|zone)\b/;

/** "blocked an aid convoy". */
export function fillAid(verb: VerbReading): Frame | null {
  const { scan, clause, term, sense, sides, frame, subject, passive, setAgents, subjectTargets } = verb;
  // a convoy that waits for leave to pass is one of aid
  const aid = aidNear(scan, clause) || (sense.entry.id === 'withhold-passage' && aidSoon(scan, term.last)) || toldByBringers(verb);
  if (!aid) return null;
  // "trucks |stuck on the border| would reach the town": a participle that describes what was told of
  if (
    !passive &&
    /^(stuck|stranded|waiting)$/.test(term.form) &&
    !scan.has(term.first - 1, BE | HAVE | ADVERB) &&
    verbBehind(scan, clause, term.last)
  )
    return null;
  // "denied involvement in the strike on the convoy" denies a charge, not aid
  if (!passive && /^(den|reject|refus)/.test(term.form) && !aidSoon(scan, term.last)) return null;
  const hitAid = passive ? subject.first >= 0 : sides.objects.length > 0 || aid;
  if (!hitAid) return null;
  setAgents();
  if (!frame.agents.length && !passive && !/stuck|stranded|waiting|unable|allow|permi|clearance|let (in|through)|admitted/.test(term.form))
    return null;
  frame.targets = passive ? subjectTargets() : sides.objects;
  return frame;
}

/** Whether a clause tells of aid, or of those who bring it. */
export const ofAid = (scan: Scan, clause: Clause): boolean =>
  aidNear(scan, clause) || BY_BRINGERS.test(scan.tokens.slice(clause.first, clause.last));

/** "The World Food Programme said |a convoy had been halted|": theirs, and so one of aid. */
function toldByBringers({ scan, clause, subject, passive }: VerbReading): boolean {
  if (!passive || !/^(convoys?|trucks?|lorries|barges?)$/.test(scan.lower((subject.term?.last ?? 0) - 1))) return false;
  const { first } = scan.sentences[clause.sentence];
  return BY_BRINGERS.test(scan.tokens.slice(first, Math.max(first + 1, subject.first)));
}
const BY_BRINGERS =
  /\b(World Food Program(me)?|WFP|UNHCR|UNICEF|OCHA|ICRC|Red (Cross|Crescent)|aid (agenc|group|worker)|relief (agenc|group)|humanitarian)/i;

/** "has kept the crossing shut", "the airport was closed to aid flights": the way in for people and aid. */
export function fillClosure(verb: VerbReading): Frame | null {
  const { scan, clause, term, frame, subject, passive, setAgents } = verb;
  const until = Math.min(clause.last, term.last + 9);
  const keeps = /^ke/.test(term.form);
  let shut = !keeps;
  let way = false;
  for (let i = passive ? Math.max(clause.first, subject.first, term.first - 12) : term.last; i < (passive ? term.first : until); i++) {
    if (scan.comma(i) && !passive) break;
    way ||= WAY.test(scan.lower(i)) || (ROAD.test(scan.lower(i)) && aidNear(scan, clause));
    if (keeps) shut ||= /^(shut|closed|sealed)$/.test(scan.lower(i));
  }
  if (passive && keeps) for (let i = term.last; i < until; i++) shut ||= /^(shut|closed|sealed)$/.test(scan.lower(i));
  if (!way || !shut) return null;
  setAgents();
  return passive || frame.agents.length || frame.agentPlace || subject.pronoun ? frame : null;
}

const WAY = /^(crossings?|corridors?)$/;
const ROAD = /^(airport|airfield|airstrip|port|harbour|harbor|roads?|highway|route|border|gate|checkpoint)$/;

/** "violated the truce", with no act named. */
export function fillViolation(verb: VerbReading): Frame | null {
  const { scan, clause, term, frame, passive, subject, subjectWeapon, setAgents } = verb;
  setAgents();
  const object = scan.tokens.slice(term.last, Math.min(clause.last, term.last + 8)).toLowerCase();
  if (!/truce|cease|agreement|accord|deal|protocol|cessation|hostilities|armistice/.test(object) && !passive) return null;
  // "heavy artillery broke the ceasefire in X"
  if (subjectWeapon?.act && !subjectWeapon.data.carrier && subject.term) {
    addWeapon(frame, subject.term.form);
    return Object.assign(frame, { act: subjectWeapon.act, sense: subjectWeapon });
  }
  // "broke the truce 15 times"
  const times = scan
    .within(scan.reading.counts, term.last, Math.min(clause.last, term.last + 24))
    .find((c) => scan.lower(c.noun) === 'times' || scan.lower(c.last) === 'times');
  if (times && frame.agents.length) frame.count = { min: times.min, max: times.max, approx: times.approx };
  return frame.agents.length || frame.agentPlace ? frame : null;
}

function verbFollows(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < clause.last; i++) if (scan.has(i, BE | HAVE)) return true;
  return false;
}

function verbBehind(scan: Scan, clause: Clause, from: number): boolean {
  for (let i = from; i < clause.last && !scan.comma(i); i++)
    if (scan.has(i, BE | HAVE | MODAL) || (isVerb(scan, i) && !scan.has(i, PREPOSITION)) || scan.lower(i) === 'never') return true;
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
  for (let k = i + 2; k < Math.min(until, i + 6) && !scan.comma(k); k++) if (GROUND.has(scan.lower(k)) || scan.place(k)) return true;
  return false;
}
const ASIDE = /^(back|out|away|down|up|north|south|east|west|(north|south|east|west)wards?|closer|deeper|further)$/;

/** Whether aid, or the way in, is what stands right behind. */
function aidSoon(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    if (AID.test(scan.lower(i)) || /^(access|entry|passage|permission|clearance|trucks?|convoys?)$/.test(scan.lower(i))) return true;
    if (scan.lower(i) === 'in' || scan.comma(i)) return false;
  }
  return false;
}

const AID =
  /^(aid|humanitarian|relief|supplies|supply|resupply|logistics?|logistical|convoy|convoys|food|medicine|medicines|medical|deliveries|delivery|lorries|trucks|grain|sorghum|wheat|flour|rations|foodstuffs|barge|barges|medicaments|vaccines|rice|maize|beans|truckloads?|ambulances?|blankets|medics|evacuees)$/;
/** Who brings aid, and of whom a convoy is therefore one of aid. */
const BRINGERS = /^(un|u\.n\.|united nations|wfp|unicef|unhcr|icrc|msf|red cross|crescent|cross|charity)$/;
function aidNear(scan: Scan, clause: Clause): boolean {
  let hits = 0;
  for (let i = clause.first; i < clause.last; i++) {
    if (!AID.test(scan.lower(i))) continue;
    hits++;
    if (/^(convoys?|trucks?|truckloads?|lorries|barges?)$/.test(scan.lower(i)) && [1, 2].some((k) => BRINGERS.test(scan.lower(i - k))))
      hits++;
  }
  return (
    hits >= 2 ||
    (hits === 1 &&
      /aid|humanitarian|relief|lorries|ambulance|supply convoy|logistic(al|s)? (convoy|movement|operation|patrol|team)/i.test(
        scan.tokens.slice(clause.first, clause.last),
      ))
  );
}
