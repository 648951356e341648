import { Link } from '@tanstack/react-router';
import { Refusal } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { say } from '../words/say.tsx';

/** Shown in the place of a page (`isPage`), or of a part of one, that failed: what went wrong and what to do. What is not there is not asked for again. */
export function PageError({ error, reset, isPage = false }: { error: unknown; reset?: () => void; isPage?: boolean }) {
  const text =
    error instanceof TypeError && /fetch/i.test(error.message)
      ? say('shell.unreachable')
      : error instanceof Error
        ? error.message
        : String(error);
  return (
    <div role="alert">
      <Empty isPage={isPage} title={say('shell.error-title')}>
        <p>{text}</p>
        {error instanceof Refusal && (
          <p className="quiet small">
            <code>{error.code}</code>
          </p>
        )}
        {reset && !(error instanceof Refusal && error.problem.status === 404) && (
          <Button onClick={reset}>{say('shell.error-again')}</Button>
        )}
        {isPage && (
          <p>
            <Link to="/">{say('shell.not-found-home')}</Link>
          </p>
        )}
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
