import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { watchFolder } from '../intake/watch-folder.ts';
import { Problem } from '../problems.ts';
import { openTruth } from '../store/open-truth.ts';
import type { HeldDatabase } from '../store/postgres/hold-database.ts';
import { createReportQueue } from '../store/report-queue.ts';
import { verifyDatabase } from '../store/verify-database.ts';
import { verifyRegister } from '../store/verify-register.ts';
import { loadBuiltKnowledge } from './do-main-job.ts';
import { parseOptions } from './parse-options.ts';
import { createMessages } from './terminal.ts';
import { userName } from './user-name.ts';
import type { Verb } from './verb.ts';

const HELP = `Examples
  truceline serve --data register
  truceline serve --data register --port 8080 --by nadia
  truceline serve --data register --watch incoming     takes every report that comes into a folder

Usage
  truceline serve --data DIR [options]

  Opens the register in DIR, which is made where there is none, in the browser: the situation, the register, each incident,
  report and agreement. It listens on this machine alone. The API stands at /api. Ctrl+C ends it.

Options
  --data DIR       the folder of the register
  --database URL   the register in this PostgreSQL database (postgres://…) instead; one server at a time serves it
  --port N         the port; 4170 unless given, and then the next one that is free
  --host ADDRESS   an address of this machine alone: 127.0.0.1 (the default), ::1 or localhost
  --watch DIR      take every report that comes into this folder, once it has come to rest; may be given several times
  --by NAME        who works here; the name of the system's user unless given
  --open           open a browser
  --quiet          only the address

Exit codes
  0 ended, 2 bad usage, the port is taken, or the register cannot be opened
`;

/** The verb `serve`: a register in the browser. */
export const serveVerb: Verb = {
  name: 'serve',
  summary: 'a register in the browser, on this machine alone',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      watch: { type: 'string', multiple: true },
      by: { type: 'string' },
      open: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    });
    if (positionals.length) throw new Problem('bad-usage', 'serve takes no inputs: take reports first, or drop them on the page.');
    const messages = createMessages(Boolean(values.quiet));
    const who = values.by ?? userName();
    if (who.trim() === '') throw new Problem('bad-usage', 'Nobody: give a name with --by.');
    const { isLoopback } = await import('../http/guard-origin.ts');
    const host = values.host ?? '127.0.0.1';
    if (!isLoopback(host)) throw new Problem('needs-sign-in', `${host} is not an address of this machine alone.`);
    const port = values.port === undefined ? null : readPort(values.port);
    const folders = values.watch ?? [];
    for (const folder of folders) checkFolder(folder);
    const knowledge = loadBuiltKnowledge();
    const register = await openTruth({ data: values.data, database: values.database });
    let held: HeldDatabase | null = null;
    if (register.cut)
      messages.warn(`the journal ended in an append that was cut off (${register.cut} bytes, never acknowledged): it was cut away`);
    try {
      if (values.database !== undefined) {
        const { holdDatabase } = await import('../store/postgres/hold-database.ts');
        held = await holdDatabase(values.database);
      }
      const [{ createServer }, { openEngine }, { listenOn, openBrowser }, { ReportTaker }, { takeWatched }] = await Promise.all([
        import('../http/create-server.ts'),
        import('../engine/open-engine.ts'),
        import('../http/listen-on.ts'),
        import('../http/take-reports.ts'),
        import('../http/take-watched.ts'),
      ]);
      const engine = await openEngine(register, { data: values.data, database: values.database }, manifest.version);
      try {
        const web = fileURLToPath(new URL('../../web/dist', import.meta.url));
        const parts = { register, engine, knowledge, who, program: manifest.version, web: existsSync(web) ? web : null };
        const verify = () => (values.data === undefined ? verifyDatabase(register) : verifyRegister(values.data));
        const now = (): string => new Date().toISOString();
        const taker = new ReportTaker(await createReportQueue(register, () => engine.wake()));
        const server = await createServer({ ...parts, verify, taker, now }, (error) => messages.error(tellFault(error)));
        const address = await listenOn(server, host, port);
        process.stdout.write(`${address}\n`);
        if (parts.web === null) messages.warn('the pages are not built (npm run build:web): only the API is served');
        messages.note(`the register of ${values.data ?? values.database} is open; Ctrl+C ends it`);
        const watched = folders.map((folder) =>
          watchFolder(folder, {
            take: (paths) => takeWatched(paths, taker, { by: who, now }),
            failed: (message) => messages.warn(`watching ${folder}: ${message}`),
          }),
        );
        for (const folder of folders) messages.note(`what comes into ${folder} is taken`);
        if (values.open) openBrowser(address);
        const lost = await Promise.race([untilTold(), ...(held ? [held.lost] : [])]);
        for (const one of watched) await one.close();
        await server.close();
        if (lost instanceof Problem) throw lost;
      } finally {
        await engine.close();
      }
      return 0;
    } finally {
      await held?.release();
      await register.close();
    }
  },
};

function checkFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) throw new Problem('bad-usage', `--watch ${folder}: there is no such folder.`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Problem('bad-usage', `--port ${text}: a number from 0 to 65535.`);
  return port;
}

function tellFault(error: unknown): string {
  return error instanceof Error ? (process.env.TRUCELINE_DEBUG ? (error.stack ?? error.message) : error.message) : String(error);
}

/** Settles when the process is asked to end. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
