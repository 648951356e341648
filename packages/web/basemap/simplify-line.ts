/** A line with the points left out that lie within a tolerance (degrees) of what is kept; its ends always stay. Douglas and Peucker's way. */
export function simplifyLine(line: readonly number[][], tolerance: number): number[][] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  // A closed line has no chord: it is first cut at its point farthest from the start.
  const open: [number, number][] = [[0, line.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop()!;
    const [at, far] = farthest(line, from, to);
    if (far <= tolerance || at < 0) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep[i]).map(([x, y]) => [round(x!), round(y!)]);
}

function farthest(line: readonly number[][], from: number, to: number): [number, number] {
  const [ax, ay] = line[from] as [number, number];
  const [bx, by] = line[to] as [number, number];
  const dx = bx - ax;
  const dy = by - ay;
  const long = Math.hypot(dx, dy);
  let best = -1;
  let far = 0;
  for (let i = from + 1; i < to; i++) {
    const [x, y] = line[i] as [number, number];
    const away = long === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dx * (ay - y) - (ax - x) * dy) / long;
    if (away > far) {
      far = away;
      best = i;
    }
  }
  return [best, far];
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
