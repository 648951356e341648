import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** Collects this thread's garbage now, where much of it has just come to be: V8 waits until its heap has grown, and does not weigh what lies outside of it. */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** Bytes of holes that are worth closing. */
const WORTH = 6_000_000;

/**
 * Collects garbage and closes the holes that it left: where small memory is asked of it, V8 moves some of what stands between holes each time it collects, and
 * gives back as much. By itself it leaves them until something fills them.
 */
export function closeHoles(): void {
  setFlagsFromString('--optimize-for-size');
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    collectGarbage();
    const now = getHeapStatistics().total_physical_size;
    if (now > before - WORTH) break;
    before = now;
  }
  setFlagsFromString('--no-optimize-for-size');
}
