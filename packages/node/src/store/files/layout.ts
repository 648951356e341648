import { join } from 'node:path';

/** What stands in register.json, to the byte. */
export const REGISTER_FILE_TEXT = '{"format":"truceline-register/1"}\n';

/** Where the parts of a register lie in its folder. */
export interface RegisterLayout {
  /** Says that the folder is a register, and of which format. */
  register: string;
  /** Held by the one program that writes. */
  lock: string;
  /** The last entry when the register was last closed: a journal cut short since is found by it. */
  head: string;
  /** Segments of the journal, one entry to a line, each named by its first entry. */
  journal: string;
  /** Originals, each named by its sha256, in folders of its first two digits. */
  originals: string;
  /** What can be thrown away and made again. */
  projection: string;
}

/** The paths of a register in `folder`. */
export function layoutOf(folder: string): RegisterLayout {
  return {
    register: join(folder, 'register.json'),
    lock: join(folder, 'lock'),
    head: join(folder, 'head.json'),
    journal: join(folder, 'journal'),
    originals: join(folder, 'originals'),
    projection: join(folder, 'projection'),
  };
}
