import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { collectInputs } from '../intake/collect-inputs.ts';
import { EXTENSIONS } from '../intake/intakes.ts';

/** Bytes of input from which a run is given to a process of its own: some thousand reports. */
const MANY = 4_000_000;

/**
 * What the C library of Linux (glibc) is told: one store of memory for all threads, and what is freed goes back to the system. By itself it
 * keeps for each thread what that has ever used. It reads this when a process starts, and never again.
 */
const TIGHT = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * What is young is collected sooner than V8 would have it, at three times four MB and not sixteen. All else is collected when it has grown by a seventh, not
 * when it has doubled.
 */
const HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=15'];

/** Runs this command line over again in a process that keeps little memory, where the inputs are many; gives its exit code, or null where it is not needed. */
export async function runInTightMemory(inputs: string[], args: string[]): Promise<number | null> {
  const [, program, verb, ...rest] = process.argv;
  const ours = verb === 'run' && rest.length === args.length && rest.every((arg, i) => arg === args[i]);
  if (process.platform !== 'linux' || 'MALLOC_ARENA_MAX' in process.env || !ours || !areMany(inputs)) return null;
  const child = spawn(process.execPath, [...process.execArgv, ...HEAP, program, verb, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...TIGHT },
  });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  // the terminal tells both of an interruption: the child ends, and so does this process with it
  const ignore = (): void => {};
  process.on('SIGTERM', pass).on('SIGINT', ignore);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    process.off('SIGTERM', pass).off('SIGINT', ignore);
  }
}

function areMany(inputs: string[]): boolean {
  let bytes = 0;
  for (const path of collectInputs(inputs, EXTENSIONS).files) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= MANY) return true;
  }
  return false;
}
