import type { TimeMention } from '../mention.ts';
import { namesDay } from './join-times.ts';
import { readDirection } from './time-cues.ts';
import type { TimeContext, TimeDraft } from './time-draft.ts';

const RELATIONS = new Map<string, TimeMention['relation']>([
  ['since', 'since'],
  ['from', 'since'],
  ['starting', 'since'],
  ['beginning', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
]);
const PARTS_OF_DAY = new Set('dawn sunrise daybreak morning noon midday afternoon dusk nightfall sunset evening night midnight'.split(' '));
const SKIP = new Set(['the', 'early', 'late', 'on', 'at', 'about', 'around', 'around', 'just', 'in', 'of', 'hours']);

/** Takes "early", "late" and "the early hours of" into the words. */
export function widenTime(ctx: TimeContext, d: TimeDraft): void {
  if (!namesDay(d) && d.kind !== 'range') return;
  const { tokens } = ctx;
  let k = d.first - 1;
  if (tokens.lower(k) === 'on' || tokens.lower(k) === 'of') k--;
  if (tokens.lower(k) === 'hours' || tokens.lower(k) === 'in') k--;
  const word = tokens.lower(k);
  if (word !== 'early' && word !== 'late' && word !== 'earlier' && word !== 'later') return;
  if (k < ctx.floor) return;
  if (word === 'early') d.part ??= 'early';
  if (word === 'late') d.part ??= 'late';
  d.first = k;
}

/** "in the week to 7 June", "the week ending on Sunday": the seven days that close with it. */
function endsWeek(ctx: TimeContext, d: TimeDraft): boolean {
  const { tokens } = ctx;
  let k = d.first - 1;
  if (tokens.lower(k) === 'on') k--;
  if (!/^(to|ending|ended)$/.test(tokens.lower(k)) || tokens.lower(k - 1) !== 'week' || !namesDay(d) || k - 2 < ctx.floor) return false;
  if (!/^(the|a|in|for|during|over)$/.test(tokens.lower(k - 2))) return false;
  d.first = tokens.lower(k - 2) === 'the' ? k - 2 : k - 1;
  d.start = d.end - 7;
  return true;
}

/** How the time stands to what it is said of, by the word before it: "since", "until", "before" … */
export function relateTime(ctx: TimeContext, d: TimeDraft): void {
  if (d.relation !== 'at' || d.kind === 'range' || d.untilMinute >= 0) return;
  const { tokens } = ctx;
  if (endsWeek(ctx, d)) return;
  let k = d.first - 1;
  for (let steps = 0; steps < 3 && k > ctx.sentenceFirst && SKIP.has(tokens.lower(k)); steps++) k--;
  const word = k >= ctx.sentenceFirst ? tokens.lower(k) : '';
  const relation = RELATIONS.get(word);
  if (relation === undefined) return;
  // "before dawn" is a stretch of the day itself
  if (d.part !== undefined && (relation === 'before' || relation === 'after') && PARTS_OF_DAY.has(tokens.lower(k + 1))) return;
  // "by Monday's strike" is an agent; "from Monday's raid" a source
  if (tokens.kind[d.last] === 4 && (word === 'by' || word === 'from')) return;
  d.relation = relation;
  if (relation === 'since' && !Number.isNaN(ctx.latest) && d.start <= ctx.latest) {
    d.end = Math.max(d.end, ctx.latest + 1);
    // from that hour to the end of the report's day
    if (d.minute >= 0 && !d.midnight) {
      d.untilMinute = 1440;
      d.kind = 'range';
    }
  }
  if (
    relation === 'until' &&
    d.kind === 'weekday' &&
    !Number.isNaN(ctx.anchor) &&
    d.start < ctx.anchor &&
    word !== 'by' &&
    readDirection(ctx, d.first - 2, d.last) >= 0
  ) {
    d.start += 7;
    d.end += 7;
  }
}
