import { Link, useNavigate } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import { useCursor } from '../../hooks/use-cursor.ts';
import { WhenText } from '../../parts/date-time.tsx';
import { Icon } from '../../parts/icon.tsx';
import { titleOfReport } from '../../parts/voices/report-line.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { ReadingChip } from '../reports/reading-chip.tsx';
import { QueueList } from './queue-list.tsx';
import { useUnread } from './use-queues.ts';

/** Reports that were taken and that nothing was read in: what they say stands nowhere in the register. */
export function UnreadQueue() {
  const { data, error } = useUnread();
  const navigate = useNavigate();
  const items = data?.items;
  const cursor = useCursor({
    says: sayTerm('queue', 'unread'),
    items: items ?? [],
    open: ({ id }) => void navigate({ to: '/reports/$id', params: { id } }),
    acts: [{ keys: 'd', says: say('review.key-original'), run: ({ id }) => document.getElementById(`original-${id}`)?.click() }],
  });
  return (
    <QueueList
      items={items}
      error={error}
      nameOf={({ id }) => id}
      cursor={cursor}
      hint={say('review.unread-hint')}
      none={say('review.unread-none')}
      noneExplain={say('review.unread-none-explain')}
    >
      {(row) => (
        <>
          <h2>
            <Link to="/reports/$id" params={{ id: row.id }}>
              <bdi>{titleOfReport(row)}</bdi>
            </Link>
          </h2>
          <p className="row small">
            <ReadingChip reading={row.reading} language={row.language} />
            {row.publisher && <bdi>{row.publisher}</bdi>}
            <WhenText when={row.published} />
          </p>
          <div className="row">
            <a id={`original-${row.id}`} className="button" href={apiUrl(`/reports/${row.id}/original`)} download>
              <Icon name="download" /> {say('report.download')} <kbd>{'d'}</kbd>
            </a>
          </div>
        </>
      )}
    </QueueList>
  );
}
