import { Link } from '@tanstack/react-router';
import type { TruceAnswer } from '../../app/shapes.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useIncidents } from '../../parts/use-incidents.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { Part } from './conditions.tsx';
import { contestedFilter } from './held-filter.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The incidents on which the voices differ, and on what. */
export function ContestedList({ truce, asOf }: { truce: TruceAnswer; asOf: string | undefined }) {
  const { data } = useIncidents(contestedFilter(truce.agreement), asOf, { limit: 10 });
  return (
    <Part title={say('situation.contested')}>
      {!data ? (
        <Skeleton lines={3} />
      ) : data.items.length === 0 ? (
        <p className="quiet">{say('situation.contested-none')}</p>
      ) : (
        <ul className="contested-list">
          {data.items.map((one) => (
            <li key={one.id}>
              <Link to="/incidents/$id" params={{ id: one.id }} dir="auto">
                {one.title}
              </Link>
              <span className="quiet" dir="auto">
                {one.where ? `, ${one.where.name}` : ''}
              </span>
              <div className="small">
                {say('situation.contested-on', {
                  fields: list.format(one.contested.map((field) => sayTerm('field', field).toLowerCase())),
                })}
              </div>
            </li>
          ))}
          {data.total > data.items.length && (
            <li className="quiet small">{say('situation.and-more', { n: data.total - data.items.length })}</li>
          )}
        </ul>
      )}
    </Part>
  );
}
