import { Link } from '@tanstack/react-router';
import { Button } from '../../parts/button.tsx';
import '../../parts/cites.css';
import { Dialog } from '../../parts/dialog.tsx';
import { sayDay } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';
import type { Source } from './use-sitreps.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

interface CiteDialogProps {
  /** What was opened; null for nothing. */
  cite: string[] | null;
  sources: readonly Source[];
  numberOf: (id: string) => number;
  onClose: () => void;
  onRemove?: (id: string) => void;
}

/** The words behind a citation, as they stood when it was made. */
export function CiteDialog({ cite, sources, numberOf, onClose, onRemove }: CiteDialogProps) {
  return (
    <Dialog open={cite !== null} onClose={onClose} title={say('sitrep.cite-title')} size="side">
      <ol className="cited">
        {cite?.map((id) => (
          <li key={id}>
            <CitedSource id={id} number={numberOf(id)} source={sources.find((one) => one.id === id)} />
            {onRemove && (
              <Button look="quiet" onClick={() => onRemove(id)}>
                {say('sitrep.cite-remove')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function CitedSource({ id, number, source }: { id: string; number: number; source: Source | undefined }) {
  if (!source)
    return (
      <p className="quiet">
        {say('sitrep.no-words')} <code>{id}</code>
      </p>
    );
  const { label, quote, speaker, report, title, publisher, published } = source;
  return (
    <>
      <span className="cited-title" dir="auto">
        {number}. {quote ? '' : label}
      </span>
      {quote && (
        <blockquote className="cited-quote">
          <p className="serif" dir="auto">
            “{quote}”
          </p>
        </blockquote>
      )}
      <p className="small quiet">
        {speaker.length > 0 && <span dir="auto">{list.format(speaker)} · </span>}
        {report && (
          <Link to="/reports/$id" params={{ id: report }} dir="auto">
            {title ?? say('parts.open-report')}
          </Link>
        )}
        {publisher && <span dir="auto"> · {publisher}</span>}
        {published && <span> · {sayDay(published)}</span>}
        {id.startsWith('inc_') && (
          <Link to="/incidents/$id" params={{ id }}>
            {say('parts.open-incident')}
          </Link>
        )}
      </p>
    </>
  );
}
