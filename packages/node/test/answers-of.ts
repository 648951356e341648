import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** The built program. */
export const BUILT = new URL('../dist/truceline.mjs', import.meta.url);

interface Answer {
  status: number;
  stdout: string;
  stderr: string;
}

/** Gives what the program calls each list of arguments, one after the other, and writes down what each came to. */
const ANSWER = `const [built, calls] = process.argv.slice(1);
const { main } = await import(built);
const print = process.stdout.write.bind(process.stdout);
const came = [];
for (const args of JSON.parse(calls)) {
  const told = { status: null, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (text, ...rest) => {
      told[name] += text;
      rest.find((one) => typeof one === 'function')?.();
      return true;
    };
  }
  told.status = await main(args);
  came.push(told);
}
print(JSON.stringify(came));`;

/** What the built program answers to each list of arguments in a folder, all in one process: to start it takes longer than most of its answers. */
export function answersOf(calls: string[][], cwd: string): Answer[] {
  const args = ['--input-type=module', '--eval', ANSWER, BUILT.href, JSON.stringify(calls)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}
