/** Begins to count CPU milliseconds, and gives what tells how many were spent: not those of the clock, since other work on the machine must not decide. */
export function countSpent(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
