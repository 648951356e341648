import type { ActorMention } from '../../language/mention.ts';

/** Roles of those who can fight: a side, its forces, its allies. */
export const ARMED: ReadonlySet<string> = new Set(['state-forces', 'armed-group', 'coalition', 'state']);

/** Those blamed, as who fights: a side, or a body by name of which no list knows what it does ("the Defence Group"); null where another stands among them. */
export function asBlamed(actors: readonly ActorMention[]): ActorMention[] | null {
  const out = actors.map(
    (a): ActorMention => (a.role === 'organisation' && a.id === null && !a.generic ? { ...a, role: 'armed-group' } : a),
  );
  return out.length && out.every((a) => ARMED.has(a.role)) ? out : null;
}
