import type { Figure, Tone } from '../sitrep/document.ts';
import { tellDay } from '../tell/tell-when.ts';
import type { Words } from '../words/words.ts';
import { escapeHtml } from './escape-text.ts';

const WIDTH = 960;
const LEFT = 44;
const RIGHT = 8;
const PLOT = 150;
const TOP = 14;
const DAY_MS = 86_400_000;
const TONES: readonly Tone[] = ['breach', 'undetermined', 'no-breach', 'outside', 'none'];

/** Incidents as blocks stacked on their day (week, month), marked by verdict, above a strip of calm days for each truce. */
export function drawTimeline(figure: Extract<Figure, { kind: 'timeline' }>, words: Words): string {
  const { columns, calm, step } = figure;
  const low = day(columns[0]!.start);
  const high = day(columns.at(-1)!.end);
  const x = (at: number) => LEFT + ((at - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const most = Math.max(1, ...columns.map(({ incidents }) => incidents.length));
  const unit = Math.min(18, PLOT / most);
  const plot = Math.min(PLOT, unit * most) + 6;
  const base = TOP + plot;
  const parts: string[] = [];

  for (const mark of marksOf(most)) {
    const y = base - mark * unit;
    parts.push(`<path class="grid" d="M${LEFT} ${y.toFixed(1)}H${WIDTH - RIGHT}"/>`);
    parts.push(`<text class="axis-label end" x="${LEFT - 6}" y="${(y + 4).toFixed(1)}">${mark}</text>`);
  }
  for (const column of columns) {
    const wide = x(day(column.end)) - x(day(column.start));
    const inset = Math.min(3, wide * 0.12);
    const width = Math.min(wide - 2 * inset, 40);
    const left = x(day(column.start)) + (wide - width) / 2;
    const stacked = [...column.incidents].sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || a.number - b.number);
    for (const [index, { number, tone }] of stacked.entries()) {
      const y = base - (index + 1) * unit;
      const name = `${words.incidentRef(number)}: ${toneName(tone, words)}`;
      parts.push(
        `<a tabindex="-1" href="#incident-${number}"><rect class="mark tone-${tone}" x="${left.toFixed(1)}" y="${(y + 1).toFixed(1)}" width="${width.toFixed(1)}" height="${(unit - 1.5).toFixed(1)}"><title>${escapeHtml(name)}</title></rect></a>`,
      );
    }
  }
  parts.push(`<path class="axis" d="M${LEFT} ${base}H${WIDTH - RIGHT}"/>`);
  const every = Math.ceil(columns.length / 12);
  for (const [index, column] of columns.entries()) {
    if (index % every) continue;
    const at = step === 'day' ? (x(day(column.start)) + x(day(column.end))) / 2 : x(day(column.start));
    const text =
      step === 'month'
        ? tellDay(column.start, words, true).replace(/^\d+ /, '')
        : tellDay(column.start, words, true).replace(/ \d{4}$/, '');
    parts.push(
      `<text class="axis-label${step === 'day' ? '' : ' start'}" x="${at.toFixed(1)}" y="${base + 15}">${escapeHtml(text)}</text>`,
    );
  }
  const years = [...new Set([columns[0]!.start.slice(0, 4), columns.at(-1)!.start.slice(0, 4)])].join('–');
  if (step !== 'month') parts.push(`<text class="axis-name" x="0" y="${base + 15}">${years}</text>`);

  let y = base + 30;
  for (const { title, days } of calm) {
    parts.push(`<text class="strip-name" x="${LEFT}" y="${y + 8}">${escapeHtml(title)}</text>`);
    for (const one of days) {
      const at = day(one.on);
      if (at < low || at >= high) continue;
      const width = Math.max(2, x(at + DAY_MS) - x(at) - 1);
      const label = `${tellDay(one.on, words)}: ${words.calmDay[one.state]}`;
      parts.push(
        `<rect class="calm calm-${one.state}" x="${x(at).toFixed(1)}" y="${y + 14}" width="${width.toFixed(1)}" height="12"><title>${escapeHtml(label)}</title></rect>`,
      );
    }
    y += 38;
  }
  const tones = TONES.filter((tone) => columns.some(({ incidents }) => incidents.some((one) => one.tone === tone)));
  const keys = tones.map((tone) => ({ mark: `mark tone-${tone}`, text: toneName(tone, words) }));
  const states = (['calm', 'no-report', 'broken'] as const).filter((state) =>
    calm.some(({ days }) => days.some((one) => one.state === state)),
  );
  for (const state of states) keys.push({ mark: `calm calm-${state}`, text: words.calmDay[state] });
  let at = LEFT;
  for (const { mark, text } of keys) {
    parts.push(`<rect class="${mark}" x="${at}" y="${y + 2}" width="12" height="12"/>`);
    parts.push(`<text class="key" x="${at + 17}" y="${y + 12}">${escapeHtml(text)}</text>`);
    at += 34 + text.length * 6.6;
  }
  return `<svg viewBox="0 0 ${WIDTH} ${y + 20}" class="timeline" aria-hidden="true">${hatches()}${parts.join('')}</svg>`;
}

/** What a tone stands for. */
export function toneName(tone: Tone, words: Words): string {
  return tone === 'none' || tone === 'good' || tone === 'bad' || tone === 'open' ? words.noFinding : words.verdict[tone];
}

/** Patterns, so that nothing is told by colour alone. They are shared by every drawing of the page. */
function hatches(): string {
  return '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0V5"/></pattern><pattern id="broken" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="broken-ground" width="6" height="6"/><path class="broken-line" d="M1 0V6"/></pattern></defs>';
}

function day(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
}

function marksOf(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => most / one <= 4) ?? 1000;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}
