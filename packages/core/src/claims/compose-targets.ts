import type { ActorMention } from '../language/mention.ts';
import type { TargetKind } from '../model/act.ts';
import type { TargetRef } from '../model/claim.ts';
import type { Frame, Target } from './frame.ts';
import { isPartOfThing, type NamedThing, nameThings } from './name-thing.ts';
import { saysWho } from './named-hit.ts';
import type { Scan } from './scan.ts';
import { targetKindOf } from './target-kind.ts';
import { senseNamed } from './terms.ts';

/** Targets of one claim, at most. */
const MOST = 24;
const RANKS =
  /^(general|brigadier|colonel|major|captain|lieutenant|sergeant|corporal|private|commander|commandant|admiral|gen|col|maj|capt|lt|sgt|cpl)$/;
/** Nobody in particular: how many of them is told as the toll. */
const NOBODY =
  /^(?:[\w-]+ ){0,4}(?:dead|deaths?|killed|wounded|injured|injuries|casualt(?:y|ies)|victims?|bodies|corpses|lives|others|more)$/i;

/** Who or what was hit, as a claim lists it: each once, a person by name with what was said of office or rank. */
export function targetsOf(scan: Scan, frame: Frame): TargetRef[] {
  const out: TargetRef[] = [];
  const people = frame.targets.flatMap(({ actor }) => (actor && isNamedPerson(actor) ? [actor] : []));
  const things = nameThings(scan, frame);
  for (const t of frame.targets) {
    if (out.length === MOST) break;
    if (isPartOfThing(t, things) || people.some((person) => saysWho(scan, t, person))) continue;
    const thing = things.find(({ target }) => target === t);
    const ref =
      t.actor && isNamedPerson(t.actor)
        ? personHit(scan, t.actor)
        : (armedCamp(scan, t) ?? (thing ? thingHit(scan, thing) : { name: t.name, id: t.actor?.id ?? null, kinds: kindsOf(scan, t) }));
    if (!t.actor && NOBODY.test(ref.name)) continue;
    if (!out.some((o) => o.name === ref.name && o.id === ref.id)) out.push(ref);
  }
  return out;
}

/** "the headquarters of the Column": those whose it is fight there. */
const thingHit = (scan: Scan, { target, name, owner }: NamedThing): TargetRef => ({
  name,
  id: owner?.id ?? null,
  kinds: owner ? ['combatant'] : kindsOf(scan, target),
});

const isNamedPerson = (a: ActorMention): boolean => a.role === 'person' && !a.generic && a.nameFirst !== undefined;

function personHit(scan: Scan, person: ActorMention): TargetRef {
  const first = person.nameFirst ?? person.first;
  const name = person.fullName ?? scan.tokens.slice(first, person.last).replace(/\s+/g, ' ');
  const title = first > person.first ? scan.tokens.slice(person.first, first).replace(/\s+/g, ' ').trim() : '';
  const rank = scan.lower(first - 1) === '.' ? scan.lower(first - 2) : scan.lower(first - 1);
  const kind = title ? (senseNamed(scan.term(first - 1), 'target')?.targetKind ?? (RANKS.test(rank) ? 'combatant' : null)) : null;
  return { name, id: person.id, kinds: [kind ?? 'civilian'], ...(title ? { title } : {}) };
}

/** "a camp of the Column", "the Column's camp", "a training camp": fighters live there, and it shelters nobody; null for any other camp. */
function armedCamp(scan: Scan, t: Target): TargetRef | null {
  const { term } = t;
  if (!term || senseNamed(term, 'target')?.targetKind !== 'camp' || !/camps?$/.test(term.form)) return null;
  const before = scan.lower(term.first - 1);
  const owner =
    scan.lower(term.last) === 'of'
      ? scan.actor(scan.lower(term.last + 1) === 'the' ? term.last + 2 : term.last + 1)
      : scan.actor(term.first - 1);
  const armed = owner !== null && (owner.role === 'armed-group' || owner.role === 'state-forces');
  if (!armed && !/^(training|military|army|militant|rebel|guerrilla|insurgent|terrorist|jihadist|paramilitary)$/.test(before)) return null;
  const name = armed && owner.first >= term.last ? `${t.name} of the ${owner.name}` : t.name;
  return { name, id: armed ? owner.id : null, kinds: ['combatant'] };
}

function kindsOf(scan: Scan, t: Target): TargetKind[] {
  const kind = targetKindOf(scan, t);
  if (kind) return [kind];
  if (t.actor?.role === 'state-forces' || t.actor?.role === 'armed-group') return ['combatant'];
  return [t.actor?.role === 'people' ? 'civilian' : 'unknown'];
}
