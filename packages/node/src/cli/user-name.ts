import { userInfo } from 'node:os';

/** The name of the system's user; empty where the system has none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
