import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import { LOWER } from '../../language/tokens.ts';
import { ARMED } from '../sentence/armed.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import { coordinatedRight, inCompound } from '../sentence/groups.ts';
import { namelessSide } from '../sentence/nameless-sides.ts';
import type { Scan } from '../sentence/scan.ts';

/** Whose something is: those named, or a land whose it is. */
export interface Whose {
  actors: ActorMention[];
  place: PlaceMention | null;
  last: number;
  /** Token of the noun that names what it was done with. */
  means?: number;
}

/** Ground from which one side fires. */
const GROUND_OF =
  /^(positions?|territory|lines?|side|posts?|trenches|areas?|districts?|neighbou?rhoods?|suburbs?|villages?|towns?|ground|bases?|hills?|soil|bank|sector|half|zone|strongholds?|batteries|battery|guns|forces|troops)$/;
const HELD = /^(held|controlled|run|occupied|ruled|dominated)$/;

/**
 * Whose fire came "from rebel-held territory", "from Serb positions", "from an area held by the group", "from the Lebanese side"; null where
 * the ground is nobody's. `at` is the token behind "from".
 */
export function originOfFire(scan: Scan, at: number, until: number): Whose | null {
  let ground = false;
  for (let i = at; i < Math.min(until, at + 7); i++) {
    if (scan.time(i) || scan.comma(i)) return null;
    const actor = scan.actor(i);
    if (actor && actor.first === i && ARMED.has(actor.role)) {
      if (inCompound(scan, actor))
        return HELD.test(scan.lower(actor.last + 1)) ? { actors: [actor], place: null, last: actor.last + 2 } : null;
      const actors = coordinatedRight(scan, actor, until);
      return { actors, place: null, last: actors[actors.length - 1].last };
    }
    const place = scan.place(i);
    if (place && place.first === i) {
      const held = inCompound(scan, place) && HELD.test(scan.lower(place.last + 1));
      const next = held ? place.last + 2 : place.last;
      if ((place.adjective || held) && (held || GROUND_OF.test(scan.lower(next)) || GROUND_OF.test(scan.lower(next + 1))))
        return { actors: [], place, last: next };
      return null;
    }
    const side = sideThatHolds(scan, i);
    if (side) return { actors: [side], place: null, last: i + 3 };
    if (GROUND_OF.test(scan.lower(i))) {
      ground = true;
      if (HELD.test(scan.lower(i + 1)) && scan.lower(i + 2) === 'by') return heldBy(scan, i + 3, until);
      if (scan.lower(i + 1) === 'of') return heldBy(scan, i + 2, until);
      continue;
    }
    if (ground && !scan.has(i, DETERMINER)) return null;
  }
  return null;
}

/** "rebel-held", "government-controlled"; a name that stands on no list is a side as it is written */
function sideThatHolds(scan: Scan, i: number): ActorMention | null {
  if (!inCompound(scan, { first: i, last: i + 1 }) || !HELD.test(scan.lower(i + 2))) return null;
  const side = namelessSide(scan, i);
  if (side || scan.tokens.caps[i] === LOWER || scan.place(i)) return side;
  return {
    first: i,
    last: i + 1,
    name: scan.tokens.slice(i, i + 1),
    id: null,
    role: 'armed-group',
    generic: false,
    head: i,
    speaksFor: null,
  };
}

/** "by the rebels": who holds the ground. */
function heldBy(scan: Scan, at: number, until: number): Whose | null {
  const i = scan.has(at, DETERMINER) ? at + 1 : at;
  const actor = scan.actor(i);
  if (!actor || actor.first !== i || i >= until || !ARMED.has(actor.role)) return null;
  return { actors: [actor], place: null, last: actor.last };
}
