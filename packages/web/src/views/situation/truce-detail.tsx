import { Link } from '@tanstack/react-router';
import type { TruceAnswer } from '../../app/shapes.ts';
import { TermChip } from '../../parts/chip.tsx';
import { sayDatesIn, sayInstant } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { Access, Declarations, Gates, Notes } from './conditions.tsx';
import { ContestedList } from './contested-list.tsx';
import { DayStrip } from './day-strip.tsx';
import { InShort } from './in-short.tsx';
import { LatestIncidents } from './latest-incidents.tsx';
import { WindowBar } from './window-bar.tsx';

/** One truce in full: the state and why, its clock, days, conditions, incidents and what is contested. */
export function TruceDetail({ truce, asOf }: { truce: TruceAnswer; asOf: string | undefined }) {
  return (
    <article className="truce" aria-label={truce.short}>
      <header className={`truce-lead sheet ${truce.state}`}>
        <div className="truce-lead-words">
          <div className="row">
            <TermChip kind="truce-state" value={truce.state} />
            <span className="quiet">
              <bdi>{truce.area}</bdi>
              {' · '}
              {asOf
                ? say('situation.stands-at-asked', { at: sayInstant(truce.asOf, truce.zone) })
                : say('situation.stands-at', { at: sayInstant(truce.asOf, truce.zone) })}
            </span>
            <span className="quiet small push no-print">
              <Link to="/agreements/$id" params={{ id: truce.agreement }}>
                {say('situation.agreement-link')}
              </Link>
              {' · '}
              <Link to="/sitrep" search={(old) => ({ ...old, agreement: truce.agreement })}>
                {say('situation.compose-sitrep')}
              </Link>
            </span>
          </div>
          <h2 className="truce-title">{truce.title}</h2>
          <p className="truce-why serif">{sayDatesIn(truce.because)}</p>
          <InShort truce={truce} />
        </div>
        <ClockPanel truce={truce} />
        <WindowBar truce={truce} />
      </header>
      <div className="sheet padded">
        <DayStrip truce={truce} asOf={asOf} />
      </div>
      <div className="truce-parts">
        <div className="sheet padded stack">
          <Gates truce={truce} />
          <Access truce={truce} />
        </div>
        <div className="sheet padded">
          <Declarations truce={truce} />
        </div>
      </div>
      <LatestIncidents truce={truce} asOf={asOf} />
      <div className="truce-parts">
        <div className="sheet padded">
          <ContestedList truce={truce} asOf={asOf} />
        </div>
        {truce.notes.length > 0 && (
          <div className="sheet padded">
            <Notes truce={truce} />
          </div>
        )}
      </div>
    </article>
  );
}
