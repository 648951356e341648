import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the owner may read what a register holds: reports can name their sources. */
export const OWNER_ONLY = 0o600;
/** The same for folders. */
export const OWNER_ONLY_FOLDER = 0o700;

/** Writes a file whole or not at all: under another name first, then synced, then renamed. The folder is synced by the caller or with `syncFolder`. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  let handle: FileHandle | null = null;
  try {
    handle = await open(temporary, 'w', OWNER_ONLY);
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
    handle = null;
    await rename(temporary, path);
  } catch (error) {
    await handle?.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Syncs a folder, so that the names in it are on disk. Systems that cannot sync a folder do so by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EISDIR' && code !== 'EINVAL' && code !== 'ENOTSUP') throw error;
  } finally {
    await handle?.close();
  }
}

/** Writes a file whole and syncs its folder: it is there after a crash. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  await writeWhole(path, content);
  await syncFolder(dirname(path));
}
