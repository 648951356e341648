import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/date-time.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { type DiffRun, diffWords } from './diff-words.ts';
import type { HistoryItem } from './incident-shapes.ts';
import { sayFact } from './say-fact.ts';
import { useHistory } from './use-incident.ts';

/** What was done about an incident, the latest first; each change opens to what stood there before and after, side by side, and can be taken back. */
export function IncidentHistory({ id }: { id: string }) {
  const { data } = useHistory(id);
  const judge = useJudging();
  if (!data) return <Skeleton lines={3} />;
  if (data.length === 0) return <p className="quiet">{say('incident.no-history')}</p>;
  const takeBack = (item: HistoryItem): void =>
    void judge({ act: 'withdrawal', judgement: item.id, reason: '' }, { done: say('incident.done-taken-back', { what: item.summary }) });
  return (
    <ol className="history">
      {data.toReversed().map((item, i) => (
        <li key={item.id ?? `${item.at} ${i}`} data-withdrawn={item.withdrawn ? '' : undefined}>
          <p>
            <span className="quiet small">
              <Instant at={item.at} /> ·{' '}
            </span>
            <strong>
              <bdi>{item.by}</bdi>
            </strong>{' '}
            <span className="small quiet">{sayTerm('judged', item.act)}</span>
          </p>
          <div className="history-line">
            <Change item={item} />
            {item.id && !item.withdrawn && item.act !== 'withdrawal' && (
              <Button look="quiet" onClick={() => takeBack(item)}>
                {say('incident.take-back')}
              </Button>
            )}
            {item.withdrawn && <span className="quiet small">{say('incident.taken-back')}</span>}
          </div>
          {item.reason && <p className="small quiet">{say('incident.because', { reason: item.reason })}</p>}
        </li>
      ))}
    </ol>
  );
}

function Change({ item }: { item: HistoryItem }) {
  const differs = item.field !== null && (item.before !== undefined || item.after !== undefined);
  if (!differs) return <p className="history-summary">{item.summary}</p>;
  const { before, after } = diffWords(sayFact(item.field!, item.before), sayFact(item.field!, item.after));
  return (
    <details className="history-change">
      <summary>{item.summary}</summary>
      <dl className="sides">
        <div>
          <dt>{say('incident.before')}</dt>
          <dd>
            <Runs runs={before} />
          </dd>
        </div>
        <div>
          <dt>{say('incident.after')}</dt>
          <dd>
            <Runs runs={after} />
          </dd>
        </div>
      </dl>
    </details>
  );
}

function Runs({ runs }: { runs: DiffRun[] }) {
  return runs.map(({ kind, text }, i) => {
    const Tag = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
    return <Tag key={i}>{text}</Tag>;
  });
}
