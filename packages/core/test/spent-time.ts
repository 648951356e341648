/** Begins to count CPU milliseconds, and gives what tells how many were spent: not those of the clock, since other work on the machine must not decide. */
export function countSpent(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** CPU milliseconds in which the usual machine does the work below. */
const USUAL = 22;

/** Work much like reading, that no change to the program makes slower: words cut out of a text, looked up and counted. */
function work(): number {
  const counts = new Map<string, number>();
  const text = Array.from({ length: 100_000 }, (_, i) => `word${(i * 7919) % 5003}`).join(' ');
  for (const [word] of text.matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

/** How many times as slow as the usual machine this one is just now, at least 1: it may be an old one, or much else done on it. */
function slowness(): number {
  const times = Array.from({ length: 8 }, () => {
    const spent = countSpent();
    work();
    return spent();
  });
  return Math.max(1, Math.min(...times) / USUAL);
}

/** CPU milliseconds as the usual machine would have spent them, for what may take no more than a limit: asked only where they are more. */
export const asUsual = (ms: number, limit: number): number => (ms < limit ? ms : ms / slowness());
