import type { Act } from './act.ts';
import type { ByStatus, Speaker, TargetRef } from './claim.ts';
import type { ClaimId, IncidentId, ReportId } from './ids.ts';
import type { When } from './when.ts';
import type { Where } from './where.ts';

/** One voice's figure among several. */
export interface StatedToll {
  min: number | null;
  max: number | null;
  claims: ClaimId[];
  /** Said as about so many by all who say it. */
  approx?: boolean;
}

/** A toll with every figure kept beside who said it: `min` is the lowest stated, `max` the highest (null: open). */
export interface Toll {
  min: number | null;
  max: number | null;
  stated: StatedToll[];
  /** Every figure is about so many. */
  approx?: boolean;
}

/** An actor of an incident, with how firmly and by which claims. */
export interface IncidentActor extends Speaker {
  status: ByStatus;
  claims: ClaimId[];
}

/** The claims that speak of one occurrence, every disagreement kept side by side. */
export interface Incident {
  id: IncidentId;
  act: Act;
  claims: ClaimId[];
  where: Where | null;
  when: When | null;
  by: IncidentActor[];
  against: TargetRef[];
  weapons: string[];
  killed: Toll | null;
  wounded: Toll | null;
  /** Independent voices: ids or names; twenty copies of one wire story are one. */
  origins: string[];
  carriers: ReportId[];
  /** Fields on which the voices differ; denials count. */
  contested: string[];
  background: boolean;
  aggregate: boolean;
  /** The whole this is a part of (one village's shelling and the day's total), linked and never merged. */
  partOf: IncidentId[];
  /** Why these claims were put together, one line per join. */
  because: string[];
}
