import { useSyncExternalStore } from 'react';
import { type Answer, api, apiUrl, Refusal, refusalOf, take } from '../../api/client.ts';
import { askAgain } from '../../app/query-client.ts';
import { partFiles } from './part-files.ts';

/** What the server says became of one document. */
type Outcome = Answer<'Taken'>;

/** One file on its way into the register. `reports` are those that were in it. */
export interface Upload {
  id: number;
  name: string;
  size: number;
  state: 'waiting' | 'sending' | 'taken' | 'known' | 'refused';
  reports: string[];
  code: string | null;
  reason: string | null;
  /** Rows or records of it that were refused, with the file's others taken. */
  partly: { file: string; code: string | null; reason: string | null }[];
  /** Kept while it may be sent again. */
  file: File | null;
}

let uploads: Upload[] = [];
let last = 0;
let running = false;
let columnsOf = new Map<number, Record<string, string>>();
const listeners = new Set<() => void>();

function set(next: Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

function change(ids: ReadonlySet<number>, to: Partial<Upload>): void {
  set(uploads.map((one) => (ids.has(one.id) ? { ...one, ...to } : one)));
}

/** Files on their way, and what became of them; they go on while one looks at other pages. */
export function useUploads(): Upload[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
}

/** Puts files on their way, in parts, one part after the other. */
export function sendFiles(files: readonly File[]): void {
  set([
    ...uploads,
    ...files.map((file) => ({
      id: ++last,
      name: file.webkitRelativePath || file.name,
      size: file.size,
      state: 'waiting' as const,
      reports: [],
      code: null,
      reason: null,
      partly: [],
      file,
    })),
  ]);
  void run();
}

/** Sends tables again, with what a person said of their columns. */
export function sendAgain(ids: readonly number[], columns?: Record<string, string>): void {
  for (const id of ids) if (columns) columnsOf.set(id, columns);
  change(new Set(ids), { state: 'waiting', code: null, reason: null });
  void run();
}

/** Takes what is done off the list; what is under way stays. */
export function clearUploads(): void {
  set(uploads.filter(({ state }) => state === 'waiting' || state === 'sending'));
  columnsOf = new Map();
}

const seeReports = (): Promise<void> => askAgain(({ queryKey }) => ['/reports', '/meta', '/refused'].includes(String(queryKey[0])));

async function run(): Promise<void> {
  if (running) return;
  running = true;
  try {
    for (;;) {
      const waiting = uploads.filter(({ state, file }) => state === 'waiting' && file);
      if (waiting.length === 0) break;
      // Tables whose columns a person named go with their mapping, the others together.
      const mapped = waiting.find(({ id }) => columnsOf.has(id));
      const part = mapped ? [mapped] : partFiles(waiting)[0];
      await sendPart(part, mapped ? columnsOf.get(mapped.id) : undefined);
      void seeReports();
    }
  } finally {
    running = false;
  }
}

async function sendPart(part: readonly Upload[], columns: Record<string, string> | undefined): Promise<void> {
  const ids = new Set(part.map(({ id }) => id));
  change(ids, { state: 'sending' });
  const form = new FormData();
  if (columns) form.append('columns', JSON.stringify(columns));
  for (const { file, name } of part) form.append('file', file!, name);
  try {
    const response = await fetch(apiUrl('/reports'), { method: 'POST', body: form, headers: { accept: 'application/json' } });
    const answer = (await response.json()) as Partial<Answer<'TakenReports'>>;
    if (!answer.items) throw refusalOf(answer);
    for (const [i, upload] of part.entries()) settle(upload, outcomesOf(answer.items, upload, i));
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'unreachable';
    change(ids, { state: 'refused', code, reason: (error as Error).message });
  }
}

/** The outcomes that speak of a file: by its name, or of a row or record in it ("table.csv:7"). */
function outcomesOf(items: readonly Outcome[], upload: Upload, at: number): Outcome[] {
  const own = items.filter(
    ({ file }) => file === upload.name || file?.startsWith(`${upload.name}:`) || file?.startsWith(`${upload.name}#`),
  );
  return own.length > 0 ? own : items.filter(({ n }) => n === at + 1);
}

function settle(upload: Upload, outcomes: readonly Outcome[]): void {
  const reports = outcomes.flatMap((one) => one.reports);
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  const went = outcomes.filter(({ outcome }) => outcome !== 'refused');
  const state = went.some(({ outcome }) => outcome === 'taken') ? 'taken' : went.length > 0 ? 'known' : 'refused';
  const [first] = refused;
  const again = state === 'refused' && (first?.code === 'bad-mapping' || first?.code === 'unreachable');
  change(new Set([upload.id]), {
    state,
    reports,
    code: state === 'refused' ? (first?.code ?? null) : null,
    // What to do about it on the command line is told on the page in its own words.
    reason: state === 'refused' ? (first?.reason?.replace(/ Name it with --map\.$/, '') ?? null) : null,
    partly: state === 'refused' ? [] : refused.map(({ file, code, reason }) => ({ file: file ?? upload.name, code, reason })),
    ...(again ? {} : { file: null }),
  });
}

/** A report that a person pasted, and what they say of it. */
export interface Pasted {
  text: string;
  title?: string;
  publisher?: string;
  published?: string;
  url?: string;
}

/** Takes a pasted text; gives back what became of it. */
export async function sendText(pasted: Pasted): Promise<Outcome> {
  const said = Object.fromEntries(Object.entries(pasted).filter(([, value]) => value !== '')) as unknown as Pasted;
  const answer = take(await api.POST('/reports', { body: said }));
  void seeReports();
  return answer.items[0];
}
