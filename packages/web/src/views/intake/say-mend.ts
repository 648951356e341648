import { sayTerm } from '../../words/say.tsx';

const KNOWN = new Set([
  'empty',
  'too-large',
  'binary',
  'bad-encoding',
  'wrong-kind',
  'unknown-kind',
  'bad-json',
  'bad-record',
  'bad-document',
  'no-text',
  'bomb',
  'bad-mapping',
  'unreachable',
]);

/** How to mend what was refused, by the code of the refusal; empty where nothing can be advised. */
export function sayMend(code: string | null): string {
  return code !== null && KNOWN.has(code) ? sayTerm('mend', code) : '';
}
