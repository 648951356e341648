import type { Figure } from '../sitrep/document.ts';
import { tellDay, wallClock } from '../tell/tell-when.ts';
import type { Words } from '../words/words.ts';
import { packRows, type Tick, tickHours, ticksOf } from './clock-axis.ts';
import { escapeHtml } from './escape-text.ts';

const WIDTH = 960;
const LEFT = 70;
const RIGHT = 24;
const TOP = 64;
const HOUR_MS = 3_600_000;
const LETTER = 6.5;
const MOST_LABEL_ROWS = 4;

/** The windows of a truce as bars on a line of time, local days above and UTC days below, holes and overlaps framed, with the report's hour marked. */
export function drawClock({ truce, zone, asOf }: Extract<Figure, { kind: 'clock' }>, words: Words): string {
  const now = Date.parse(asOf);
  const bars = truce.windows
    .map((one, index) => ({ number: index + 1, start: ms(one.start), end: ms(one.end), others: (one.alternatives?.end ?? []).map(ms) }))
    .filter(({ start, end }) => start !== null || end !== null);
  const known = bars.flatMap(({ start, end, others }) => [start, end, ...others]).filter((at) => at !== null);
  if (!known.length) return '';
  // A report's hour long after everything would squeeze the windows to nothing: it is then left off the line.
  const spread = Math.max(...known) - Math.min(...known);
  const showNow = now - Math.max(...known) < Math.max(spread * 2, 48 * HOUR_MS) || bars.some(({ end }) => end === null);
  const low = Math.min(...known, ...(showNow ? [now] : []));
  const high = Math.max(...known, ...(showNow ? [now] : []));
  const pad = Math.max((high - low) * 0.04, HOUR_MS);
  const scale = (at: number) => LEFT + ((at - low + pad) / (high - low + 2 * pad)) * (WIDTH - LEFT - RIGHT);
  const x = (at: number) => scale(at).toFixed(1);
  const spans = bars.map(({ start, end }) => ({ start: start ?? low - pad, end: end ?? high + pad }));
  const lanes = packRows(spans);
  const tall = Math.max(...lanes) > 0 ? 19 : 26;
  const bottom = TOP + (Math.max(...lanes) + 1) * (tall + 2) - 2;
  const step = tickHours(high - low + 2 * pad);

  const behind: string[] = [];
  const parts: string[] = [];
  const nowClock = wallClock(asOf, zone ?? 'UTC') ?? asOf;
  const local = ticksOf(low - pad, high + pad, step, zone ?? 'UTC').filter(({ at }) => !showNow || Math.abs(scale(at) - scale(now)) > 34);
  parts.push(axis(local, 52, -6, zone ? words.local : words.utc));
  if (zone) parts.push(axis(ticksOf(low - pad, high + pad, step, 'UTC'), bottom + 14, 6, words.utc));

  for (const [index, { number, start, end, others }] of bars.entries()) {
    const span = spans[index]!;
    const y = TOP + lanes[index]! * (tall + 2);
    const width = Math.max(2, scale(span.end) - scale(span.start));
    parts.push(
      `<rect class="clock-window${end === null ? ' clock-open' : ''}" x="${x(span.start)}" y="${y}" width="${width.toFixed(1)}" height="${tall}"/>`,
    );
    for (const other of others) if (other !== null) parts.push(`<path class="clock-other" d="M${x(other)} ${y - 3}v${tall + 6}"/>`);
    const hours = start !== null && end !== null ? Math.round((end - start) / HOUR_MS) : null;
    const label = width > 90 && hours !== null ? `${number} · ${words.duration(hours)}` : width > 14 ? String(number) : '';
    const at =
      width > 90
        ? `x="${(scale(span.start) + 9).toFixed(1)}"`
        : `x="${((scale(span.start) + scale(span.end)) / 2).toFixed(1)}" text-anchor="middle"`;
    if (label) parts.push(`<text class="clock-label" ${at} y="${y + tall / 2 + 4}">${escapeHtml(label)}</text>`);
  }

  const labels = truce.gaps.map((gap) => {
    const middle = (scale(Date.parse(gap.start)) + scale(Date.parse(gap.end))) / 2;
    const clocks = [gap.start, gap.end].map((one) => wallClock(one, zone ?? 'UTC')?.slice(11)).join('–');
    const text = (gap.kind === 'hole' ? words.holeShort : words.overlapShort)(words.minutes(gap.minutes), clocks);
    const half = (text.length * LETTER) / 2;
    const centre = Math.min(Math.max(middle, half), WIDTH - half);
    return { gap, middle, text, centre, start: centre - half - 8, end: centre + half + 8 };
  });
  const rows = packRows(labels);
  for (const [index, { gap, middle, text, centre }] of labels.entries()) {
    const width = Math.max(5, scale(Date.parse(gap.end)) - scale(Date.parse(gap.start)));
    parts.push(
      `<rect class="clock-${gap.kind}" x="${(middle - width / 2).toFixed(1)}" y="${TOP - 3}" width="${width.toFixed(1)}" height="${bottom - TOP + 6}"/>`,
    );
    if (rows[index]! >= MOST_LABEL_ROWS) continue;
    const y = bottom + 50 + rows[index]! * 15;
    behind.push(`<path class="clock-lead clock-lead-${gap.kind}" d="M${middle.toFixed(1)} ${bottom + 3}V${y - 11}"/>`);
    parts.push(`<text class="clock-gap clock-gap-${gap.kind}" x="${centre.toFixed(1)}" y="${y}">${escapeHtml(text)}</text>`);
  }
  if (showNow) {
    const label = `${words.asOfMark} ${tellDay(nowClock, words, true)}, ${nowClock.slice(11)}`;
    const anchor = scale(now) > WIDTH - 100 ? 'end' : scale(now) < 100 ? 'start' : 'middle';
    parts.push(`<path class="clock-now" d="M${x(now)} 24V${bottom + 8}"/>`);
    parts.push(`<text class="clock-now-label" text-anchor="${anchor}" x="${x(now)}" y="16">${escapeHtml(label)}</text>`);
  }
  const shown = Math.min(MOST_LABEL_ROWS, labels.length ? Math.max(...rows) + 1 : 0);
  const height = bottom + (shown ? 46 + shown * 15 : 38);
  return `<svg viewBox="0 ${showNow ? 0 : 22} ${WIDTH} ${height - (showNow ? 0 : 22)}" class="clock" aria-hidden="true">${behind.join('')}${parts.join('')}</svg>`;

  function axis(ticks: readonly Tick[], y: number, tick: number, name: string): string {
    const lines = [`<path class="axis" d="M${LEFT} ${y}H${WIDTH - RIGHT}"/>`];
    lines.push(`<text class="axis-name" x="0" y="${tick < 0 ? y : y + 11}">${escapeHtml(name)}</text>`);
    for (const { at, wall } of ticks) {
      const day = tellDay(wall, words, true);
      const text = step < 24 && wall.slice(11) !== '00:00' ? wall.slice(11) : step >= 730 ? day : day.replace(/ \d{4}$/, '');
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
