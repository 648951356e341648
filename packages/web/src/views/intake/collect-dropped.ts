/** Files of a folder that are never reports: hidden ones, and what systems leave behind. */
const PASSED_OVER = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/;

/** Whether a file or folder by that name is taken when a whole folder is given. */
export const isTaken = (path: string): boolean => !path.split('/').some((part) => PASSED_OVER.test(part));

/** The files that were dropped, with those in folders, each under its path. */
export async function collectDropped(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null || entry.isFile)) return [...transfer.files];
  const found: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (!isTaken(path)) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push(path === file.name ? file : named(file, path));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives at most a hundred entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}

/** The same file, under its path in the folder that was dropped. */
function named(file: File, path: string): File {
  return new File([file], path, { type: file.type, lastModified: file.lastModified });
}
