import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
export function lockFolder(path: string, link: typeof linkSync = linkSync): FolderLock {
  const mine: LockHolder = { pid: process.pid, host: hostname(), began: beganAt(process.pid), token: randomUUID() };
  const text = JSON.stringify(mine);
  const own = `${path}.${mine.token}`;
  writeFileSync(own, text, { flag: 'wx', mode: OWNER_ONLY, flush: true });
  try {
    for (let tries = 0; tries < 20; tries++) {
      if (putOnce(own, path, text, link)) {
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
      if (holder ? lives(holder) : isYoung(path)) throw lockedBy(holder, path);
      takeAway(path, there, link);
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
function takeAway(path: string, dead: string, link: typeof linkSync): void {
  const aside = `${path}.dead.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const found = readText(aside);
  if (found !== null && found !== dead) putOnce(aside, path, found, link);
  rmSync(aside, { force: true });
}

/**
 * Puts a lock in place, never over another. A link is made with its content or not at all; on disks without links (exFAT) the file is made empty and
 * then written, which is why a young lock without content is believed.
 */
function putOnce(from: string, to: string, text: string, link: typeof linkSync): boolean {
  try {
    try {
      link(from, to);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      writeFileSync(to, text, { flag: 'wx', mode: OWNER_ONLY, flush: true });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** How systems say that a disk has no links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL']);

/** Whether a lock without readable content may be one that is just being written. */
function isYoung(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < 10_000;
  } catch {
    return false;
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

function lockedBy(holder: LockHolder | null, path: string): Problem {
  if (!holder) return new Problem('register-locked', `Another program is just taking the lock, or died over it: try again in ten seconds.`);
  const { pid, host } = holder;
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
