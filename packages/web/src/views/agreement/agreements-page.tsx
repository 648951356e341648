import { Link } from '@tanstack/react-router';
import { PageError } from '../../app/page-error.tsx';
import { useTitle } from '../../app/use-title.ts';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayDay } from '../../parts/times.ts';
import { say, sayTerm } from '../../words/say.tsx';
import './agreement.css';
import { FindingCounts } from './finding-counts.tsx';
import { useAgreements } from './use-agreement.ts';

/** The agreements that incidents are held against. */
export function AgreementsPage() {
  useTitle(say('agreement.title'));
  const { data, error, refetch } = useAgreements();
  return (
    <>
      <header className="page-head">
        <h1>{say('agreement.title')}</h1>
      </header>
      {error ? (
        <PageError error={error} reset={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={6} />
      ) : data.length === 0 ? (
        <Empty title={say('agreement.none')} />
      ) : (
        <ul className="agreements">
          {data.map((one) => (
            <li key={one.id} className="agreement-row sheet">
              <div>
                <h2>
                  <Link to="/agreements/$id" params={{ id: one.id }}>
                    {one.short}
                  </Link>
                </h2>
                <p className="quiet small">{one.title}</p>
              </div>
              <div className="agreement-row-facts small">
                <span>{sayTerm('agreement-kind', one.kind)}</span>
                <span>
                  {say('agreement.from-until', {
                    from: sayDay(one.from),
                    until: one.until ? sayDay(one.until) : say('agreement.open-end'),
                  })}
                </span>
                <span>{say('agreement.clauses-n', { n: one.clauses })}</span>
                <span>{say('agreement.incidents-n', { n: one.incidents })}</span>
              </div>
              <div className="row agreement-row-findings">
                <FindingCounts findings={one.findings} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
