import type { TruceAnswer } from '../../app/shapes.ts';

const MINUTE = 60_000;

/** A truce's clock as of an instant; lengths in minutes. */
export interface TruceClock {
  at: string;
  /** `before` it begins, `running`, or `over`. */
  phase: 'before' | 'running' | 'over';
  /** How long it has run, or ran. */
  ran: number;
  /** Until it begins, ends, or since it ended; null where no end was said. */
  rest: number | null;
  /** Part of its time that has gone, 0 to 1; null where no end was said. */
  gone: number | null;
}

/** Reads a truce's clock at the instant that it is shown as of. */
export function readClock({ since, until, asOf }: Pick<TruceAnswer, 'since' | 'until' | 'asOf'>): TruceClock | null {
  if (!since) return null;
  const at = Date.parse(asOf);
  const start = Date.parse(since);
  const end = until === null ? null : Date.parse(until);
  const minutes = (ms: number): number => Math.max(0, Math.round(ms / MINUTE));
  if (at < start) return { at: asOf, phase: 'before', ran: 0, rest: minutes(start - at), gone: 0 };
  if (end !== null && at >= end) return { at: asOf, phase: 'over', ran: minutes(end - start), rest: minutes(at - end), gone: 1 };
  return {
    at: asOf,
    phase: 'running',
    ran: minutes(at - start),
    rest: end === null ? null : minutes(end - at),
    gone: end === null ? null : (at - start) / (end - start),
  };
}
