/** A refusal of the server: its code, and what it says (problem+json). */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(String(body.detail ?? body.title ?? status));
    this.code = String(body.code ?? 'unknown');
    this.status = status;
    this.detail = body;
  }
}

type Query = Record<string, string | number | boolean | null | undefined>;

/** The address of an API path with its query; what is null or empty is left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** Asks the API and gives back its JSON; throws a {@link Problem} when it refuses. */
export async function ask<T>(
  path: string,
  { query, signal, method, body }: { query?: Query; signal?: AbortSignal; method?: string; body?: unknown } = {},
): Promise<T> {
  const response = await fetch(apiUrl(path, query), {
    method,
    signal,
    headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  let parsed: unknown = null;
  try {
    parsed = text ? JSON.parse(text) : null;
  } catch {
    throw new Problem(response.status, { detail: text.slice(0, 200) });
  }
  if (!response.ok) throw new Problem(response.status, (parsed ?? {}) as Record<string, unknown>);
  return parsed as T;
}
