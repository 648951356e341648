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

/** The API of the server that this page came from: `api.GET('/incidents', { params: { query: { limit: 50 } } })`. */
export const api: Client<paths> = createClient<paths>({ baseUrl: '/api/v1' });

/** What an answer holds; throws a {@link Refusal} where it is one. For query functions: `take(await api.GET(…))`. */
export function take<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data !== undefined) return data;
  const problem = error as Partial<Answer<'Problem'>> | undefined;
  throw new Refusal({
    type: 'about:blank',
    title: 'The server cannot be reached.',
    status: 0,
    code: 'unreachable',
    detail: 'The server gave no answer.',
    advice: 'Is it still running?',
    ...problem,
  });
}
