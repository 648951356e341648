import type { Act } from '../../model/act.ts';
import type { Frame } from '../frames/frame.ts';

/** One occurrence as one report tells it: the frames of all sentences that speak of it. */
export interface Occurrence {
  act: Act;
  frames: Frame[];
  /** The frame that first told it. */
  key: string;
  /** It was told in a heading or in the first two sentences. */
  lede: boolean;
}

/** A frame as it was read, and the occurrence that it tells of. */
export interface ToldFrame {
  frame: Frame;
  act: Act;
  occurrence: Occurrence;
}

/** What a report tells: its events in the order in which they are told, the frames that tell them, and those that somebody denies. */
export interface ToldReport {
  events: Occurrence[];
  readings: ToldFrame[];
  denied: Frame[];
}
