import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { explaining } from '../app/explain.ts';
import type { Explained } from '../app/shapes.ts';
import { say } from '../words/say.tsx';
import './cites.css';
import { Dialog } from './dialog.tsx';
import { Skeleton } from './skeleton.tsx';
import { sayDatesIn, sayDay } from './times.ts';

/** A small mark that opens the words behind a statement: what each of its citations says, and where. */
export function Cites({ ids, of }: { ids: readonly string[]; of: string }) {
  const [open, setOpen] = useState(false);
  if (!ids.length) return null;
  return (
    <>
      <button type="button" className="cites" onClick={() => setOpen(true)} aria-label={say('parts.cites-of', { n: ids.length, of })}>
        {ids.length}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={say('parts.cites-title')} size="side">
        <p className="cites-of serif">{sayDatesIn(of)}</p>
        <CitedWords ids={ids} />
      </Dialog>
    </>
  );
}

/** What each id cites, down to the words of the reports. */
export function CitedWords({ ids }: { ids: readonly string[] }) {
  const answers = useQueries({ queries: ids.map(explaining) });
  return (
    <ol className="cited">
      {answers.map(({ data, error }, i) => (
        <li key={ids[i]}>
          {data ? <Chain link={data} depth={0} /> : error ? <p className="quiet">{error.message}</p> : <Skeleton lines={3} />}
        </li>
      ))}
    </ol>
  );
}

/** One link of a chain of reasons, and what it rests on. */
function Chain({ link, depth }: { link: Explained; depth: number }) {
  const head = (
    <>
      <span className="cited-title">{sayDatesIn(link.title)}</span>
      {link.answer && <span className={link.kind === 'clause' ? 'cited-clause serif' : undefined}> {sayDatesIn(link.answer)}</span>}
    </>
  );
  const rest = (
    <>
      {link.quote && <Quote quote={link.quote} />}
      {link.kind === 'incident' && link.id && (
        <Link to="/incidents/$id" params={{ id: link.id }}>
          {say('parts.open-incident')}
        </Link>
      )}
      {link.because.length > 0 && (
        <ul>
          {link.because.map((next, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a chain have no names of their own and never move
            <li key={i}>
              <Chain link={next} depth={depth + 1} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
  const isDeep = depth > 0 && !link.quote && link.because.length > 0;
  return isDeep ? (
    <details>
      <summary>{head}</summary>
      {rest}
    </details>
  ) : (
    <div>
      {head}
      {rest}
    </div>
  );
}

function Quote({ quote }: { quote: NonNullable<Explained['quote']> }) {
  return (
    <blockquote className="cited-quote">
      <p className="serif" dir="auto">
        “{quote.text}”
      </p>
      <p className="small quiet">
        <span dir="auto">{quote.speaker}</span>
        {quote.report && (
          <>
            {' · '}
            <Link to="/reports/$id" params={{ id: quote.report.id }} dir="auto">
              {quote.report.title ?? say('parts.open-report')}
            </Link>
            {quote.report.publisher && <span dir="auto"> · {quote.report.publisher}</span>}
            {quote.report.published && <span> · {sayDay(quote.report.published)}</span>}
          </>
        )}
      </p>
    </blockquote>
  );
}
