import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import { composeIncidents } from './compose-incidents.ts';
import type { OpenReading } from './lay-open.ts';
import { confirmPlaces } from './places/confirm-places.ts';
import { foldHeadline } from './tellings/fold-headline.ts';
import { joinOneStory } from './tellings/one-story.ts';
import { tellEvents } from './tellings/tell-events.ts';

/** Reads the claims of incidents, and of denials, out of one report laid open. */
export function readIncidents(open: OpenReading, knowledge: Knowledge): Claim[] {
  const report = tellEvents(open, knowledge);
  joinOneStory(open, report.events, report.readings);
  foldHeadline(open.scan, report.events, report.readings);
  confirmPlaces(report.events);
  return composeIncidents(open, knowledge, report);
}
