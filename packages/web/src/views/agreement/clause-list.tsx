import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Chip, TermChip } from '../../parts/chip.tsx';
import { IncidentLines } from '../../parts/incident-lines.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useIncidents } from '../../parts/use-incidents.ts';
import { say, sayTerm } from '../../words/say.tsx';
import type { Group } from '../register/filter/filter.ts';
import { writeFilter } from '../register/filter/write-filter.ts';
import { FindingCounts } from './finding-counts.tsx';
import { type AgreementAnswer, termsOf } from './use-agreement.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
type Clause = AgreementAnswer['clauses'][number];

/** Every clause in our words, with whom it binds, what it reaches, its cases and its findings. */
export function ClauseList({ answer }: { answer: AgreementAnswer }) {
  const sources = new Map(termsOf(answer).sources.map(({ id, title }) => [id, title]));
  return (
    <>
      <p className="quiet small">{say('agreement.paraphrase')}</p>
      <ol className="clauses">
        {answer.clauses.map((clause) => (
          <ClauseCard key={clause.id} clause={clause} agreement={answer.row.id} source={sources.get(clause.source) ?? clause.source} />
        ))}
      </ol>
    </>
  );
}

function ClauseCard({ clause, agreement, source }: { clause: Clause; agreement: string; source: string }) {
  const held = Object.values(clause.findings).reduce((sum, n) => sum + n, 0);
  const filter: Group = { and: [{ field: 'clause', op: 'eq', value: `${agreement}/${clause.id}` }] };
  return (
    <li id={clause.id} className="clause sheet">
      <header className="row">
        <h2>{clause.title}</h2>
        <Chip shape={false}>{sayTerm('clause-kind', clause.kind)}</Chip>
        <code className="quiet small">{clause.id}</code>
      </header>
      <p className="clause-words serif">{clause.words}</p>
      <dl className="clause-scope small">
        <dt>{say('agreement.binds')}</dt>
        <dd>{clause.binds.length ? list.format(clause.binds.map(({ title }) => title)) : say('agreement.binds-nobody')}</dd>
        {clause.acts.length > 0 && (
          <>
            <dt>{say('agreement.reaches')}</dt>
            <dd>{list.format(clause.acts.map((act) => sayTerm('act', act).toLowerCase()))}</dd>
          </>
        )}
        <dt>{say('agreement.source')}</dt>
        <dd>{say('agreement.source-how', { title: source, how: sayTerm('publication', clause.known) })}</dd>
      </dl>
      {clause.cases.length > 0 && (
        <details className="clause-cases">
          <summary>{say('agreement.cases-n', { n: clause.cases.length })}</summary>
          <ul className="cases">
            {clause.cases.map((one) => (
              <li key={one.name}>
                <div className="row">
                  <span>{one.name}</span>
                  <TermChip kind="verdict" value={one.verdict} />
                  {one.standing && <TermChip kind="standing" value={one.standing} />}
                </div>
                <p className="small quiet">
                  {one.why && <span>{one.why} </span>}
                  {say('agreement.case-decided', { question: sayTerm('question', one.decidedBy) })}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {held > 0 && <HeldIncidents filter={filter} agreement={agreement} findings={clause.findings} />}
    </li>
  );
}

/** The incidents held against a clause, fetched when they are opened. */
function HeldIncidents({ filter, agreement, findings }: { filter: Group; agreement: string; findings: Record<string, number> }) {
  const [open, setOpen] = useState(false);
  const { data } = useIncidents(filter, undefined, { limit: 50, enabled: open });
  return (
    <details className="clause-held" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="row held">
          {say('agreement.clause-incidents')}
          <FindingCounts findings={findings} />
        </span>
      </summary>
      {open && (data ? <IncidentLines incidents={data.items} agreement={agreement} /> : <Skeleton lines={3} />)}
      <Link className="small" to="/register" search={({ asOf }) => ({ asOf, f: writeFilter(filter) })}>
        {say('agreement.clause-register')}
      </Link>
    </details>
  );
}
