import { Parser } from 'htmlparser2';

/** Whether the elements of a page nest deeper than `limit`: found in one pass, without building anything, and ended at the first that does. */
export function nestsDeeper(page: string, limit: number): boolean {
  let depth = 0;
  let deeper = false;
  const parser = new Parser({
    onopentagname() {
      if (++depth > limit) {
        deeper = true;
        parser.reset();
      }
    },
    onclosetag() {
      depth--;
    },
  });
  // in pieces, so that a reset ends the work
  for (let at = 0; at < page.length && !deeper; at += 65_536) parser.write(page.slice(at, at + 65_536));
  return deeper;
}
