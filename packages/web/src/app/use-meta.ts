import { useQuery } from '@tanstack/react-query';
import { ask } from './ask.ts';

/** What the server says about itself and its register. */
export interface Meta {
  program: string;
  knowledge: string;
  revision: number;
  counts: Record<string, number>;
  waiting: number;
  asOfRange: { first: string | null; last: string | null } | null;
}

/** Who one is to the server. */
export interface Me {
  name: string;
  role: string;
  colour?: string;
}

/** The register's counts, range of days and reports waiting. */
export const useMeta = () => useQuery({ queryKey: ['/meta'], queryFn: ({ signal }) => ask<Meta>('/meta', { signal }) });

/** The person at this browser. */
export const useMe = () => useQuery({ queryKey: ['/me'], queryFn: ({ signal }) => ask<Me>('/me', { signal }), meta: { keeps: true } });
