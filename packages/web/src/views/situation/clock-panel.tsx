import type { TruceAnswer } from '../../app/shapes.ts';
import { clockOf, dayOf, sayInstant, sayLength } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';
import { readClock, type TruceClock } from './clock.ts';
import { Glance } from './glance.tsx';

function sayRest({ phase, rest }: TruceClock): { label: string; value: string } {
  if (phase === 'before') return { label: say('situation.begins-in'), value: sayLength(rest ?? 0) };
  if (phase === 'over') return { label: say('situation.over-for'), value: sayLength(rest ?? 0) };
  return { label: say('situation.left'), value: rest === null ? say('situation.left-open') : sayLength(rest) };
}

/** The instant in the theatre and in UTC, how long the truce has run and what is left of it. */
export function ClockPanel({ truce }: { truce: TruceAnswer }) {
  const clock = readClock(truce);
  const zone = truce.zone ?? 'UTC';
  return (
    <section className="clock" aria-label={say('situation.clock')}>
      <dl className="clock-faces">
        <div>
          <dt>{say('situation.clock-local')}</dt>
          <dd>
            <time dateTime={truce.asOf}>{clockOf(truce.asOf, zone)}</time>
            <span>{dayOf(truce.asOf, zone)}</span>
          </dd>
        </div>
        <div>
          <dt>{say('situation.clock-utc')}</dt>
          <dd>
            <time dateTime={truce.asOf}>{clockOf(truce.asOf)}</time>
            <span>{dayOf(truce.asOf)}</span>
          </dd>
        </div>
      </dl>
      {clock && (
        <dl className="clock-lengths">
          {clock.phase !== 'before' && (
            <div>
              <dt>{clock.phase === 'over' ? say('situation.ran') : say('situation.runs-for')}</dt>
              <dd>{sayLength(clock.ran)}</dd>
            </div>
          )}
          <div>
            <dt>{sayRest(clock).label}</dt>
            <dd>{sayRest(clock).value}</dd>
          </div>
        </dl>
      )}
      {clock?.gone != null && <progress className="clock-gone" max={1} value={clock.gone} aria-label={say('situation.runs-for')} />}
      <dl className="clock-ends small">
        <div>
          <dt>{say('situation.from')}</dt>
          <dd>{truce.since ? sayInstant(truce.since, truce.zone) : '–'}</dd>
        </div>
        <div>
          <dt>{say('situation.until')}</dt>
          <dd>{truce.until ? sayInstant(truce.until, truce.zone) : say('situation.left-open')}</dd>
        </div>
      </dl>
      <Glance truce={truce} />
    </section>
  );
}
