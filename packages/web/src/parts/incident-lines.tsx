import { Link } from '@tanstack/react-router';
import type { IncidentRow } from '../app/shapes.ts';
import { TermChip } from './chip.tsx';
import { WhenText } from './date-time.tsx';
import { Toll } from './toll.tsx';
import './incident-lines.css';
import { say } from '../words/say.tsx';

const GRAVEST = ['breach', 'undetermined', 'no-breach', 'outside'];

/** The gravest finding of an incident under one agreement, or under any. */
export function gravest({ verdicts }: Pick<IncidentRow, 'verdicts'>, agreement?: string): IncidentRow['verdicts'][number] | undefined {
  const own = agreement === undefined ? verdicts : verdicts.filter((one) => one.agreement === agreement);
  return own.toSorted((a, b) => GRAVEST.indexOf(a.verdict) - GRAVEST.indexOf(b.verdict))[0];
}

interface LinesProps {
  incidents: IncidentRow[];
  agreement?: string;
  /** What is pointed at elsewhere, on the map. */
  pointed?: readonly string[];
  onPoint?: (incident: IncidentRow | null) => void;
}

/** Incidents in a few words each: what, where, when, the toll, and the gravest finding. */
export function IncidentLines({ incidents, agreement, pointed, onPoint }: LinesProps) {
  return (
    <ul className="incident-lines">
      {incidents.map((one) => {
        const worst = gravest(one, agreement);
        const who = one.by.map(({ name }) => name).join(', ');
        return (
          <li
            key={one.id}
            className={pointed?.includes(one.id) ? 'pointed' : undefined}
            onPointerEnter={() => onPoint?.(one)}
            onPointerLeave={() => onPoint?.(null)}
            onFocus={() => onPoint?.(one)}
            onBlur={() => onPoint?.(null)}
          >
            <div className="incident-line-what">
              <Link to="/incidents/$id" params={{ id: one.id }} dir="auto">
                {one.title}
              </Link>
              {who && (
                <span className="quiet" dir="auto">
                  {say('parts.by', { who })}
                </span>
              )}
              <Toll kind="killed" toll={one.killed} />
              <Toll kind="wounded" toll={one.wounded} />
            </div>
            <div className="incident-line-where small quiet">
              <span dir="auto">{one.where?.name ?? say('parts.no-place')}</span>
              {' · '}
              <WhenText when={one.when} />
            </div>
            <div className="incident-line-chips">
              {worst && <TermChip kind="verdict" value={worst.verdict} />}
              {worst && <TermChip kind="standing" value={worst.standing} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
