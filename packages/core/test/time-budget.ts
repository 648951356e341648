import fc from 'fast-check';

/** Milliseconds that a property is tried for at most: many times what all its runs take on a quiet machine. */
const BUDGET = 60_000;

/**
 * A property holds for all its runs or, where a busy machine does not come to the end of them in time, for as many as it came to, at least one. What
 * is found wrong by then fails it all the same.
 */
fc.configureGlobal({ interruptAfterTimeLimit: BUDGET });
