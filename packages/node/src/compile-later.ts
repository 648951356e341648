import { setFlagsFromString } from 'node:v8';

/** Measured with the V8 of Node 20 alone; later ones compile in more steps. */
const MEASURED = process.versions.node.startsWith('20.');
/** How much a function does before V8 thinks of compiling it anew, in bytes of its code: its own habit, and ours for short jobs. */
const HABIT = 67_584;
const PATIENT = 250_000;

/**
 * Has V8 wait longer before it compiles a function to be fast. A job of some hundreds of reports ends before that pays, and it is done on threads of its own:
 * two fifths of such a job's processor time went there, for no gain by the clock.
 */
export function compileLater(): void {
  if (MEASURED) setFlagsFromString(`--interrupt-budget=${PATIENT}`);
}

/** V8's own habit, for a program that has thousands of reports before it. */
export function compileAsUsual(): void {
  if (MEASURED) setFlagsFromString(`--interrupt-budget=${HABIT}`);
}
