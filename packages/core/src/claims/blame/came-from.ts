import type { ActorMention } from '../../language/mention.ts';
import { ARMED } from '../sentence/armed.ts';
import type { Clause } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, NEGATION } from '../sentence/grammar.ts';
import { coordinatedRight } from '../sentence/groups.ts';
import { menBehind } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { doubted } from './did-it.ts';
import { originOfFire, type Whose } from './origin-of-fire.ts';
import { pointingStart, pointsAtDoers } from './points-back.ts';

/** What is done to a shell, a bomb, a raid by whoever did it. */
const DONE =
  /^(fired|launched|sent|dropped|staged|conducted|mounted|planted|ordered|committed|perpetrated|lobbed|detonated|carried|shot|thrown|executed|flown|laid|caused|released|directed|masterminded|organi[sz]ed|planned|prepared|plotted|orchestrated)$/;
const CAME = /^(came|come|comes|originated|emanated|stemmed)$/;
const AIRCRAFT = /^(planes?|warplanes?|jets?|aircraft|helicopters?|gunships?|drones?)$/;

/**
 * Whose the means or the men told of were: "they had been fired by the militia", "the shells had come from rebel positions", "the gunmen
 * belonged to the group", "the aircraft were Russian", "identified the riders as militiamen". `i` is the token of the verb.
 */
export function cameFrom(scan: Scan, clause: Clause, i: number): Whose | null {
  const word = scan.lower(i);
  const asGroup = /^(identified|recogni[sz]ed|named|described)$/.test(word) ? identifiedAs(scan, clause, i) : null;
  if (asGroup) return asGroup;
  const passive = DONE.test(word) && behindBe(scan, i);
  const link = passive
    ? 'done'
    : CAME.test(word)
      ? 'came'
      : /^belong(ed)?$/.test(word)
        ? 'owned'
        : scan.has(i, BE) && !scan.has(i + 1, BE)
          ? 'were'
          : '';
  if (!link) return null;
  const verb = verbStart(scan, clause, i);
  if (verb < 0 || pointingStart(scan, verb) < clause.first || doubted(scan, clause, verb)) return null;
  const whose = LINKS[link](scan, clause, i + 1, verb);
  return whose && { ...whose, means: verb - 1 };
}

type Link = (scan: Scan, clause: Clause, from: number, verb: number) => Whose | null;

/** What stands behind each kind of verb that says whose something was. */
const LINKS: Record<string, Link> = {
  done(scan, clause, from, verb) {
    const at = behindAdverbs(scan, clause, /^(out|into|over|off|back)$/.test(scan.lower(from)) ? from + 1 : from);
    if (scan.lower(at) === 'by') {
      // a noun of an event finds those who did it itself
      const used = senseNamed(scan.term(verb - 1), 'weapon') !== null;
      return someone(scan, at + 1, clause.last) ?? (used ? men(menBehind(scan, at, clause.last)) : null);
    }
    return scan.lower(at) === 'from' ? originOfFire(scan, at + 1, clause.last) : null;
  },
  came(scan, clause, from) {
    const at = behindAdverbs(scan, clause, from);
    return scan.lower(at) === 'from' ? originOfFire(scan, at + 1, clause.last) : null;
  },
  owned: (scan, clause, from) => (scan.lower(from) === 'to' ? someone(scan, from + 1, clause.last) : null),
  were(scan, clause, from, verb) {
    const at = behindAdverbs(scan, clause, from);
    if (scan.lower(at) === 'the' && scan.lower(at + 1) === 'work' && scan.lower(at + 2) === 'of') return someone(scan, at + 3, clause.last);
    if (!pointsAtDoers(scan, verb)) return null;
    if (scan.lower(at) === 'from') return someone(scan, at + 1, clause.last);
    // "the aircraft were Russian": whose; "the men were Russian": only from where
    const nation = scan.place(at);
    if (nation?.adjective && nation.first === at && AIRCRAFT.test(scan.lower(verb - 1)) && closes(scan, nation.last, clause))
      return { actors: [], place: nation, last: nation.last };
    const who = someone(scan, at, clause.last);
    return who && closes(scan, who.last, clause) ? who : null;
  },
};

function behindAdverbs(scan: Scan, clause: Clause, from: number): number {
  let at = from;
  while (at < clause.last && scan.has(at, ADVERB)) at++;
  return at;
}

/** Nothing goes on with the group: "were rebels", and not "were rebels' guests". */
const closes = (scan: Scan, at: number, clause: Clause): boolean =>
  at >= clause.last || scan.punct(at) || /^(who|which|and|but|from|of|in|based)$/.test(scan.lower(at));

function behindBe(scan: Scan, i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) {
    if (scan.has(k, NEGATION)) return false;
    if (scan.has(k, BE)) return true;
    if (!scan.has(k, ADVERB | HAVE)) return false;
  }
  return false;
}

/** First token of the verb group that `i` stands in; -1 where it is negated. */
function verbStart(scan: Scan, clause: Clause, i: number): number {
  let verb = i;
  const leads = (k: number): boolean => scan.has(k, BE | HAVE | ADVERB) || SUPPOSED.test(scan.lower(k));
  while (verb > Math.max(clause.first, i - 8) && leads(verb - 1) && !scan.has(verb - 1, NEGATION)) verb--;
  for (let k = verb; k <= i + 1; k++) if (scan.has(k - 1, NEGATION) || scan.has(k, NEGATION)) return -1;
  return verb;
}

/** "|are presumed to| belong": how sure it is. */
const SUPPOSED = /^(presumed|believed|thought|suspected|supposed|assumed|said|alleged|known|to)$/;

/** "identified the riders as militiamen", "named them as members of the group" */
function identifiedAs(scan: Scan, clause: Clause, i: number): Whose | null {
  let at = i + 1;
  if (scan.lower(at) === 'them') at++;
  else {
    while (at < i + 4 && !pointsAtDoers(scan, at + 1)) at++;
    if (at >= i + 4) return null;
    at++;
  }
  return scan.lower(at) === 'as' ? someone(scan, at + 1, clause.last) : null;
}

/** Those who stand right here, behind what only leads up to them. */
function someone(scan: Scan, from: number, until: number): Whose | null {
  let at = from;
  while (
    at < until &&
    (scan.has(at, DETERMINER | ADVERB) || /^(members|fighters|men|soldiers|part|militiamen|of|from|suspected|["“'‘])$/.test(scan.lower(at)))
  ) {
    if (scan.actor(at)?.first === at) break;
    at++;
  }
  const who = scan.actor(at);
  if (!who || who.first !== at || at >= until || !armed(who)) return null;
  const actors = coordinatedRight(scan, who, until).filter(armed);
  return { actors, place: null, last: actors[actors.length - 1].last };
}

/** "planted by |two men on a motorcycle|": nobody named, and those who did it. */
const men = (who: ActorMention | null): Whose | null => who && { actors: [who], place: null, last: who.last };

const armed = (a: ActorMention): boolean => ARMED.has(a.role);
