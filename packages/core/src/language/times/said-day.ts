import { namesDay } from './join-times.ts';
import type { TimeContext, TimeDraft } from './time-draft.ts';

/** Within so many words a story tells its news; a date among the first few is the dateline's. */
const NEWS_WORDS = 70;
const DATELINE_WORDS = 14;

/**
 * Puts what speakers call "today" on the day they spoke: "rockets hit the airport on Sunday", published on Monday, and in it "'the airport was hit |this morning|',
 * the operator said". Only where the report never speaks of its own day outside of quotes, and its news is of the day before.
 */
export function moveSaidDays(ctx: TimeContext, drafts: readonly TimeDraft[]): void {
  if (Number.isNaN(ctx.anchor) || !drafts.some((d) => d.kind === 'deictic' && !d.timeless)) return;
  const quoted = quotedTimes(ctx, drafts);
  const own = drafts.filter((d, k) => !quoted.has(k) && namesDay(d) && !d.timeless && !(d.kind === 'date' && d.first < DATELINE_WORDS));
  if (own.some((d) => d.kind === 'deictic' || (d.kind !== 'holiday' && d.start <= ctx.anchor && ctx.anchor < d.end))) return;
  const news = own[0];
  if (!news || news.first > NEWS_WORDS || news.end - news.start !== 1) return;
  if (news.start !== ctx.anchor - 1) return;
  for (const k of quoted) {
    const d = drafts[k];
    if (d.kind !== 'deictic' || d.timeless || Number.isNaN(d.start) || d.first < news.first) continue;
    d.start--;
    d.end--;
  }
}

/** The drafts that stand between quotation marks, by number. A quote ends with its paragraph. */
function quotedTimes({ tokens }: TimeContext, drafts: readonly TimeDraft[]): Set<number> {
  const quoted = new Set<number>();
  let open = false;
  let i = 0;
  for (const [k, d] of drafts.entries()) {
    for (; i < d.first; i++) {
      const mark = tokens.lower(i);
      if (mark === '“') open = true;
      else if (mark === '”') open = false;
      else if (mark === '"') open = !open;
      if (open && tokens.text.slice(tokens.end[i], tokens.start[i + 1]).includes('\n')) open = false;
    }
    if (open) quoted.add(k);
  }
  return quoted;
}
