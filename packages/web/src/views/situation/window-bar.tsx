import type { TruceAnswer } from '../../app/shapes.ts';
import { Cites } from '../../parts/cites.tsx';
import { sayDatesIn, sayDayShort, sayInstant, sayLength } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

const DAY = 86_400_000;

/** Where an instant lies between two others, in percent. */
function placer(first: number, last: number): (instant: string | number) => number {
  const span = Math.max(last - first, 1);
  return (instant) => Math.min(100, Math.max(0, (((typeof instant === 'number' ? instant : Date.parse(instant)) - first) / span) * 100));
}

/** Days to write under the bar: few enough that none stands in another. */
function ticksBetween(first: number, last: number): number[] {
  const days = (last - first) / DAY;
  const step = [1, 2, 5, 7, 14, 30, 61, 91].find((one) => days / one <= 7) ?? 182;
  const out: number[] = [];
  for (let at = Math.ceil(first / DAY) * DAY; at <= last; at += step * DAY) out.push(at);
  return out;
}

/** A truce's windows to scale, with holes and overlaps drawn, what was declared, and the instant shown. */
export function WindowBar({ truce }: { truce: TruceAnswer }) {
  const { windows, gaps, declarations, zone } = truce;
  const known = [
    ...windows.flatMap(({ start, end }) => [start, end]),
    ...declarations.map(({ on }) => on && `${on}T12:00:00Z`),
    truce.asOf,
  ].filter((at): at is string => at !== null);
  if (windows.length === 0 || known.length < 2) return null;
  const instants = known.map((at) => Date.parse(at));
  const start = Math.min(...instants);
  // A truce long over is drawn with a short stretch of afterwards, so that its own time keeps its size.
  const ends = windows.map(({ end }) => (end ? Date.parse(end) : Number.NaN)).filter((at) => !Number.isNaN(at));
  const over = ends.length === windows.length ? Math.max(...ends) : Number.POSITIVE_INFINITY;
  const end = Math.min(Math.max(...instants), over + Math.max((over - start) * 0.15, DAY));
  const at = placer(start, end);
  // the last day is written before its line, and gives way to the day before it
  const ticks = ticksBetween(start, end).filter((tick, i, all) => at(tick) <= 90 || i === 0 || at(all[i - 1]!) < 76);
  const width = (from: string, until: string | null): number => Math.max(at(until ?? end) - at(from), 0.35);
  const between = (from: string, until: string): { from: string; until: string } => ({
    from: sayInstant(from, zone),
    until: sayInstant(until, zone),
  });
  return (
    <figure className="windows" aria-label={say('situation.windows-of', { title: truce.short })}>
      <div className="window-track" aria-hidden="true">
        {windows.map(
          (one, i) =>
            one.start && (
              <span
                key={one.start}
                className={`window ${i % 2 ? 'odd' : ''} ${one.end ? '' : 'endless'}`}
                style={{ insetInlineStart: `${at(one.start)}%`, inlineSize: `${width(one.start, one.end)}%` }}
              />
            ),
        )}
        {gaps.map((gap) => (
          <span
            key={`${gap.kind}${gap.start}`}
            className={`gap ${gap.kind}`}
            style={{ insetInlineStart: `${at(gap.start)}%`, inlineSize: `${width(gap.start, gap.end)}%` }}
          />
        ))}
        {declarations.map(
          (one) =>
            one.on && (
              <span
                key={`${one.what}${one.on}${one.by}${one.cites.join()}`}
                className={`declared ${one.what} ${one.hasStanding ? '' : 'without'}`}
                style={{ insetInlineStart: `${at(`${one.on}T12:00:00Z`)}%` }}
              />
            ),
        )}
        {Date.parse(truce.asOf) <= end && <span className="now" style={{ insetInlineStart: `${at(truce.asOf)}%` }} />}
        <span className="window-ticks">
          {ticks.map((tick, i) => (
            <span
              key={tick}
              className={`${at(tick) > 90 ? 'at-end' : ''} ${i % 2 ? 'second' : ''}`}
              style={{ insetInlineStart: `${at(tick)}%` }}
            >
              {sayDayShort(new Date(tick).toISOString())}
            </span>
          ))}
        </span>
      </div>
      <ul className="window-words small">
        {windows.map((one, i) => (
          <li key={one.start ?? i}>
            <span className="window-key" aria-hidden="true" />
            {say('situation.window-n', {
              n: i + 1,
              from: one.start ? sayInstant(one.start, zone) : '–',
              until: one.end ? sayInstant(one.end, zone) : say('situation.no-end'),
            })}
            {one.note && <span className="quiet"> {sayDatesIn(one.note)}</span>}
            <Cites ids={one.because} of={say('situation.window-n', { n: i + 1, from: one.start ?? '–', until: one.end ?? '–' })} />
          </li>
        ))}
        {gaps.map((gap) => {
          const values = { length: sayLength(gap.minutes), ...between(gap.start, gap.end) };
          const says = gap.kind === 'hole' ? say('situation.hole', values) : say('situation.overlap', values);
          return (
            <li key={`${gap.kind}${gap.start}`} className={gap.kind}>
              <span className={`window-key ${gap.kind}`} aria-hidden="true" />
              {says}
              <Cites ids={gap.because} of={says} />
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
