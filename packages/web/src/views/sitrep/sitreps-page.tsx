import { Link } from '@tanstack/react-router';
import { PageError } from '../../app/page-error.tsx';
import { useTitle } from '../../app/use-title.ts';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayDay, sayInstant } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';
import { ComposeForm } from './compose-form.tsx';
import { lastDay } from './days.ts';
import './sitrep.css';
import { useSitreps } from './use-sitreps.ts';

/** The sitreps kept in the register, and a form to compose another. */
export function SitrepsPage() {
  useTitle(say('sitrep.title'));
  const { data, error, refetch } = useSitreps();
  return (
    <>
      <header className="page-head">
        <h1>{say('sitrep.title')}</h1>
      </header>
      <div className="sitreps">
        <ComposeForm />
        <section>
          <h2>{say('sitrep.saved-list')}</h2>
          {error ? (
            <PageError error={error} reset={() => void refetch()} />
          ) : !data ? (
            <Skeleton lines={4} />
          ) : data.items.length === 0 ? (
            <Empty title={say('sitrep.none')}>{say('sitrep.none-why')}</Empty>
          ) : (
            <ul className="sitrep-list">
              {data.items.map((one) => {
                const last = one.versions.at(-1);
                return (
                  <li key={one.sitrep} className="sheet">
                    <Link to="/sitrep/$id" params={{ id: one.sitrep }} dir="auto">
                      {one.title}
                    </Link>
                    <p className="small quiet">
                      {say('sitrep.period', { from: sayDay(one.from), to: sayDay(lastDay(one.to)) })} ·{' '}
                      {say('sitrep.versions-n', { n: one.versions.length })}
                      {last && ` · ${say('sitrep.last-by', { who: last.by, at: sayInstant(last.at) })}`}
                    </p>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
