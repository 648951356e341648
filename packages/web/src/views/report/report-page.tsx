import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { apiUrl, Refusal } from '../../api/client.ts';
import { PageError } from '../../app/page-error.tsx';
import { openingReport } from '../../app/reports.ts';
import { useMeta } from '../../app/use-meta.ts';
import { useStandingError } from '../../app/use-standing-error.ts';
import { useTitle } from '../../app/use-title.ts';
import { NotPast } from '../../parts/not-past.tsx';
import '../../parts/form.css';
import { useKeys } from '../../hooks/use-keys.ts';
import { WhenText } from '../../parts/date-time.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { titleOfReport } from '../../parts/voices/report-line.tsx';
import { say } from '../../words/say.tsx';
import { isGlossed, nameLanguage, ReadingChip } from '../reports/reading-chip.tsx';
import { CaptureLog } from './capture-log.tsx';
import { ClaimList } from './claim-list.tsx';
import { MissedPassage } from './missed-passage.tsx';
import { ReadText } from './read-text.tsx';
import './report-page.css';
import type { ReportAnswer } from '../../app/shapes.ts';
import type { SelectedSpan } from './selected-span.ts';

/** One report: its text as taken beside what was read in it. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const meta = useMeta();
  const asked = useQuery(openingReport(id));
  const { data, refetch } = asked;
  const error = useStandingError(id, asked);
  if (data) return <Opened key={data.row.id} page={data} />;
  // A report that was taken a moment ago has no page before it is read.
  if (error instanceof Refusal && error.code === 'unknown-id' && meta.data?.waiting) {
    return (
      <p className="report-unread" role="status">
        {say('report.unread-waiting')}
      </p>
    );
  }
  if (error) return <PageError isPage error={error} reset={() => void refetch()} />;
  return <Skeleton lines={12} />;
}

function Opened({ page }: { page: ReportAnswer }) {
  const { row, claims, text } = page;
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(() => decodeURIComponent(window.location.hash.slice(1)) || null);
  const [missed, setMissed] = useState<SelectedSpan | null>(null);
  const [righting, setRighting] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const judge = useJudging();
  useTitle(titleOfReport(row));

  const ordered = useMemo(() => claims.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end), [claims]);
  const shown = useMemo(() => new Set([...lit, ...(chosen ? [chosen] : [])]), [lit, chosen]);
  const choose = (id: string | null): void => {
    setChosen(id);
    if (!id) return;
    document.getElementById(`words-${id}`)?.scrollIntoView({ block: 'center' });
    document.getElementById(`claim-${id}`)?.scrollIntoView({ block: 'nearest' });
  };
  // What the address points at is shown once, when the page opens.
  const first = useRef(chosen);
  useEffect(() => {
    if (first.current) document.getElementById(`words-${first.current}`)?.scrollIntoView({ block: 'center' });
  }, []);
  const step = (by: 1 | -1): void => {
    if (ordered.length === 0) return;
    const here = ordered.findIndex(({ id }) => id === chosen);
    const next = ordered[here < 0 ? (by > 0 ? 0 : ordered.length - 1) : (here + by + ordered.length) % ordered.length];
    choose(next.id);
    document.getElementById(`claim-${next.id}`)?.focus({ preventScroll: true });
  };
  useKeys(say('report.one'), [
    { keys: 'j', says: say('report.key-next'), run: () => step(1) },
    { keys: 'k', says: say('report.key-before'), run: () => step(-1) },
    {
      keys: 'w',
      says: say('report.key-wrong'),
      run: () => chosen && list.current?.querySelector<HTMLElement>(`#claim-${chosen} .wrong-button`)?.click(),
    },
  ]);

  const markMissed = async (span: SelectedSpan): Promise<void> => {
    const judged = await judge(
      { act: 'missed', report: row.id, span: { start: span.start, end: span.end }, quote: span.quote, note: '' },
      { done: say('report.done-missed') },
    );
    if (judged) setMissed(null);
  };

  return (
    <article className="report">
      <NotPast />
      <header className="report-head">
        <p className="row small">
          <Link to="/reports">{say('report.title')}</Link>
          <ReadingChip reading={row.reading} language={row.language} />
        </p>
        <h1 dir="auto">{titleOfReport(row)}</h1>
        <p className="report-about">
          {row.publisher && <bdi>{row.publisher}</bdi>}
          <WhenText when={row.published} />
          <span className="quiet">{say('report.claims', { n: row.claims })}</span>
          <span className="quiet">{say('report.incidents', { n: row.incidents })}</span>
          {row.url && <bdi className="quiet report-url">{row.url}</bdi>}
          <a className="button quiet" href={apiUrl(`/reports/${row.id}/original`)} download>
            <Icon name="download" /> {say('report.download')}
          </a>
        </p>
      </header>
      {row.reading !== 'read' && row.reading !== 'nothing-found' && (
        <p className="report-unread" role="status">
          {row.reading === 'waiting'
            ? say('report.unread-waiting')
            : row.reading === 'unread-language'
              ? say('report.unread-language', { language: row.language ? nameLanguage(row.language) : '?' })
              : say('report.unread-broken')}
        </p>
      )}
      {row.language && isGlossed(row.reading, row.language) && (
        <p className="report-glossed quiet">{say('report.glossed', { language: nameLanguage(row.language) })}</p>
      )}
      <div className="report-columns">
        <section aria-label={say('report.text')} className="report-text sheet">
          <ReadText
            page={page}
            lit={shown}
            onPoint={(ids) => setLit(new Set(ids))}
            onChoose={(ids) => choose(ids.at(-1) ?? null)}
            onSelect={setMissed}
          />
          <MissedPassage report={row.id} text={text} selected={missed} onMark={markMissed} onClear={() => setMissed(null)} />
        </section>
        <aside className="report-side" aria-label={say('report.read-in-it')} ref={list}>
          <h2>{say('report.read-in-it')}</h2>
          <ClaimList
            page={page}
            claims={ordered}
            lit={shown}
            chosen={chosen}
            righting={righting}
            onRight={setRighting}
            onPoint={(ids) => setLit(new Set(ids))}
            onChoose={choose}
          />
        </aside>
      </div>
      <div className="report-foot">
        {page.copies.length > 0 && (
          <section className="sheet report-box">
            <h2>{say('report.copies')}</h2>
            <ul className="report-copies">
              {page.copies.map((copy) => (
                <li key={copy.report}>
                  <Link to="/reports/$id" params={{ id: copy.report }}>
                    <bdi>{copy.title ?? copy.report}</bdi>
                  </Link>
                  {copy.publisher && <span className="quiet"> · {copy.publisher}</span>}
                  <span className="share">{say('report.share', { share: `${Math.round(copy.share * 100)}%` })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <CaptureLog captures={page.captures} />
      </div>
    </article>
  );
}
