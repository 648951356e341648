import type { ActorMention } from '../../language/mention.ts';

/** One act of saying: who says it and which words of the sentence it covers. */
export interface Attribution {
  /** Token of the verb or of "according". */
  at: number;
  /** Tokens the words attributed cover: `first` up to but without `last`. */
  first: number;
  last: number;
  /** First token of the speaker's words (the verb's where the speaker stands behind it). */
  subject: number;
  /** Who says so, the nearest to the event first. */
  who: ActorMention[];
  /** Who passes on what they say: the agency that quotes the ministry. */
  relays: ActorMention[];
  /** What is said follows the verb ("X said that …"); otherwise it stands before it or around it. */
  forward: boolean;
  /** Those accused of it, or others, confirmed what the first had said. */
  confirmed?: true;
  /** The words are what the speaker says is not so. */
  denied?: true;
}

/** Who spoke last, for "he said", "the statement added" and quotations that go on. */
export interface Memory {
  speakers: readonly ActorMention[];
  /** Sentence in which they spoke. */
  sentence: number;
}
