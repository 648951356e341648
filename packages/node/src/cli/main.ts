import manifest from '../../package.json' with { type: 'json' };
import { compileLater } from '../compile-later.ts';
import { PROBLEMS, Problem, toProblem } from '../problems.ts';
import { settingOf, styled } from '../write/terminal-text.ts';
import { noSuch } from './no-such.ts';
import { createMessages } from './terminal.ts';
import type { Verb } from './verb.ts';

/** The verbs, each loaded when it is called. */
const VERBS: Record<string, { summary: string; load: () => Promise<Verb> }> = {
  run: { summary: 'reports and agreements in, a cited situation out', load: async () => (await import('./run.ts')).runVerb },
  explain: {
    summary: 'why: from a finding or a figure back to the words of the reports',
    load: async () => (await import('./explain.ts')).explainVerb,
  },
  check: { summary: 'check agreements and other knowledge', load: async () => (await import('./check.ts')).checkVerb },
  take: { summary: 'take reports into a register, for good', load: async () => (await import('./take.ts')).takeVerb },
  judge: { summary: 'judgements of people into a register', load: async () => (await import('./judge.ts')).judgeVerb },
  verify: {
    summary: 'prove the journal and every original of a register',
    load: async () => (await import('./verify.ts')).verifyVerb,
  },
  rebuild: {
    summary: 'make what a register shows anew from its journal and originals',
    load: async () => (await import('./rebuild.ts')).rebuildVerb,
  },
  serve: { summary: 'a register in the browser, on this machine alone', load: async () => (await import('./serve.ts')).serveVerb },
  'second-read': {
    summary: 'have a language model read a register beside us',
    load: async () => (await import('./second-read.ts')).secondReadVerb,
  },
  backup: { summary: 'journal and originals of a register in one file', load: async () => (await import('./backup.ts')).backupVerb },
  restore: { summary: 'a register out of its backup', load: async () => (await import('./restore.ts')).restoreVerb },
};

/** Runs the command line with these arguments; gives the exit code (0 done, 1 nothing could be read, 2 bad usage or bad knowledge). */
export async function main(args: string[]): Promise<number> {
  const messages = createMessages(false);
  try {
    const [first, ...rest] = args;
    if (first === '--version' || first === '-V') {
      process.stdout.write(`truceline ${manifest.version}\n`);
      return 0;
    }
    if (first === undefined || first === '-h' || first === '--help' || (first === 'help' && rest.length === 0)) {
      process.stdout.write(overview());
      return first === undefined ? 2 : 0;
    }
    const name = first === 'help' ? rest[0] : first;
    const entry = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (!entry) throw new Problem('bad-usage', noSuch('verb', name, Object.keys(VERBS)));
    // a server goes on for days
    if (name !== 'serve') compileLater();
    const verb = await entry.load();
    if (first === 'help' || rest.includes('-h') || rest.includes('--help')) {
      process.stdout.write(verb.help);
      return 0;
    }
    return await verb.run(rest);
  } catch (error) {
    return tell(error, messages.error);
  }
}

function tell(error: unknown, say: (text: string) => void): number {
  if ((error as { code?: string }).code === 'EPIPE') return 0;
  const problem = toProblem(error, 'internal');
  say(`${problem.message} [${problem.code}]`);
  say(PROBLEMS[problem.code].advice);
  if (!(error instanceof Problem) && process.env.TRUCELINE_DEBUG) console.error(error);
  return problem.exit || 2;
}

function overview(): string {
  const setting = settingOf(process.stdout);
  const bold = (text: string): string => styled(setting, 'bold', text);
  const verbs = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
  return `${bold('Examples')}
  truceline run reports/*.txt                      read reports, write ./situation, print its summary
  truceline run reports/ --agreement syria-2016-09 hold them against one agreement
  truceline explain inc_0123456789abcdef           why, down to the words
  truceline check my-agreement/*.yaml              every mistake with file:line:column

${bold('Verbs')}
${verbs.join('\n')}

  -h after a verb shows its examples and options; --version shows the version.
`;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
