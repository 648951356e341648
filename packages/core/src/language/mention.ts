import type { Count } from '../model/count.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';

/** A stretch of tokens that names something: `first` up to but without `last`. */
export interface Mention {
  first: number;
  last: number;
}

/** A time named in a text, resolved against the report's own date where that is known. */
export interface TimeMention extends Mention {
  /** Null when the words are relative and nothing anchors them. */
  when: When | null;
  /** "since Sunday" is since, "by Friday" is until, "a day after" is after: how the time stands to what it is said of. */
  relation: 'at' | 'since' | 'until' | 'after' | 'before';
  /** It lies before the news the report brings ("last year", "in February"): what it dates is recalled. */
  recalled: boolean;
  /** It lies after the report ("next week", "on Friday" said with "will"): what it dates is planned. */
  future: boolean;
  /** A length and no date: "five-day", "48 hours", "seven straight days". In hours. */
  hours: number | null;
  /** A length or habit that dates nothing ("every day", "five-year-old"). */
  timeless: boolean;
  /** 0 Sunday … 6 Saturday, where a weekday was said: what an undated report can still be dated by. */
  weekday?: number;
  /** Year, month and day as said, without what the words leave out. */
  said?: { year?: number; month?: number; day?: number };
  /** The stretch of the day that was said. */
  part?: 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'early' | 'late';
  /** For `after` and `before`: when that happened which stands in front of the words ("Those came a day after …"); `when` dates what follows them. */
  of?: When | null;
}

/** A number of people or things, as said. */
export interface CountMention extends Mention, Count {
  /** Token of the noun counted ("civilians", "raids"), or -1. */
  noun: number;
  /** Token where the head noun group ends (exclusive); equals `last` when no noun follows. */
  nounLast: number;
  /** "another", "others", "more": adds to a number said before. */
  additional: boolean;
  /** Digits that are a year, a clock, an age, a calibre, a rank or a resolution: counts nothing. */
  idle: boolean;
}

/** A place named in a text. */
export interface PlaceMention extends Mention {
  where: Where;
  /** What kind of place: country, region, admin1, admin2, city, neighbourhood, road, camp, crossing, facility, area, water. */
  kind: string;
  /** An adjective or a people ("Syrian", "Turkish"): says where somebody is from, not where something happened. */
  adjective: boolean;
  /** Ids of the places this one lies in, from the smallest up. */
  within: string[];
  /** Id of the division that bears a town's name ("Kunduz"): a report that names the town may mean it; null where none does. */
  namesake: string | null;
  /** The preposition or relation before it: in, near, south-of, outskirts, between, from, to … or ''. */
  relation: string;
  /** The name is more likely part of a person's, group's or outlet's name here ("Paris Hilton", "the Aleppo Media Center"). */
  partOfName: boolean;
}

/** What an actor is, as far as the words tell. */
export type ActorRole =
  | 'state'
  | 'state-forces'
  | 'armed-group'
  | 'coalition'
  | 'monitor'
  | 'media'
  | 'organisation'
  | 'person'
  | 'people'
  | 'voice';

/** Someone who acts or speaks: a named group, a state, a person with a role, or a generic voice ("rebels", "warplanes"). */
export interface ActorMention extends Mention {
  /** As the report names it, without article. */
  name: string;
  /** Id in the knowledge, or null. Generic voices have none. */
  id: string | null;
  role: ActorRole;
  /** "rebels", "warplanes", "residents": kept generic. */
  generic: boolean;
  /** Head token of the group. */
  head: number;
  /** Of a person by name: the first token of the name itself, behind office or rank. */
  nameFirst?: number;
  /** Of a person met before, or a force by its short name: the name as the report writes it out. */
  fullName?: string;
  /** Of a person: the word that says he was killed, hurt or taken. */
  harm?: number;
  /** The body by name whose people or units these are: "FLN" of "FLN guerrillas". */
  body?: string;
  /** For `person`: the id of whom they speak for, if known. */
  speaksFor: string | null;
}
