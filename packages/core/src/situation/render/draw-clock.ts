import type { Figure } from '../sitrep/document.ts';
import { tellDay, wallClock } from '../tell/tell-when.ts';
import type { Words } from '../words/words.ts';
import { escapeHtml } from './escape-text.ts';

const WIDTH = 960;
const LEFT = 70;
const RIGHT = 24;
const BAR_TOP = 64;
const BAR_HEIGHT = 26;
const HOUR_MS = 3_600_000;
const STEPS_HOURS = [6, 12, 24, 48, 96, 168, 336, 730, 1460, 2190, 4380, 8760];

/** The windows of a truce as bars on a line of time, local days above and UTC days below, holes hatched, with the report's hour marked. */
export function drawClock({ truce, zone, asOf }: Extract<Figure, { kind: 'clock' }>, words: Words): string {
  const now = Date.parse(asOf);
  const bars = truce.windows
    .map((one, index) => ({ number: index + 1, start: ms(one.start), end: ms(one.end), others: (one.alternatives?.end ?? []).map(ms) }))
    .filter(({ start, end }) => start !== null || end !== null);
  const known = bars.flatMap(({ start, end, others }) => [start, end, ...others]).filter((at) => at !== null);
  // A report's hour long after everything would squeeze the windows to nothing: it is then left off the line.
  const spread = Math.max(...known) - Math.min(...known, now);
  const showNow = now - Math.max(...known) < Math.max(spread * 2, 48 * HOUR_MS) || bars.some(({ end }) => end === null);
  const points = showNow ? [...known, now] : known;
  const low = Math.min(...points);
  const high = Math.max(...points);
  const pad = Math.max((high - low) * 0.04, HOUR_MS);
  const scale = (at: number) => LEFT + ((at - low + pad) / (high - low + 2 * pad)) * (WIDTH - LEFT - RIGHT);
  const x = (at: number) => scale(at).toFixed(1);

  const parts: string[] = [];
  const step = STEPS_HOURS.find((hours) => (high - low + 2 * pad) / (hours * HOUR_MS) <= 9) ?? STEPS_HOURS.at(-1)!;
  const isWhole = step >= 24;
  parts.push(axis(ticksOf(low - pad, high + pad, step, zone ?? 'UTC'), 52, -6, zone ? `${words.local}` : words.utc));
  if (zone) parts.push(axis(ticksOf(low - pad, high + pad, step, 'UTC'), BAR_TOP + BAR_HEIGHT + 14, 6, words.utc));

  for (const [index, bar] of bars.entries()) {
    const start = bar.start ?? low - pad;
    const end = bar.end ?? Math.max(high, now) + pad;
    const overlaps = index > 0 && (bars[index - 1]!.end ?? end) > start;
    const top = overlaps ? BAR_TOP + 5 : BAR_TOP;
    const width = Math.max(2, scale(end) - scale(start));
    const open = bar.end === null ? ' clock-open' : '';
    parts.push(`<rect class="clock-window${open}" x="${x(start)}" y="${top}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}"/>`);
    const hours = bar.start !== null && bar.end !== null ? Math.round((bar.end - bar.start) / HOUR_MS) : null;
    const label = width > 90 && hours !== null ? `${bar.number} · ${words.hours(hours)}` : width > 14 ? String(bar.number) : '';
    if (label)
      parts.push(
        `<text class="clock-label" x="${((scale(start) + scale(end)) / 2).toFixed(1)}" y="${top + 17}">${escapeHtml(label)}</text>`,
      );
    for (const other of bar.others) {
      if (other === null) continue;
      parts.push(`<path class="clock-other" d="M${x(other)} ${top - 4}V${top + BAR_HEIGHT + 4}"/>`);
    }
    const labelX =
      width > 90 ? `x="${(scale(start) + 9).toFixed(1)}"` : `x="${((scale(start) + scale(end)) / 2).toFixed(1)}" text-anchor="middle"`;
    if (label) parts.push(`<text class="clock-label" ${labelX} y="${top + 17}">${escapeHtml(label)}</text>`);
  }
  let free = 0;
  for (const gap of truce.gaps) {
    const start = Date.parse(gap.start);
    const end = Date.parse(gap.end);
    const width = Math.max(5, scale(end) - scale(start));
    const at = (scale(start) + scale(end)) / 2;
    parts.push(
      `<rect class="clock-${gap.kind}" x="${(at - width / 2).toFixed(1)}" y="${BAR_TOP - 3}" width="${width.toFixed(1)}" height="${BAR_HEIGHT + 6}"/>`,
    );
    const clocks = [gap.start, gap.end].map((one) => wallClock(one, zone ?? 'UTC')?.slice(11)).join('–');
    const text = (gap.kind === 'hole' ? words.holeShort : words.overlapShort)(words.minutes(gap.minutes), clocks);
    const row = at < free ? 1 : 0;
    free = at + text.length * 5.8;
    const y = BAR_TOP + BAR_HEIGHT + 50 + row * 15;
    parts.push(`<path class="clock-lead" d="M${at.toFixed(1)} ${BAR_TOP + BAR_HEIGHT + 3}V${y - 11}"/>`);
    const anchor = at > WIDTH - 140 ? 'end' : at < LEFT + 60 ? 'start' : 'middle';
    parts.push(`<text class="clock-gap" text-anchor="${anchor}" x="${at.toFixed(1)}" y="${y}">${escapeHtml(text)}</text>`);
  }
  if (showNow) {
    const label = `${words.asOfMark} ${tellDay(wallClock(asOf, zone ?? 'UTC') ?? asOf, words, true)}, ${(wallClock(asOf, zone ?? 'UTC') ?? '').slice(11)}`;
    const anchor = scale(now) > WIDTH - 100 ? 'end' : 'middle';
    parts.push(`<path class="clock-now" d="M${x(now)} 24V${BAR_TOP + BAR_HEIGHT + 8}"/>`);
    parts.push(`<text class="clock-now-label" text-anchor="${anchor}" x="${x(now)}" y="16">${escapeHtml(label)}</text>`);
  }
  const height = BAR_TOP + BAR_HEIGHT + (truce.gaps.length ? (free ? 74 : 58) : 40);
  return `<svg viewBox="0 0 ${WIDTH} ${height}" class="clock" aria-hidden="true">${parts.join('')}</svg>`;

  function axis(ticks: { at: number; wall: string }[], y: number, tick: number, name: string): string {
    const lines = [`<path class="axis" d="M${LEFT} ${y}H${WIDTH - RIGHT}"/>`];
    lines.push(`<text class="axis-name" x="0" y="${tick < 0 ? y : y + 11}">${escapeHtml(name)}</text>`);
    for (const { at, wall } of ticks) {
      const day = tellDay(wall, words, true).replace(/ \d{4}$/, step >= 730 ? '$&' : '');
      const text = isWhole ? day : wall.slice(11) === '00:00' ? day : wall.slice(11);
      lines.push(`<path class="axis" d="M${x(at)} ${y}v${tick}"/>`);
      lines.push(`<text class="axis-label" x="${x(at)}" y="${tick < 0 ? y + tick - 5 : y + tick + 12}">${escapeHtml(text)}</text>`);
    }
    return lines.join('');
  }
}

function ms(instant: string | null): number | null {
  const at = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(at) ? null : at;
}

/** Round hours of the zone's wall clock between two instants (ms), `step` hours apart. */
function ticksOf(low: number, high: number, step: number, zone: string): { at: number; wall: string }[] {
  const ticks: { at: number; wall: string }[] = [];
  const offsetAt = (at: number) => Date.parse(`${wallClock(new Date(at).toISOString(), zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  const stepMs = step * HOUR_MS;
  let wall = Math.ceil((low + offsetAt(low)) / stepMs) * stepMs;
  if (step >= 24) wall = Math.ceil((low + offsetAt(low)) / (24 * HOUR_MS)) * 24 * HOUR_MS;
  for (; wall - offsetAt(wall) <= high && ticks.length < 40; wall += stepMs) {
    ticks.push({ at: wall - offsetAt(wall - offsetAt(wall)), wall: new Date(wall).toISOString().slice(0, 16) });
  }
  return ticks.filter(({ at }) => at >= low);
}
