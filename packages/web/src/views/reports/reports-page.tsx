import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTitle } from '../../app/use-title.ts';
import '../../parts/form.css';
import { useKeys } from '../../hooks/use-keys.ts';
import { choiceOf } from '../../parts/choice-of.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { IntakePanel } from '../intake/intake-panel.tsx';
import { READINGS } from '../report/report-route.ts';
import { RefusedInputs } from './refused-inputs.tsx';
import { ReportList } from './report-list.tsx';
import './reports-page.css';

/** The reports taken, and the ways to take more. */
export function ReportsPage() {
  useTitle(say('report.title'));
  const { q = '', reading } = useSearch({ from: '/reports' });
  const [typed, setTyped] = useState(q);
  const asked = useDeferredValue(typed.trim());
  const navigate = useNavigate({ from: '/reports' });
  useEffect(() => {
    const timer = setTimeout(() => {
      if (asked !== q) void navigate({ search: (old) => ({ ...old, q: asked || undefined }), replace: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [asked, q, navigate]);
  useKeys(say('report.title'), [
    { keys: '/', says: say('reports.key-search'), run: () => document.querySelector<HTMLElement>('#reports-search')?.focus() },
  ]);
  return (
    <div className="reports">
      <header className="page-head">
        <h1>{say('report.title')}</h1>
      </header>
      <IntakePanel />
      <search className="reports-filter">
        <label className="stack-label">
          {say('reports.search')}
          <input id="reports-search" type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <label className="stack-label">
          {say('reports.reading')}
          <select
            value={reading ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: (old) => ({ ...old, reading: choiceOf(READINGS, value) }), replace: true })
            }
          >
            <option value="">{say('reports.any')}</option>
            {READINGS.map((one) => (
              <option key={one} value={one}>
                {sayTerm('reading', one)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <ReportList q={q} reading={reading} />
      <RefusedInputs />
    </div>
  );
}
