import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { ActorMention } from '../../language/mention.ts';
import type { TargetKind } from '../../model/act.ts';
import type { TargetRef } from '../../model/claim.ts';
import { remember } from '../../model/remember.ts';
import type { Frame, Target } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { isPartOfThing, type NamedThing, nameThings } from './name-thing.ts';
import { saysWho } from './named-hit.ts';
import { targetKindOf } from './target-kind.ts';
import { wholeName } from './whole-name.ts';

/** Targets of one claim, at most. */
const MOST = 24;
const RANKS =
  /^(general|brigadier|colonel|major|captain|lieutenant|sergeant|corporal|private|commander|commandant|admiral|gen|col|maj|capt|lt|sgt|cpl)$/;
/** Nobody in particular: how many of them is told as the toll. */
const NOBODY =
  /^(?:[\w,-]+ ){0,4}(?:dead|deaths?|killed|wounded|injured|injuries|casualt(?:y|ies)|victims?|bodies|corpses|lives|others|more)$/i;

/** Who or what was hit, and whether that is a person told by name, one whose home or car was hit, people, or a thing. */
export interface Hit {
  ref: TargetRef;
  told: 'name' | 'owner' | 'people' | 'thing';
}

/** Who or what was hit, as a claim lists it: each once, a person by name with what was said of office or rank. */
export function hitsOf(scan: Scan, frame: Frame): Hit[] {
  const out: Hit[] = [];
  const add = (ref: TargetRef, told: Hit['told']): void => {
    if (!out.some((o) => o.ref.name === ref.name && o.ref.title === ref.title && o.ref.id === ref.id)) out.push({ ref, told });
  };
  const things = nameThings(scan, frame);
  const owners = things.map((thing) => livingThere(scan, thing));
  const people = [...owners.flat(), ...frame.targets.flatMap(({ actor }) => (actor && isNamedPerson(actor) ? [actor] : []))];
  for (const t of frame.targets) {
    if (out.length === MOST) break;
    if (isPartOfThing(t, things) || people.some((person) => saysWho(scan, t, person))) continue;
    const at = things.findIndex(({ target }) => target === t);
    const thing = at < 0 ? null : things[at];
    const ref =
      t.actor && isNamedPerson(t.actor)
        ? personHit(scan, t.actor)
        : (armedCamp(scan, t) ?? (thing && !isPeople(t) ? thingHit(scan, thing) : whoeverHit(scan, t)));
    if ((!t.actor || t.actor.generic) && NOBODY.test(t.name)) continue;
    // "in |Tarma Department|": a land, and no office
    if (t.actor?.role === 'organisation' && scan.place(t.actor.last - 1)) continue;
    add(ref, t.actor && isNamedPerson(t.actor) ? 'name' : isPeople(t) ? 'people' : 'thing');
    for (const owner of owners[at] ?? []) add(personHit(scan, owner), 'owner');
  }
  return out;
}

/** Where somebody lives or works, and what carries him: an attack on it is aimed at him. */
const PERSONAL =
  /^(homes?|houses?|residences?|apartments?|villas?|mansions?|farms?|ranch|ranches|offices?|cars?|automobiles?|vehicles?|jeeps?|trucks?|motorcades?|convoys?|helicopters?|planes?)$/;

/** "the home of |the judge Ana Ruiz|", "|General Soto|'s car": by name those whose it is. */
const livingThere = (scan: Scan, { target, first, last }: NamedThing): ActorMention[] =>
  target.term && PERSONAL.test(scan.lower(target.term.last - 1)) ? scan.within(scan.reading.actors, first, last).filter(isNamedPerson) : [];

/** "the headquarters of the Column": those whose it is fight there. */
const thingHit = (scan: Scan, { target, name, owner }: NamedThing): TargetRef =>
  counted(name, owner?.id ?? null, owner ? ['combatant'] : kindsOf(scan, target));

/** "two passers-by" are called by all these words; of things it is told apart how many they are. */
function whoeverHit(scan: Scan, t: Target): TargetRef {
  const id = t.actor?.id ?? null;
  const kinds = kindsOf(scan, t);
  return isPeople(t) ? { name: t.name.replace(/\s+/g, ' '), id, kinds } : counted(t.name, id, kinds);
}

const HOW_MANY =
  /^((?:(?:at least|more than|up to|about|some|nearly|over|around|almost|the|that|all|another) ){0,3}(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|various|many|numerous|dozens of|a number of)) (?!of\b)(\S.*)$/i;

/** "|two| bank branches": what was hit, and how many of them before it. */
function counted(words: string, id: string | null, kinds: TargetKind[]): TargetRef {
  const many = howMany(words);
  return many ? { name: many[2], title: many[1], id, kinds } : { name: words, id, kinds };
}
const howMany = remember((words) => HOW_MANY.exec(words.replace(/\s+/g, ' ')));

/** Numbers and the like, behind which "of" says who they are: "five |of the brothers|". */
const SOME =
  /^(?:.* )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|some|many|most|several|all|dozens|scores|hundreds|thousands)$/;

/** Words for people that count as no noun of a toll. */
const PEOPLE =
  /^(passers?-by|passers|townspeople|archbishop|missionar(?:y|ies)|industrialists?|politicians?|businessm[ae]n|ranchers?|landowners?|executives?|teens?|toddlers|girlfriend|boyfriend|motorists?|novices|onlookers|idps?|population|subversives?|individuals?|strangers?|kidnappers?|assassins?|murderers?|killers?|criminals?|paramilitar(?:y|ies)|president|director|head|candidates?|delegates?|agents?|maids?|employees?)$/;

/** Whether the word that heads it means people: "two passers-by", "members of the council", and no "home of a farmer". */
function isPeople(t: Target): boolean {
  return t.actor?.role === 'people' || (t.term === null && t.actor === null) || meansPeople(t.name);
}
const meansPeople = remember((name) => {
  const [first, ...rest] = name.toLowerCase().split(/\s+of\s+/);
  const head = (rest.length && SOME.test(first) ? rest[0] : first).split(/\s+/).pop() ?? '';
  return markCountNoun(head) === PERSON || PEOPLE.test(head);
});

/** Whether somebody is told of by name. */
export const isNamedPerson = (a: ActorMention): boolean => a.role === 'person' && !a.generic && a.nameFirst !== undefined;

function personHit(scan: Scan, person: ActorMention): TargetRef {
  const first = person.nameFirst ?? person.first;
  const name = wholeName(scan, person.fullName ?? scan.tokens.slice(first, person.last).replace(/\s+/g, ' '));
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
