import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { Problem } from '../../problems.ts';
import { OWNER_ONLY } from './write-durably.ts';

/** Who holds the lock of a register. */
export interface LockHolder {
  pid: number;
  host: string;
  /** When the process began, as the system counts it; null where the system does not say. Tells a new process of the same number apart. */
  began: string | null;
  token: string;
}

/** A lock that is held. */
export interface FolderLock {
  /** Throws Problem `register-locked` when another program has taken the lock since. */
  confirm(): void;
  release(): void;
}

/** Tokens of the locks that this process holds: a lock file with our number and another token was left by one that had the number before. */
const held = new Set<string>();

/**
 * Takes the lock file at `path`, which names this process. A lock whose process is gone is taken over. Throws Problem `register-locked` when
 * its process lives, or is on another machine, where nobody here can tell.
 */
export function lockFolder(path: string): FolderLock {
  const mine: LockHolder = { pid: process.pid, host: hostname(), began: beganAt(process.pid), token: randomUUID() };
  const text = JSON.stringify(mine);
  const own = `${path}.${mine.token}`;
  writeFileSync(own, text, { flag: 'wx', mode: OWNER_ONLY, flush: true });
  try {
    for (let tries = 0; tries < 20; tries++) {
      if (linkOnce(own, path)) {
        held.add(mine.token);
        return {
          confirm: () => {
            if (readText(path) !== text) throw new Problem('register-locked', 'The lock of the register was taken by another program.');
          },
          release: () => {
            if (readText(path) === text) rmSync(path, { force: true });
            held.delete(mine.token);
          },
        };
      }
      const there = readText(path);
      if (there === null) continue;
      const holder = parseHolder(there);
      if (holder && lives(holder)) throw lockedBy(holder, path);
      takeAway(path, there);
    }
    throw new Problem('register-locked', 'The lock of the register changes hands too fast.');
  } finally {
    rmSync(own, { force: true });
  }
}

/** Who holds the lock, if a living process does; null when nobody writes. */
export function findHolder(path: string): LockHolder | null {
  const text = readText(path);
  const holder = text === null ? null : parseHolder(text);
  return holder && lives(holder) ? holder : null;
}

/** Removes a dead lock, and only that one: renamed first, and put back when it was a new one by then. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.dead.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== dead) linkOnce(aside, path);
  rmSync(aside, { force: true });
}

/** A link is made with its content or not at all, and never over another. */
function linkOnce(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function lives(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const began = beganAt(holder.pid);
  return began === null || holder.began === null || began === holder.began;
}

function lockedBy({ pid, host }: LockHolder, path: string): Problem {
  return new Problem(
    'register-locked',
    host === hostname()
      ? `Process ${pid} is writing to the register.`
      : `Process ${pid} on ${host} holds the register; if that machine is gone, delete ${path}.`,
  );
}

/** Start of a process in ticks since boot, with the boot's own id; null where there is no /proc. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text) as Partial<LockHolder> | null;
    return value && typeof value.pid === 'number' && typeof value.host === 'string' && typeof value.token === 'string'
      ? { pid: value.pid, host: value.host, token: value.token, began: typeof value.began === 'string' ? value.began : null }
      : null;
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
