import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { IncidentRow, TruceAnswer } from '../../app/shapes.ts';
import { IncidentLines } from '../../parts/incident-lines.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { say } from '../../words/say.tsx';
import { writeFilter } from '../register/filter/write-filter.ts';
import { heldFilter } from './held-filter.ts';

const TruceMap = lazy(() => import('./truce-map.tsx').then(({ TruceMap }) => ({ default: TruceMap })));

/** The latest incidents held against an agreement, beside their map: what one points at shows in the other. */
export function LatestIncidents({ truce }: { truce: TruceAnswer; asOf: string | undefined }) {
  const [fromList, setFromList] = useState<IncidentRow | null>(null);
  const [fromMap, setFromMap] = useState<readonly string[]>([]);
  return (
    <div className="truce-parts latest">
      <section className="sheet padded part" aria-label={say('situation.latest')}>
        <header className="row">
          <h3>{say('situation.latest')}</h3>
          {truce.counts.incidents > 0 && (
            <Link className="push small" to="/register" search={({ asOf }) => ({ asOf, f: writeFilter(heldFilter(truce.agreement)) })}>
              {say('situation.latest-all', { n: truce.counts.incidents })}
            </Link>
          )}
        </header>
        {truce.latest.length === 0 ? (
          <p className="quiet">{say('situation.latest-none')}</p>
        ) : (
          <IncidentLines incidents={truce.latest} agreement={truce.agreement} pointed={fromMap} onPoint={setFromList} />
        )}
      </section>
      <div className="sheet truce-map">
        <Suspense fallback={<Skeleton lines={6} />}>
          <TruceMap truce={truce} pointed={fromList} onPoint={setFromMap} />
        </Suspense>
      </div>
    </div>
  );
}
