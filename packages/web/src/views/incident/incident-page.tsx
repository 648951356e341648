import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PageError } from '../../app/page-error.tsx';
import { useStandingError } from '../../app/use-standing-error.ts';
import { useTitle } from '../../app/use-title.ts';
import { NotPast } from '../../parts/not-past.tsx';
import '../../parts/form.css';
import { useKeys } from '../../hooks/use-keys.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say } from '../../words/say.tsx';
import { FactTable } from './fact-table.tsx';
import { IncidentComments } from './incident-comments.tsx';
import { IncidentFindings } from './incident-findings.tsx';
import { copyCitation, IncidentHead } from './incident-head.tsx';
import { IncidentHistory } from './incident-history.tsx';
import './incident-page.css';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { IncidentPlace } from './incident-place.tsx';
import { RegroupDialogs, type Regrouping } from './regroup-dialogs.tsx';
import { RelatedIncidents } from './related-incidents.tsx';
import { ReportWords } from './report-words.tsx';
import { useIncident } from './use-incident.ts';
import { usePresence } from './use-presence.ts';
import { WorkPanel } from './work-panel.tsx';

/** One incident: who said which, in whose words, held against which clauses; and what people make of it. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' });
  const asked = useIncident(id);
  const { data, refetch } = asked;
  const error = useStandingError(id, asked);
  if (data) return <Opened key={data.incident.id} page={data} />;
  if (error) return <PageError isPage error={error} reset={() => void refetch()} />;
  return <Skeleton lines={12} />;
}

function Opened({ page }: { page: IncidentAnswer }) {
  const { incident, row, record } = page;
  const [regrouping, setRegrouping] = useState<Regrouping>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const present = usePresence(incident.id, editing);
  const judge = useJudging();
  const editable = record.status !== 'completed';
  useTitle(`${row.short} ${row.title}`);
  useJumpToHash();

  const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
  useKeys(say('incident.title'), [
    { keys: 'e', says: say('incident.key-correct'), run: () => focus('.fact-edit') },
    { keys: 'c', says: say('incident.key-comment'), run: () => focus('#incident-comment') },
    { keys: 't', says: say('incident.key-tag'), run: () => focus('#incident-tag') },
    { keys: 's', says: say('incident.key-status'), run: () => focus('.work select') },
    {
      keys: 'f',
      says: say('incident.key-follow'),
      run: () =>
        void judge(
          { act: 'follow', target: incident.id, follow: !row.followed },
          { done: row.followed ? say('incident.done-unfollowed') : say('incident.done-followed') },
        ),
    },
    { keys: 'm', says: say('incident.key-merge'), run: () => editable && setRegrouping('merge') },
    { keys: 'x', says: say('incident.key-split'), run: () => editable && incident.claims.length > 1 && setRegrouping('split') },
    { keys: '.', says: say('incident.key-cite'), run: () => void copyCitation(page) },
  ]);

  return (
    <article className="incident">
      {page.was && page.was !== incident.id && (
        <p className="redirected" role="status">
          {say('incident.redirected', { was: page.was, now: row.short })}
        </p>
      )}
      <NotPast />
      <IncidentHead page={page} editable={editable} present={present} onRegroup={setRegrouping} />
      <div className="incident-columns">
        <div className="incident-main">
          <Section title={say('incident.facts')}>
            <FactTable page={page} editable={editable} present={present} onEditing={setEditing} />
          </Section>
          <Section title={say('incident.words')}>
            <ReportWords page={page} />
          </Section>
          <Section title={say('incident.findings')}>
            <IncidentFindings page={page} editable={editable} />
          </Section>
          <Section title={say('incident.comments')}>
            <IncidentComments page={page} />
          </Section>
          <Section title={say('incident.history')}>
            <IncidentHistory page={page} />
          </Section>
        </div>
        <aside className="incident-side" aria-label={say('incident.beside')}>
          <IncidentPlace page={page} />
          <WorkPanel page={page} />
          <RelatedIncidents page={page} editable={editable} />
          {record.machine.length > 0 && (
            <section className="sheet related">
              <h2 className="small-head">{say('incident.machine-groups')}</h2>
              <ul className="related-list">
                {record.machine.map((one) => (
                  <li key={one.id}>
                    <Link to="/incidents/$id" params={{ id: one.id }}>
                      <bdi>{one.title}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
      <RegroupDialogs page={page} open={regrouping} onClose={() => setRegrouping(null)} />
    </article>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="incident-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Words are fetched after the page: what the address points at is shown once it stands. */
function useJumpToHash(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (!id) return;
    let tries = 0;
    const timer = setInterval(() => {
      const found = document.getElementById(id);
      if (found) found.scrollIntoView({ block: 'center' });
      if (found || ++tries > 20) clearInterval(timer);
    }, 150);
    return () => clearInterval(timer);
  }, []);
}
