import { remember } from '../../model/remember.ts';

const ARTICLES = /\b(?:al|el|as|ash|ar|an|ad|az|at|the|a)[\s-]+/g;
/** A name for comparing: lower case, without accents, articles, apostrophes and hyphens; words in the order written. */
export const foldName: (name: string) => string = remember(fold, 20_000);

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
