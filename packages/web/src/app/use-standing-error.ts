import { useState } from 'react';

/** What of a query's state it takes to know why there is no answer. */
interface Asked {
  error: Error | null;
  isSuccess: boolean;
}

/**
 * Why there is no answer about `of`, which stands until there is one. A query that failed forgets why as soon as it asks again, as all do when the
 * register changes: without this, what the page says would vanish for a moment under the eyes, and under the voice, of whoever reads it.
 */
export function useStandingError(of: string, { error, isSuccess }: Asked): Error | null {
  const [standing, setStanding] = useState<{ of: string; error: Error } | null>(null);
  if (error && standing?.error !== error) setStanding({ of, error });
  if (isSuccess && standing) setStanding(null);
  if (error || isSuccess) return error;
  return standing?.of === of ? standing.error : null;
}
