import { usePrinting } from '../hooks/use-printing.ts';
import { sayInstant } from '../parts/times.ts';
import { say } from '../words/say.tsx';
import { useMeta } from './use-meta.ts';

/** What a printed sheet says of itself: what printed it, up to where in the journal, and when. */
export function PrintHead() {
  const isPrinting = usePrinting();
  const { data } = useMeta();
  if (!isPrinting || !data) return null;
  return (
    <p className="print-head print-only">{say('shell.printed', { at: sayInstant(new Date().toISOString()), revision: data.revision })}</p>
  );
}
