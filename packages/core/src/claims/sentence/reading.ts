import type { ActorMention, CountMention, PlaceMention, TimeMention } from '../../language/mention.ts';
import type { Tokens } from '../../language/tokens.ts';
import type { Speaker, Stance } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import type { Sentence } from '../../passages/split-passages.ts';

/** Who speaks over a stretch of text. No speakers: the narrator. */
export interface Voice {
  speakers: Speaker[];
  /** `relays` when one voice quotes another ("state media quoted the ministry as saying"). */
  stance: Stance;
  /** Inside quotation marks. */
  quoted: boolean;
  /** What a voice says is not so: the words behind "denied". */
  denied?: true;
  /** Some of the speakers confirmed what another had said. */
  confirmed?: true;
  /** "reportedly": not the narrator's own knowledge, and nobody named. */
  hearsay?: true;
  /** Ids of those whom the speakers speak for ("the ministry's spokesman" for the ministry's state). */
  sides?: string[];
  /** The same by name, where the report tells their office: "army" of "Okum" who was "army spokesman Peter Okum" before. */
  bodies?: Speaker[];
}

/** One report laid open: everything the claim readers read from. All mentions are sorted by their first token. */
export interface Reading {
  report: Report;
  /** Tokens of `report.clean.text`. */
  tokens: Tokens;
  sentences: Sentence[];
  times: TimeMention[];
  counts: CountMention[];
  places: PlaceMention[];
  actors: ActorMention[];
  /** Who speaks at a token. */
  voiceAt(token: number): Voice;
}
