import { Link } from '@tanstack/react-router';
import type { TruceAnswer } from '../../app/shapes.ts';
import { TermChip } from '../../parts/chip.tsx';
import { sayDatesIn } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

const RECENT = 28;

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
        <span className="quiet small push">{breaches > 0 ? say('situation.breaches-n', { n: breaches }) : ''}</span>
      </span>
      <span className="truce-card-title">{truce.short}</span>
      <span className="truce-card-why small">{sayDatesIn(truce.because)}</span>
      <span className="mini-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day.on} className={`mini-day ${day.state}`} />
        ))}
      </span>
    </Link>
  );
}
