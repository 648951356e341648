import { getRouteApi, Link } from '@tanstack/react-router';
import { PageError } from '../../app/page-error.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { useTitle } from '../../app/use-title.ts';
import { useKeys } from '../../hooks/use-keys.ts';
import { useOffer } from '../../parts/commands.ts';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { say } from '../../words/say.tsx';
import { ChangesNote } from './changes-note.tsx';
import './rail.css';
import './board.css';
import './lead.css';
import './days.css';
import './situation.css';
import { TimeRail } from './time-rail.tsx';
import { TruceCard } from './truce-card.tsx';
import { TruceDetail } from './truce-detail.tsx';
import { useTruces } from './use-truces.ts';

const route = getRouteApi('/');

/** The state of every truce as of an instant, and one of them in full. */
export function SituationPage() {
  useTitle(say('situation.title'));
  const { asOf } = useAsOf();
  const { truce: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: truces, error, isPlaceholderData, refetch } = useTruces(asOf);
  const shown = truces?.find(({ agreement }) => agreement === wanted) ?? truces?.[0];
  const choose = (agreement: string | undefined): void =>
    void navigate({ search: (old) => ({ ...old, truce: agreement, day: undefined }), replace: true, resetScroll: false });
  const step = (by: number): void => {
    if (!truces?.length || !shown) return;
    choose(truces[(truces.indexOf(shown) + by + truces.length) % truces.length]?.agreement);
  };
  useKeys(say('situation.keys'), [
    { keys: 'j', says: say('situation.key-next'), run: () => step(1) },
    { keys: 'k', says: say('situation.key-before'), run: () => step(-1) },
  ]);
  useOffer(
    (truces ?? []).map(({ agreement, short }) => ({
      says: say('situation.command-truce', { title: short }),
      run: () => choose(agreement),
    })),
  );
  return (
    <>
      <header className="page-head situation-head">
        <h1>{say('situation.title')}</h1>
        <ChangesNote />
      </header>
      <TimeRail />
      {error ? (
        <PageError error={error} reset={() => void refetch()} />
      ) : !truces ? (
        <Skeleton lines={10} />
      ) : !shown ? (
        <Empty title={say('situation.none')}>
          <p>{asOf ? say('situation.none-then') : say('situation.none-why')}</p>
          {!asOf && <Link to="/reports">{say('situation.add-reports')}</Link>}
        </Empty>
      ) : (
        <div className={isPlaceholderData ? 'situation going' : 'situation'} aria-busy={isPlaceholderData}>
          <nav aria-label={say('situation.truces')}>
            <ul className="truce-cards">
              {truces.map((truce) => (
                <li key={truce.agreement}>
                  <TruceCard truce={truce} chosen={truce === shown} />
                </li>
              ))}
            </ul>
          </nav>
          <TruceDetail key={shown.agreement} truce={shown} asOf={asOf} />
        </div>
      )}
    </>
  );
}
