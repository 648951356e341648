import { type Actors, holdsOn } from '../../knowledge/actors.ts';
import type { Agreement } from '../../knowledge/agreements.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Speaker } from '../../model/claim.ts';
import { englishOf } from '../../model/english-of.ts';
import { nameOf } from './name-actor.ts';
import { holdsWord, NamedGroups } from './named-groups.ts';

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
  nameOf: (id: string) => string;
  /** The side that a description of an area names ("rebel-held"), or null. */
  holderIn(words: string): string | null;
  /** Ids of actors of the theatre that have a means on a day. */
  having(means: Means, day: string | null): string[];
  /** The means that a generic word needs ("warplanes" need aircraft). */
  neededBy(word: string): Means[];
}

/** Lays the parties of an agreement open for look-up, with what is known of their allegiances and means. */
export function knowParties(agreement: Agreement, knowledge: Pick<Knowledge, 'actors'> & Partial<Pick<Knowledge, 'sources'>>): Parties {
  return new KnownParties(agreement, knowledge.actors, knowledge.sources);
}

/** A generic word of the agreement: whose it is, or which actors it may mean. */
interface PartyWord {
  word: string;
  side: string | null;
  mayInclude: string[];
}

class KnownParties implements Parties {
  private readonly words: PartyWord[];
  private readonly holders: { word: string; side: string }[];
  private readonly groups: NamedGroups;
  /** The state of each army that acts for one. */
  private readonly stateOf = new Map<string, string>();
  private readonly parts = new Map<string, Part>();

  constructor(
    private readonly agreement: Agreement,
    private readonly actors: Actors,
    private readonly sources?: Knowledge['sources'],
  ) {
    this.words = wordsOf(agreement);
    this.holders = agreement.sides.flatMap((s) => s.holds.map((w) => ({ word: w.toLowerCase(), side: s.id })));
    this.groups = new NamedGroups(agreement, actors);
    for (const actor of actors.actors.values()) if (actor.forces !== undefined) this.stateOf.set(actor.forces, actor.id);
  }

  partOf(actor: Speaker, day: string | null): Part {
    const key = `${actor.id} ${day} ${englishOf(actor)}`;
    let part = this.parts.get(key);
    if (part === undefined) {
      part = this.read(actor, day);
      this.parts.set(key, part);
    }
    return part;
  }

  membership(id: string, day: string | null): string | null {
    for (const link of this.chain(id, day)) {
      for (const side of this.agreement.sides) {
        const member = side.members.find((m) => m.actor === link && holdsOn(m, day));
        if (member) return member.how === 'accepted' ? null : (member.note ?? null);
      }
    }
    return null;
  }

  speaksFor(voice: string, actor: string, day: string | null): boolean {
    const speaker = this.actors.people.get(voice)?.roles.find((r) => holdsOn(r, day))?.of ?? voice;
    if (this.chain(speaker, day).includes(actor) || this.chain(actor, day).includes(speaker)) return true;
    if (this.actors.actors.get(actor)?.kind !== 'coalition') return false;
    const [a, b] = [this.named(speaker, day), this.named(actor, day)];
    return a.as === 'side' && b.as === 'side' && a.side === b.side;
  }

  // a value of its own, to be handed on: `ids.map(parties.nameOf)`
  readonly nameOf = (id: string): string => {
    if (this.actors.actors.has(id)) return nameOf(id, this.actors);
    return this.actors.people.get(id)?.names[0]?.name ?? this.sources?.get(id)?.names[0] ?? id;
  };

  holderIn(text: string): string | null {
    const low = ` ${text.toLowerCase()} `;
    return this.holders.find((h) => low.includes(h.word))?.side ?? null;
  }

  having(means: Means, day: string | null): string[] {
    const { country, sides } = this.agreement;
    const flying = sides.flatMap((s) => s.aircraft);
    if (means === 'aircraft' && flying.length > 0) return flying;
    const out: string[] = [];
    for (const actor of this.actors.actors.values()) {
      if (!actor.capabilities.some((c) => c.what === means && holdsOn(c, day))) continue;
      const here = actor.country === country || actor.theatres?.includes(country);
      if (here || this.named(actor.id, day).as !== 'outsider') out.push(actor.id);
    }
    return out.sort();
  }

  neededBy(word: string): Means[] {
    const low = ` ${word.toLowerCase()} `;
    for (const voice of this.actors.voices)
      if (voice.implies && voice.words.some((w) => holdsWord(low, w.toLowerCase()))) return voice.implies;
    return [];
  }

  /** What an actor is: by its id, by an armed group that its description names, or by a generic word of the agreement. */
  private read(actor: Speaker, day: string | null): Part {
    if (actor.id !== null && (this.actors.actors.has(actor.id) || isListed(this.agreement, actor.id))) return this.named(actor.id, day);
    const group = this.groups.in(englishOf(actor), day);
    return group === null ? this.called(actor) : this.named(group, day);
  }

  private named(id: string, day: string | null): Part {
    const alliance = this.agreement.mixedWords.find((v) => v.actors.includes(id));
    if (alliance) return { as: 'mixed', mayInclude: alliance.mayInclude };
    for (const link of this.chain(id, day)) {
      if (this.agreement.excluded.some((e) => e.actor === link && holdsOn(e, day))) return { as: 'excluded', actor: id };
      for (const side of this.agreement.sides)
        if (side.members.some((m) => m.actor === link && holdsOn(m, day))) return { as: 'side', side: side.id, actor: id, by: 'name' };
    }
    return { as: 'outsider', actor: id };
  }

  private called(actor: Speaker): Part {
    const name = ` ${englishOf(actor).toLowerCase()} `;
    const called = this.words.find((w) => holdsWord(name, w.word));
    if (!called) return { as: 'unknown' };
    if (called.side === null || called.mayInclude.length > 0) return { as: 'mixed', mayInclude: called.mayInclude };
    return { as: 'side', side: called.side, actor: actor.name, by: 'word' };
  }

  /** The actor and those it is part of, nearest first; a backer is no part. */
  private chain(id: string, day: string | null): string[] {
    const out = [id];
    for (let i = 0; i < out.length && out.length < 12; i++) {
      const actor = this.actors.actors.get(out[i]!);
      for (const a of actor?.allegiance ?? []) if (a.how === 'part-of' && holdsOn(a, day) && !out.includes(a.to)) out.push(a.to);
    }
    // A state's forces act for it, whether or not anyone wrote down that they are part of it.
    const state = this.stateOf.get(id);
    if (state !== undefined && !out.includes(state)) out.push(state);
    return out;
  }
}

/** The generic words of an agreement, longer ones first. */
function wordsOf({ mixedWords, sides }: Agreement): PartyWord[] {
  const mixed = mixedWords.flatMap((v) => v.words.map((w) => ({ word: w.toLowerCase(), side: null, mayInclude: v.mayInclude })));
  const theirs = sides.flatMap((s) =>
    s.voices.flatMap((v) => v.words.map((w) => ({ word: w.toLowerCase(), side: s.id, mayInclude: v.mayInclude }))),
  );
  return [...mixed, ...theirs].sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
}

function isListed(agreement: Agreement, id: string): boolean {
  return (
    agreement.excluded.some((e) => e.actor === id) ||
    agreement.mixedWords.some((v) => v.actors.includes(id)) ||
    agreement.sides.some((s) => s.members.some((m) => m.actor === id))
  );
}
