import { sha256 } from '../src/store/check-original.ts';
import type { EntryDraft } from '../src/store/entry.ts';

/** A comment as a draft; each number another one. */
export function comment(n: number, text = `comment ${n}`): EntryDraft {
  return {
    kind: 'judgement',
    id: `jdg_${String(n).padStart(6, '0')}`,
    at: '2016-09-14T10:00:00.000Z',
    by: 'nadia',
    body: { act: 'comment', target: { incident: 'inc_00ff', claims: ['clm_00ff'] }, text, mentions: [] },
  };
}

/** A report taken, as a draft, with the bytes it was taken from. */
export function taking(text: string): { draft: EntryDraft; original: { hash: string; bytes: Uint8Array } } {
  const bytes = Buffer.from(text);
  const hash = sha256(bytes);
  const report = `rep_${hash.slice(0, 16)}` as const;
  const capture = { from: 'desk/notes.txt', how: 'command-line', intake: 'text', mediaType: 'text/plain', size: bytes.length };
  return {
    draft: {
      kind: 'report-taken',
      id: report,
      at: '2016-09-14T10:00:00.000Z',
      by: 'nadia',
      body: { report, original: hash, record: hash, text: hash, capture },
    },
    original: { hash, bytes },
  };
}
