import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './register-api.ts';

/** A shape of the API by its name: `Answer<'IncidentRow'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A refusal of the API, thrown: `code` is one of the catalogue. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly problem: Answer<'Problem'>;
  constructor(problem: Answer<'Problem'>) {
    super(problem.detail);
    this.problem = problem;
  }
  get code(): string {
    return this.problem.code;
  }
}

type Query = Record<string, string | number | boolean | null | undefined>;

/** The address of an API path with its query, for what the browser fetches by itself; what is null or empty is left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** The API of the server that this page came from: `api.GET('/incidents', { params: { query: { limit: 50 } } })`. */
export const api: Client<paths> = createClient<paths>({ baseUrl: '/api/v1' });

/** What an answer holds; throws a {@link Refusal} where it is one. For query functions: `take(await api.GET(…))`. */
export function take<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data !== undefined) return data;
  throw refusalOf(error);
}

/** A refusal out of what came in the place of an answer; where that says nothing, the server cannot be reached. */
export function refusalOf(error: unknown): Refusal {
  return new Refusal({
    type: 'about:blank',
    title: 'The server cannot be reached.',
    status: 0,
    code: 'unreachable',
    detail: 'The server gave no answer.',
    advice: 'Is it still running?',
    ...(error as Partial<Answer<'Problem'>> | undefined),
  });
}
