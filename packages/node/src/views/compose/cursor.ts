import { z } from 'zod';
import { Problem } from '../../problems.ts';

const cursorSchema = z.tuple([z.string(), z.union([z.string(), z.number(), z.null()]), z.string()]);

/** Where a page ended: by which order, at which value of it, and at which id. */
export type Cursor = z.infer<typeof cursorSchema>;

/** A cursor as clients hold it: a text that means nothing to them. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads a cursor of a list in this order. Throws Problem `bad-cursor`. */
export function readCursor(text: string, order: string): Cursor {
  try {
    const cursor = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (cursor[0] === order) return cursor;
  } catch {}
  throw new Problem('bad-cursor', 'This cursor does not belong to this list in this order.');
}
