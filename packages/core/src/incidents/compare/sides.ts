import type { Knowledge } from '../../knowledge/knowledge.ts';
import { remember } from '../../model/remember.ts';

/** Whose forces they are: a state's, or an armed group's. */
export type SideKind = 'state' | 'group';

const STATE =
  /\b(army|military|armed forces|air force|airforce|navy|soldiers?|troops|police|policem[ae]n|gendarmes?|government|regime|junta|conscripts?|border guards?)\b/;
const GROUP =
  /\b(rebels?|insurgents?|separatists?|militants?|militia|militias|militiam[ae]n|guerrillas?|gunm[ae]n|terrorists?|opposition|fighters|paramilitar(y|ies)|jihadists?|secessionists?)\b/;

const kindByName = remember((name): SideKind | null => (GROUP.test(name) ? 'group' : STATE.test(name) ? 'state' : null));

/** Whether an actor, by its id or its folded name, is of a state or an armed group; null where neither is plain. */
export function sideKind(actor: string, { actors }: Pick<Knowledge, 'actors'>): SideKind | null {
  const kind = actors.actors.get(actor)?.kind;
  if (kind === undefined) return kindByName(actor);
  return kind === 'state' || kind === 'state-forces' ? 'state' : kind === 'armed-group' ? 'group' : null;
}

/** Of two kinds, both plain. */
export const opposes = (a: SideKind | null, b: SideKind | null): boolean => a !== null && b !== null && a !== b;

/** Words that every side is called by. */
const COMMON =
  /^(army|force|group|milit|gover|rebel|polic|troop|soldi|fight|regim|defen|minis|secur|natio|unite|libera|front|movem|armed|people|civil|posit|villa|post|house|north|south|east|west|centr|three|four|five|seven|eight)/;
const stemsOf = remember((name) => name.split(/[\s-]+/).flatMap((w) => (w.length >= 4 && !COMMON.test(w) ? [w.slice(0, 5)] : [])));

/** "russian warplanes" and "russia", "thai soldiers" and "thailand-forces": a telling word of the one begins like a word of the other. */
export function sharesStem(a: string, b: string): boolean {
  const theirs = stemsOf(b);
  return stemsOf(a).some((x) => theirs.some((y) => x.startsWith(y) || y.startsWith(x)));
}
