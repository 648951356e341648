import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, take } from '../../api/client.ts';
import { PageError } from '../../app/page-error.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayDayBriefly, sayWhen } from '../../parts/times.ts';
import { titleOfReport } from '../../parts/voices/report-line.tsx';
import { say, sayNumber } from '../../words/say.tsx';
import { type Reading, ReadingChip } from './reading-chip.tsx';

/** Reports, the newest first, with how the reading of each stands; more are fetched when they are asked for. */
export function ReportList({ q, reading }: { q: string; reading: Reading | undefined }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['/reports', { q, reading }],
    queryFn: async ({ pageParam, signal }) =>
      take(
        await api.GET('/reports', {
          params: { query: { limit: 50, ...(q && { q }), ...(reading && { reading }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  if (error) return <PageError error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const rows = data.pages.flatMap(({ items }) => items);
  const total = data.pages[0].total;
  if (rows.length === 0) {
    return q || reading ? (
      <Empty title={say('reports.none-found')} />
    ) : (
      <Empty title={say('reports.none')}>{say('reports.none-yet')}</Empty>
    );
  }
  return (
    <section aria-label={say('report.title')}>
      <p className="quiet small" role="status">
        {say('reports.total', { n: total })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="reports-scroll sheet" tabIndex={0} aria-label={say('reports.table')}>
        <table className="reports-table">
          <thead>
            <tr>
              <th scope="col">{say('reports.report')}</th>
              <th scope="col">{say('reports.publisher')}</th>
              <th scope="col">{say('reports.published')}</th>
              <th scope="col">{say('reports.reading')}</th>
              <th scope="col" className="number">
                {say('reports.claims')}
              </th>
              <th scope="col" className="number">
                {say('reports.incidents')}
              </th>
              <th scope="col" className="number">
                {say('reports.copies')}
              </th>
              <th scope="col">{say('reports.taken')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/reports/$id" params={{ id: row.id }}>
                    <bdi>{titleOfReport(row)}</bdi>
                  </Link>
                  {row.publisher && <bdi className="narrow-publisher quiet small">{row.publisher}</bdi>}
                </th>
                <td>{row.publisher && <bdi>{row.publisher}</bdi>}</td>
                <td className="nowrap">{row.published ? sayWhen(row.published) : <span className="quiet">{say('parts.no-time')}</span>}</td>
                <td>
                  <ReadingChip reading={row.reading} language={row.language} />
                </td>
                <td className="number">{sayNumber(row.claims)}</td>
                <td className="number">{sayNumber(row.incidents)}</td>
                <td className="number">{sayNumber(row.copies)}</td>
                <td className="nowrap quiet small">
                  {row.takenAt && say('reports.taken-by', { day: sayDayBriefly(row.takenAt), by: row.takenBy ?? '' })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hasNextPage && (
        <p className="reports-more">
          <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
            {say('reports.more', { n: total - rows.length })}
          </Button>
        </p>
      )}
    </section>
  );
}
