import type { ActorMention } from '../../language/mention.ts';

const CARRIERS =
  /^(an? |the )?((unidentified|unknown|fighter|helicopter|attack|combat|war|enemy|unmanned|pilotless) |war)?(warplanes?|planes?|jets?|aircraft|helicopters?|drones?|gunships?|artillery|tanks?|snipers?|bombers?|sharpshooters?)$/i;

/** "warplanes", "a sniper": what carried it, or what they were, and not whose. */
export const isCarrier = (a: ActorMention): boolean => a.generic && CARRIERS.test(a.name);
