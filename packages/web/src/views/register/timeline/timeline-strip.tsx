import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { DayInput } from '../../../parts/day-input/day-input.tsx';
import { Pop } from '../../../parts/menu.tsx';
import { sayDay, sayDays } from '../../../parts/times.ts';
import { say, sayTerm } from '../../../words/say.tsx';
import { type Bin, binDays } from './bin-days.ts';
import './timeline.css';

interface TimelineStripProps {
  days: readonly { on: string; n: number; byVerdict: Partial<Record<string, number>> }[];
  undated: number;
  /** The days the filter is bounded to, both included. */
  chosen: [string, string] | null;
  onChoose(days: [string, string] | null): void;
}

const HIGH = 56;
/** A bar is no narrower than this, in pixels. */
const NARROWEST = 5;

/** How many incidents began on which days, by their gravest verdict. Dragging over days filters by them. */
export function TimelineStrip({ days, undated, chosen, onChoose }: TimelineStripProps) {
  const box = useRef<HTMLDivElement>(null);
  const wide = useWidth(box);
  const { bins, length } = useMemo(() => binDays(days, Math.max(12, Math.floor(wide / NARROWEST))), [days, wide]);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const most = Math.max(...bins.map(({ n }) => n), 1);
  const step = bins.length > 0 ? wide / bins.length : wide;
  const at = (event: PointerEvent): number => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return Math.min(bins.length - 1, Math.max(0, Math.floor((event.clientX - left) / step)));
  };
  const end = (): void => {
    if (!drag) return;
    const [a, b] = [Math.min(...drag), Math.max(...drag)];
    setDrag(null);
    if (bins[a] && bins[b]) onChoose([bins[a].from, bins[b].to]);
  };
  const marked = drag ? ([Math.min(...drag), Math.max(...drag)] as const) : markedBins(bins, chosen);
  const peak = bins.find(({ n }) => n === most);
  return (
    <section className="timeline" aria-label={say('register.timeline')}>
      <div className="timeline-head">
        <span className="small quiet" aria-live="off">
          {over !== null && bins[over]
            ? `${sayBin(bins[over])}: ${say('register.incidents', { n: bins[over].n })}`
            : sayTerm('bin', length)}
          {undated > 0 && over === null && ` · ${say('register.undated', { n: undated })}`}
        </span>
        <DayInputs chosen={chosen} bins={bins} onChoose={onChoose} />
      </div>
      <div
        ref={box}
        className="timeline-sheet"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => {
          setOver(at(event));
          if (drag) setDrag([drag[0], at(event)]);
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
        onPointerLeave={() => setOver(null)}
      >
        <svg
          width={wide}
          height={HIGH + 14}
          role="img"
          aria-label={
            peak
              ? say('register.timeline-says', {
                  from: sayDay(bins[0]!.from),
                  to: sayDay(bins.at(-1)!.to),
                  peak: sayBin(peak),
                  n: peak.n,
                })
              : say('register.timeline-empty')
          }
        >
          {marked && (
            <rect className="timeline-chosen" x={marked[0] * step} width={(marked[1] - marked[0] + 1) * step} y={0} height={HIGH} />
          )}
          {bins.map((bin, i) => (
            <Bar key={bin.from} bin={bin} x={i * step} width={Math.max(1, Math.min(step - 1, 22))} most={most} />
          ))}
          <line className="timeline-base" x1={0} x2={wide} y1={HIGH + 0.5} y2={HIGH + 0.5} />
          {ticksOf(bins, step).map(({ x, text }) => (
            <text key={x} className="timeline-tick" x={x} y={HIGH + 12}>
              {text}
            </text>
          ))}
        </svg>
      </div>
    </section>
  );
}

function Bar({ bin, x, width, most }: { bin: Bin; x: number; width: number; most: number }) {
  let y = HIGH;
  return bin.parts.map(({ tone, n }) => {
    const high = Math.max(1, (n / most) * (HIGH - 4));
    y -= high;
    return <rect key={tone} className={`bar-${tone}`} x={x} y={y} width={width} height={high} />;
  });
}

/** The same bounds by keyboard: the first and the last day. */
function DayInputs({ chosen, bins, onChoose }: { bins: readonly Bin[] } & Pick<TimelineStripProps, 'chosen' | 'onChoose'>) {
  const first = bins[0]?.from ?? '';
  const last = bins.at(-1)?.to ?? '';
  const [from, to] = chosen ?? [first, last];
  const set = (a: string, b: string): void => {
    if (a && b) onChoose(a <= b ? [a, b] : [b, a]);
  };
  return (
    <span className="row">
      <Pop button={chosen ? sayBin({ from, to }) : say('register.choose-days')}>
        {() => (
          <div className="timeline-days">
            <DayInput required label={say('register.first-day')} min={first} max={last} value={from} onChange={(day) => set(day, to)} />
            <DayInput required label={say('register.last-day')} min={first} max={last} value={to} onChange={(day) => set(from, day)} />
          </div>
        )}
      </Pop>
      {chosen && <Button look="quiet" icon="close" aria-label={say('register.all-days')} onClick={() => onChoose(null)} />}
    </span>
  );
}

function markedBins(bins: readonly Bin[], chosen: [string, string] | null): readonly [number, number] | null {
  if (!chosen) return null;
  const first = bins.findIndex(({ to }) => to >= chosen[0]);
  const last = bins.findLastIndex(({ from }) => from <= chosen[1]);
  return first < 0 || last < first ? null : [first, last];
}

function sayBin({ from, to }: Pick<Bin, 'from' | 'to'>): string {
  return sayDays(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** Where days are written under the bars: some hundred pixels apart, each with room for all of it. */
function ticksOf(bins: readonly Bin[], step: number): { x: number; text: string }[] {
  const every = Math.max(1, Math.ceil(110 / step));
  return bins.flatMap(({ from }, i) =>
    i % every === 0 && (i + every <= bins.length || i === 0) ? [{ x: i * step, text: sayDay(from) }] : [],
  );
}

function useWidth(box: { current: HTMLElement | null }): number {
  const [wide, setWide] = useState(600);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWide(Math.max(120, Math.floor(entry!.contentRect.width))));
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, [box]);
  return wide;
}
