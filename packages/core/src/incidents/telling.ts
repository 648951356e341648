import type { Act } from '../model/act.ts';
import type { Claim } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import { storyOf } from '../model/occurrence.ts';
import type { Where } from '../model/where.ts';
import type { NumberRoom } from '../reports/number-room.ts';
import type { DayRange } from './compare/day-range.ts';
import { NOBODY } from './compare/find-persons.ts';
import type { WordRooms, WordWeights } from './compare/word-rooms.ts';

/** The claim that a group of like sentences is named by. */
export type Named = Pick<Claim, 'id'>;

/** The claims of a report, telling by telling. */
export interface ClaimsTold {
  report: ReportId;
  /** Day the report was published, as a number of days; null when unknown. */
  published: number | null;
  /** Who published it, folded to small letters; null when unknown. */
  outlet: string | null;
  claims: readonly Claim[];
  /** The group of like sentences (over all reports) that each was read from, as a number; below 0 where there is none. */
  sentences: readonly number[];
  /** What those groups are named by, by number. */
  names: readonly Named[];
  /** Where the words of its sentences stand. */
  rooms: WordRooms;
  /** Where the people stand whom its sentences name. */
  persons: NumberRoom;
}

/** What is told, and how. */
export interface WhatTold {
  act: Act;
  acts: Act[];
  /** Kinds of what was hit that tell one strike from another: health, aid, school, camp, religious. */
  targets: string[];
  weapons: string[];
  aggregate: boolean;
  background: boolean;
  anaphoric: boolean;
  /** The day was concluded, not said. */
  daysInferred: boolean;
}

/** Where it is told to have happened. */
export interface PlacesTold {
  /** The places named, the finest stated one first. */
  places: Where[];
  /** Their names, folded. */
  placeNames: string[];
}

/** Who is told of. */
export interface PeopleTold {
  /** Ids of the actors, or folded names where there is no id. */
  actors: string[];
  /** People hit who are named in full, folded: nobody is killed twice. */
  people: string[];
  /** Who and what was hit: ids, or folded names. */
  hit: string[];
  /** Those of them that are neither people nor their forces. */
  things: string[];
  /** Who says so: ids or folded names; none is the narrator. */
  voices: string[];
}

/** The figures told. */
export interface TollsTold {
  killed: Count[];
  wounded: Count[];
}

/**
 * What one report tells of one occurrence: the claims that its reader tied together, laid out for comparing. There are many, so what others tell alike
 * (acts, places, people, tolls, days) is theirs as well, and its claims stand with those of its report.
 */
export class Telling {
  /** Place in the canonical order of tellings: by report, then by where it stands in the text. */
  index = -1;
  /** Number of the report among those told of. */
  source = -1;
  /** Number of what it says: while a register is kept in step, a telling of the same number says the same as before. */
  version = 0;
  /** Its place lies far from every other place of its report. */
  stray = false;
  /** The telling its report is mainly about. */
  main = false;

  constructor(
    private readonly told: ClaimsTold,
    private readonly from: number,
    private readonly to: number,
    private readonly what: WhatTold,
    private readonly where: PlacesTold,
    private readonly who: PeopleTold,
    private readonly tolls: TollsTold,
    readonly days: DayRange | null,
    private readonly text: number,
    private named = -1,
  ) {}

  /** The same telling under other numbers. */
  numbered(numbers: Partial<Pick<Telling, 'index' | 'source' | 'version'>>): Telling {
    const { told, from, to, what, where, who, tolls, days, text, named, index, source, version, stray, main } = this;
    const other = new Telling(told, from, to, what, where, who, tolls, days, text, named);
    return Object.assign(other, { index, source, version, stray, main }, numbers);
  }

  /** People of its report, dead or alive, whom its sentences name; numbers that stand for their names. */
  get persons(): Uint32Array {
    return this.named < 0 ? NOBODY : this.told.persons.row(this.named);
  }

  /** Notes the people whom its sentences name. */
  naming(persons: Uint32Array): void {
    if (persons.length) this.named = this.told.persons.put(persons);
  }

  /** Words of its sentences, weighed. */
  get words(): WordWeights {
    return this.told.rooms.at(this.text);
  }

  get report(): ReportId {
    return this.told.report;
  }

  get outlet(): string | null {
    return this.told.outlet;
  }
  get published(): number | null {
    return this.told.published;
  }

  get claims(): Claim[] {
    return this.told.claims.slice(this.from, this.to);
  }

  /** Which story of its report's page it stands in. */
  get story(): number {
    return storyOf(this.told.claims[this.from].occurrence);
  }

  /** How many claims it is of. */
  get size(): number {
    return this.to - this.from;
  }

  /** Names of the sentences (groups of like ones over all reports) it was read from, as its claims come. */
  get sentences(): ClaimId[] {
    return this.sentenceNumbers.map((sentence) => this.told.names[sentence].id);
  }

  /** Numbers of those sentences. */
  get sentenceNumbers(): number[] {
    return [...new Set(this.told.sentences.slice(this.from, this.to))].filter((sentence) => sentence >= 0);
  }

  /** Its claims with the names of their sentences, where they have one. */
  sentencesOfClaims(): [ClaimId, ClaimId][] {
    const { claims, sentences, names } = this.told;
    const out: [ClaimId, ClaimId][] = [];
    for (let i = this.from; i < this.to; i++) if (sentences[i] >= 0) out.push([claims[i].id, names[sentences[i]].id]);
    return out;
  }

  /** Whether a sentence of it is a sentence of another, copied or lightly edited. */
  sharesSentence(other: Telling): boolean {
    const x = this.told.sentences;
    const y = other.told.sentences;
    for (let i = this.from; i < this.to; i++) {
      if (x[i] >= 0) for (let j = other.from; j < other.to; j++) if (x[i] === y[j]) return true;
    }
    return false;
  }

  get act(): Act {
    return this.what.act;
  }

  get acts(): Act[] {
    return this.what.acts;
  }

  get targets(): string[] {
    return this.what.targets;
  }

  get weapons(): string[] {
    return this.what.weapons;
  }

  get aggregate(): boolean {
    return this.what.aggregate;
  }

  get background(): boolean {
    return this.what.background;
  }

  get anaphoric(): boolean {
    return this.what.anaphoric;
  }

  get daysInferred(): boolean {
    return this.what.daysInferred;
  }

  get places(): Where[] {
    return this.where.places;
  }

  get placeNames(): string[] {
    return this.where.placeNames;
  }

  get actors(): string[] {
    return this.who.actors;
  }

  get people(): string[] {
    return this.who.people;
  }

  get hit(): string[] {
    return this.who.hit;
  }

  get things(): string[] {
    return this.who.things;
  }

  get voices(): string[] {
    return this.who.voices;
  }

  get killed(): Count[] {
    return this.tolls.killed;
  }

  get wounded(): Count[] {
    return this.tolls.wounded;
  }
}
