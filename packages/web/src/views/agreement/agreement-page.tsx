import { getRouteApi, Link } from '@tanstack/react-router';
import { nameZone } from '@truceline/core/model/name-zone.ts';
import { lazy, Suspense } from 'react';
import { PageError } from '../../app/page-error.tsx';
import { useStandingError } from '../../app/use-standing-error.ts';
import { useTitle } from '../../app/use-title.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import './agreement.css';
import { ClauseList } from './clause-list.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { Parties } from './parties.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { type AgreementAnswer, termsOf, useAgreement } from './use-agreement.ts';

const route = getRouteApi('/agreements/$id');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const Editor = lazy(() => import('./editor.tsx').then(({ Editor }) => ({ default: Editor })));

/** One agreement: clauses with their words, cases and findings; parties, windows; and an editor that checks before it adopts. */
export function AgreementPage() {
  const { id } = route.useParams();
  const asked = useAgreement(id);
  const { data, refetch } = asked;
  const error = useStandingError(id, asked);
  useTitle(data?.row.short ?? say('agreement.title'));
  if (error) return <PageError isPage error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <AgreementParts answer={data} />;
}

function AgreementParts({ answer }: { answer: AgreementAnswer }) {
  const { tab = 'clauses' } = route.useSearch();
  const navigate = route.useNavigate();
  const { row, clauses, sides, names } = answer;
  const terms = termsOf(answer);
  return (
    <>
      <nav className="small">
        <Link to="/agreements">{say('agreement.title')}</Link>
      </nav>
      <header className="agreement-head">
        <h1>{row.short}</h1>
        <p className="serif agreement-title">{row.title}</p>
        <dl className="agreement-facts small">
          <Fact label={say('agreement.col-kind')} value={sayTerm('agreement-kind', row.kind)} />
          <Fact label={say('agreement.area')} value={terms.area.name} />
          <Fact label={say('agreement.guarantors')} value={list.format(terms.guarantors.map((id) => names[id] ?? id))} />
          <Fact label={say('agreement.zone')} value={nameZone(row.zone)} />
          <Fact label={say('agreement.publication')} value={sayTerm('publication', row.publication)} />
          <Fact label={say('agreement.marking')} value={row.marking} />
        </dl>
        <div className="row">
          <FindingCounts findings={row.findings} />
          <Link className="push" to="/" search={(old) => ({ ...old, truce: row.id })}>
            {say('agreement.state')}
          </Link>
        </div>
      </header>
      <Tabs
        label={say('agreement.tabs')}
        chosen={tab}
        onChoose={(next) => void navigate({ search: (old) => ({ ...old, tab: next === 'clauses' ? undefined : next }), replace: true })}
        tabs={[
          { id: 'clauses', says: say('agreement.tab-clauses'), count: clauses.length },
          { id: 'parties', says: say('agreement.tab-parties'), count: sides.reduce((n, { members }) => n + members.length, 0) },
          { id: 'terms', says: say('agreement.tab-terms') },
          { id: 'edit', says: say('agreement.tab-edit') },
        ]}
      >
        {tab === 'clauses' && <ClauseList answer={answer} />}
        {tab === 'parties' && <Parties answer={answer} />}
        {tab === 'terms' && <TermsPanel answer={answer} />}
        {tab === 'edit' && (
          <Suspense fallback={<Skeleton lines={8} />}>
            <Editor id={row.id} />
          </Suspense>
        )}
      </Tabs>
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
