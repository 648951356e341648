/** Roles of those who can fight: a side, its forces, its allies. */
export const ARMED: ReadonlySet<string> = new Set(['state-forces', 'armed-group', 'coalition', 'state']);
