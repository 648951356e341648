import { type Actors, holdsOn } from '../../knowledge/actors.ts';
import type { Agreement } from '../../knowledge/agreements.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Speaker } from '../../model/claim.ts';
import { englishOf } from '../../model/english-of.ts';
import { nameOf } from './name-actor.ts';

type Means = 'aircraft' | 'helicopters' | 'drones' | 'artillery' | 'missiles' | 'armour' | 'navy';

/** What an actor is under an agreement on a day: of a side, excluded, hidden behind a word that may mean either, no party, or unknown. */
export type Part =
  | { as: 'side'; side: string; actor: string; by: 'name' | 'word' }
  | { as: 'excluded'; actor: string }
  | { as: 'mixed'; mayInclude: string[] }
  | { as: 'outsider'; actor: string }
  | { as: 'unknown' };

/** Says what actors are under one agreement. */
export interface Parties {
  /** The part of a named actor (id) or of a generic word. `day` is a local ISO day or null. */
  partOf(actor: { name: string; id: string | null }, day: string | null): Part;
  /** The note on how a named member came to be bound, where there is one. */
  membership(id: string, day: string | null): string | null;
  /** Whether a voice speaks for an actor: itself, its office or person, what it is part of, or a member speaking for the coalition it leads. */
  speaksFor(voice: string, actor: string, day: string | null): boolean;
  /** What people call an actor or a source. */
  nameOf(id: string): string;
  /** The side that a description of an area names ("rebel-held"), or null. */
  holderIn(words: string): string | null;
  /** Ids of actors of the theatre that have a means on a day. */
  having(means: Means, day: string | null): string[];
  /** The means that a generic word needs ("warplanes" need aircraft). */
  neededBy(word: string): Means[];
}

/** Lays the parties of an agreement open for look-up, with what is known of their allegiances and means. */
export function knowParties(agreement: Agreement, { actors, sources }: { actors: Actors; sources?: Knowledge['sources'] }): Parties {
  const holders = agreement.sides.flatMap((s) => s.holds.map((w) => ({ word: w.toLowerCase(), side: s.id })));
  const words = [
    ...agreement.mixedWords.flatMap((v) => v.words.map((w) => ({ word: w.toLowerCase(), side: null, mayInclude: v.mayInclude }))),
    ...agreement.sides.flatMap((s) =>
      s.voices.flatMap((v) => v.words.map((w) => ({ word: w.toLowerCase(), side: s.id as string | null, mayInclude: v.mayInclude }))),
    ),
  ].sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));

  const stateOf = new Map<string, string>();
  for (const actor of actors.actors.values()) if (actor.forces !== undefined) stateOf.set(actor.forces, actor.id);

  /** The actor and those it is part of, nearest first; a backer is no part. */
  const chain = (id: string, day: string | null): string[] => {
    const out = [id];
    for (let i = 0; i < out.length && out.length < 12; i++) {
      const actor = actors.actors.get(out[i]!);
      for (const a of actor?.allegiance ?? []) if (a.how === 'part-of' && holdsOn(a, day) && !out.includes(a.to)) out.push(a.to);
    }
    // A state's forces act for it, whether or not anyone wrote down that they are part of it.
    const state = stateOf.get(id);
    if (state !== undefined && !out.includes(state)) out.push(state);
    return out;
  };

  const named = (id: string, day: string | null): Part => {
    const alliance = agreement.mixedWords.find((v) => v.actors.includes(id));
    if (alliance) return { as: 'mixed', mayInclude: alliance.mayInclude };
    for (const link of chain(id, day)) {
      if (agreement.excluded.some((e) => e.actor === link && holdsOn(e, day))) return { as: 'excluded', actor: id };
      for (const side of agreement.sides)
        if (side.members.some((m) => m.actor === link && holdsOn(m, day))) return { as: 'side', side: side.id, actor: id, by: 'name' };
    }
    return { as: 'outsider', actor: id };
  };

  // Armed groups the agreement speaks of, by their names: excluded ones first, longer names before shorter.
  const members = agreement.sides.flatMap((s) => s.members.map((m) => m.actor));
  const groups = [...new Set([...agreement.excluded.map((e) => e.actor), ...members])]
    .map((id) => actors.actors.get(id))
    .filter((a) => a?.kind === 'armed-group')
    .flatMap((a) => a!.names.map((name) => ({ id: a!.id, name })));
  groups.sort((a, b) => b.name.name.length - a.name.name.length);
  const spelled = groups.map(({ id, name }) => ({ id, name, word: name.caseSensitive ? name.name : name.name.toLowerCase() }));
  const inText = new Map<string, typeof spelled>();

  /** The groups that a description names on some day, those with the longer names first. */
  const groupsIn = (text: string): typeof spelled => {
    let found = inText.get(text);
    if (found === undefined) {
      const asSaid = ` ${text} `;
      const low = ` ${text.toLowerCase()} `;
      found = spelled.filter(({ name, word }) => {
        const whole = name.caseSensitive ? asSaid : low;
        return holdsWord(whole, word) && !/\b(?:anti|non|ex|former)[- ]?$/.test(whole.slice(0, whole.indexOf(word)).toLowerCase());
      });
      inText.set(text, found);
    }
    return found;
  };

  /** The armed group that a description names ("Nusra Front positions"), by a name it bore on the day; null for "anti-Nusra rebels". */
  const groupIn = (text: string, day: string | null): string | null => groupsIn(text).find(({ name }) => holdsOn(name, day))?.id ?? null;

  const read = (actor: Speaker, day: string | null): Part => {
    if (actor.id !== null && (actors.actors.has(actor.id) || isListed(agreement, actor.id))) return named(actor.id, day);
    const group = groupIn(englishOf(actor), day);
    if (group !== null) return named(group, day);
    const name = ` ${englishOf(actor).toLowerCase()} `;
    for (const w of words) {
      if (!holdsWord(name, w.word)) continue;
      if (w.side === null || w.mayInclude.length > 0) return { as: 'mixed', mayInclude: w.mayInclude };
      return { as: 'side', side: w.side, actor: actor.name, by: 'word' };
    }
    return { as: 'unknown' };
  };
  const parts = new Map<string, Part>();

  return {
    partOf(actor, day) {
      const key = `${actor.id} ${day} ${englishOf(actor)}`;
      let part = parts.get(key);
      if (part === undefined) {
        part = read(actor, day);
        parts.set(key, part);
      }
      return part;
    },
    membership(id, day) {
      for (const link of chain(id, day)) {
        for (const side of agreement.sides) {
          const member = side.members.find((m) => m.actor === link && holdsOn(m, day));
          if (member) return member.how === 'accepted' ? null : (member.note ?? null);
        }
      }
      return null;
    },
    speaksFor(voice, actor, day) {
      const speaker = actors.people.get(voice)?.roles.find((r) => holdsOn(r, day))?.of ?? voice;
      if (chain(speaker, day).includes(actor) || chain(actor, day).includes(speaker)) return true;
      if (actors.actors.get(actor)?.kind !== 'coalition') return false;
      const [a, b] = [named(speaker, day), named(actor, day)];
      return a.as === 'side' && b.as === 'side' && a.side === b.side;
    },
    nameOf: (id) =>
      actors.actors.has(id) ? nameOf(id, actors) : (actors.people.get(id)?.names[0]?.name ?? sources?.get(id)?.names[0] ?? id),
    holderIn(text) {
      const low = ` ${text.toLowerCase()} `;
      return holders.find((h) => low.includes(h.word))?.side ?? null;
    },
    having(means, day) {
      const flying = agreement.sides.flatMap((s) => s.aircraft);
      if (means === 'aircraft' && flying.length > 0) return flying;
      const out: string[] = [];
      for (const actor of actors.actors.values()) {
        if (!actor.capabilities.some((c) => c.what === means && holdsOn(c, day))) continue;
        const here = actor.country === agreement.country || actor.theatres?.includes(agreement.country);
        if (here || named(actor.id, day).as !== 'outsider') out.push(actor.id);
      }
      return out.sort();
    },
    neededBy(word) {
      const low = ` ${word.toLowerCase()} `;
      for (const voice of actors.voices)
        if (voice.implies && voice.words.some((w) => holdsWord(low, w.toLowerCase()))) return voice.implies;
      return [];
    },
  };
}

function isListed(agreement: Agreement, id: string): boolean {
  return (
    agreement.excluded.some((e) => e.actor === id) ||
    agreement.mixedWords.some((v) => v.actors.includes(id)) ||
    agreement.sides.some((s) => s.members.some((m) => m.actor === id))
  );
}

/** Whether whole words stand in a text that has a space at both ends. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}
