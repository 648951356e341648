import { Link } from '@tanstack/react-router';
import type { TruceAnswer } from '../../app/shapes.ts';
import { TermChip } from '../../parts/chip.tsx';
import { sayDatesIn, sayDayBriefly } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

const RECENT = 28;

/** A truce that stands at midnight stands at the end of the day before. */
const lastInstant = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

/** A truce at a glance: its state, why, and its last days. */
export function TruceCard({ truce, chosen }: { truce: TruceAnswer; chosen: boolean }) {
  const days = truce.calm?.days.slice(-RECENT) ?? [];
  const breaches = truce.counts.byVerdict.breach ?? 0;
  return (
    <Link
      to="/"
      search={(old) => ({ ...old, truce: truce.agreement, day: undefined })}
      replace
      resetScroll={false}
      className={`truce-card ${truce.state}`}
      activeProps={{ 'aria-current': undefined }}
      aria-current={chosen ? 'true' : undefined}
    >
      <span className="truce-card-head">
        <TermChip kind="truce-state" value={truce.state} />
        <span className="truce-card-at push">{say('situation.stood', { day: sayDayBriefly(lastInstant(truce.asOf)) })}</span>
      </span>
      <span className="truce-card-title">{truce.short}</span>
      <span className="truce-card-why small">{sayDatesIn(truce.because)}</span>
      <span className="truce-card-foot">
        <span className="mini-days" aria-hidden="true">
          {days.map((day) => (
            <span key={day.on} className={`mini-day ${day.state}`} />
          ))}
        </span>
        {breaches > 0 && <span className="quiet small nowrap">{say('situation.breaches-n', { n: breaches })}</span>}
      </span>
    </Link>
  );
}
