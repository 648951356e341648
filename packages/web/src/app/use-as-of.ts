import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMeta } from './use-meta.ts';

/** The instant the pages are taken back to. */
export interface AsOf {
  /** A UTC instant or day; undefined for the latest. Kept in the address. */
  asOf: string | undefined;
  setAsOf: (next: string | undefined) => void;
  /** First and last day on record. */
  range: { first: string; last: string } | null;
}

/** The page's instant, and how to change it; it stays while one goes from page to page. */
export function useAsOf(): AsOf {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const navigate = useNavigate();
  const { data } = useMeta();
  return {
    asOf,
    setAsOf: (next) =>
      void navigate({ to: '.', search: (old: Record<string, unknown>) => ({ ...old, asOf: next }), replace: true } as never),
    range:
      data?.asOfRange?.first && data.asOfRange.last
        ? { first: data.asOfRange.first.slice(0, 10), last: data.asOfRange.last.slice(0, 10) }
        : null,
  };
}
