import { Link } from '@tanstack/react-router';
import { Refusal } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { say } from '../words/say.tsx';

/** Shown in the place of a page, or a part of one, that failed: what went wrong and what to do. */
export function PageError({ error, reset }: { error: unknown; reset?: () => void }) {
  const text =
    error instanceof TypeError && /fetch/i.test(error.message)
      ? say('shell.unreachable')
      : error instanceof Error
        ? error.message
        : String(error);
  return (
    <div role="alert">
      <Empty title={say('shell.error-title')}>
        <p>{text}</p>
        {error instanceof Refusal && (
          <p className="quiet small">
            <code>{error.code}</code>
          </p>
        )}
        {reset && <Button onClick={reset}>{say('shell.error-again')}</Button>}
      </Empty>
    </div>
  );
}

/** Shown for an address that names no page. */
export function NotFound() {
  return (
    <Empty isPage title={say('shell.not-found-title')}>
      <Link to="/">{say('shell.not-found-home')}</Link>
    </Empty>
  );
}
