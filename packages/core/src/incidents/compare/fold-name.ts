const ARTICLES = /\b(?:al|el|as|ash|ar|an|ad|az|at|the|a)[\s-]+/g;
/** Names are few and come again and again: each is folded once. */
const FOLDED = new Map<string, string>();
const ROOM = 20_000;

/** A name for comparing: lower case, without accents, articles, apostrophes and hyphens; words in the order written. */
export function foldName(name: string): string {
  let folded = FOLDED.get(name);
  if (folded === undefined) {
    folded = fold(name);
    if (FOLDED.size >= ROOM) FOLDED.clear();
    FOLDED.set(name, folded);
  }
  return folded;
}

function fold(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼʻʿʾ]+/gu, '')
    .toLowerCase();
  const bare = plain
    .replace(ARTICLES, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || plain.trim();
}
