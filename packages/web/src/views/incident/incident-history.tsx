import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/client.ts';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/date-time.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { titleOfReport } from '../../parts/voices/report-line.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { type DiffRun, diffWords } from './diff-words.ts';
import { sayChange } from './say-change.ts';
import { useHistory } from './use-incident.ts';

/** What made an incident what it is, the latest first: reports, and acts of people. Each change opens to what stood there before and after, side by side, and can be taken back. */
export function IncidentHistory({ page }: { page: IncidentAnswer }) {
  const { data } = useHistory(page.incident.id);
  if (!data) return <Skeleton lines={3} />;
  if (data.length === 0) return <p className="quiet">{say('incident.no-history')}</p>;
  return (
    <ol className="history">
      {data.toReversed().map((line) => (
        <Line key={line.seq} line={line} page={page} taken={data.find(({ takenBackBy }) => takenBackBy === line.id)?.act} />
      ))}
    </ol>
  );
}

/** `taken`: what it takes back. */
function Line({ line, page, taken }: { line: Answer<'HistoryLine'>; page: IncidentAnswer; taken: string | undefined }) {
  const judge = useJudging();
  const byPerson = line.act !== 'report-taken';
  const report = page.reports.find(({ id }) => id === line.id);
  const names = new Map(page.voices.map(({ origin, name }) => [origin, name]));
  const told = line.changes.filter(saysSomething).map((change) => sayChange(change, names));
  const takeBack = (): void =>
    void judge(
      { act: 'withdrawal', judgement: line.id, reason: '' },
      { done: say('incident.done-taken-back', { what: sayTerm('judged', line.act) }) },
    );
  return (
    <li data-withdrawn={line.takenBackBy ? '' : undefined}>
      <div className="history-line">
        <p>
          <strong>
            <bdi>{line.by}</bdi>
          </strong>{' '}
          {taken ? say('incident.took-back', { what: sayTerm('judged', taken) }) : sayTerm('judged', line.act)}
          {!byPerson && (
            <>
              {' '}
              <Link to="/reports/$id" params={{ id: line.id }}>
                <bdi>{report ? titleOfReport(report) : line.id}</bdi>
              </Link>
              <span className="quiet">, {say('incident.brought', { n: line.claims.length })}</span>
            </>
          )}
          <span className="quiet small">
            {' '}
            · <Instant at={line.at} />
          </span>
        </p>
        {byPerson && line.act !== 'withdrawal' && !line.takenBackBy && (
          <Button look="quiet" onClick={takeBack}>
            {say('incident.take-back')}
          </Button>
        )}
        {line.takenBackBy && <span className="quiet small">{say('incident.taken-back')}</span>}
      </div>
      {!line.stands && <p className="small quiet">{say('incident.beside-another')}</p>}
      {told.length > 0 && (
        <details className="history-change">
          <summary>
            {told.length > 3
              ? say('incident.changed-facts', { n: told.length })
              : told.map(({ field, after }) => say('incident.change', { field, value: after })).join(' · ')}
          </summary>
          {told.map((change) => (
            <Sides key={change.field} {...change} />
          ))}
        </details>
      )}
      {line.reason && <p className="small quiet">{say('incident.because', { reason: line.reason })}</p>}
    </li>
  );
}

/** A field that held nothing before and holds nothing after has not changed for a person. */
function saysSomething({ before, after }: Answer<'HistoryLine'>['changes'][number]): boolean {
  const isNothing = (value: unknown): boolean =>
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  return !(isNothing(before) && isNothing(after));
}

function Sides({ field, before, after }: { field: string; before: string; after: string }) {
  const differs = diffWords(before, after);
  return (
    <dl className="sides">
      <div>
        <dt>{say('incident.before', { field })}</dt>
        <dd>
          <Runs runs={differs.before} />
        </dd>
      </div>
      <div>
        <dt>{say('incident.after')}</dt>
        <dd>
          <Runs runs={differs.after} />
        </dd>
      </div>
    </dl>
  );
}

function Runs({ runs }: { runs: DiffRun[] }) {
  return runs.map(({ kind, text }, i) => {
    const Tag = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
    return <Tag key={i}>{text}</Tag>;
  });
}
