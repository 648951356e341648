import { say } from '../words/say.tsx';
import { sayInstant, sayWhen, type WhenLike } from './times.ts';

/** An instant, local to the theatre with UTC beside it, in UN style. */
export function Instant({ at, zone }: { at: string; zone?: string | null }) {
  return <time dateTime={at}>{sayInstant(at, zone)}</time>;
}

/** When something happened, as finely as it was said; what was inferred says so. */
export function WhenText({ when }: { when: WhenLike | null | undefined }) {
  if (!when || when.how === 'unsaid') return <span className="quiet">{say('parts.no-time')}</span>;
  return (
    <span>
      <time dateTime={when.start}>{sayWhen(when)}</time>
      {when.how === 'inferred' && (
        <span className="quiet" title={when.because ? say('parts.inferred', { because: when.because }) : undefined}>
          {' '}
          ({say('parts.inferred-bare')})
        </span>
      )}
    </span>
  );
}
