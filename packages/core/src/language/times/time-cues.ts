import { NUMBER } from '../tokens.ts';
import type { Direction, TimeContext } from './time-draft.ts';

const FORWARD = 1;
const FORWARD_TO = 2;
const TO_COME = 4;
const DONE_TO = 8;
const BACK = 16;
const STOP = 32;
const EXTENDED = 64;
const ENDS_AT = 128;
const SHORTENED = 256;

const CUES = new Map<string, number>();
const put = (cue: number, words: string): void => {
  for (const word of words.split(' ')) CUES.set(word, (CUES.get(word) ?? 0) | cue);
};
put(
  FORWARD,
  'will would shall must should begins starts ends expires runs lasts opens resumes reopens wont due scheduled planned plans planning slated upcoming going expected expects forthcoming intends hopes aims vowed pledged promised threatened ahead until till',
);
// with "to" after them: "agreed to meet on Friday"
put(
  FORWARD_TO,
  'set agreed is are was were likely ready wants meant supposed offered asked urged ordered proposed decided about invited summoned',
);
// "talks to resume on Friday", but "managed to meet on Friday"
put(TO_COME, 'begin start expire resume meet end reconvene open reopen take hold visit arrive travel convene vote discuss announce');
put(
  DONE_TO,
  'tried trying attempted attempting attempt managed continued began started helped refused came failed had went returned forced',
);
put(
  BACK,
  'said told say says took struck hit fell came went was were had has have began broke held met left saw killed died is are did rose led shot fought won lost fled gave made got sent brought put set cut ran became found hurt burst dealt drove flew shook sank stole blew',
);
put(STOP, '; :');
put(EXTENDED, 'extended extend extending extension prolonged prolong prolonging renewed renewing renew postponed delayed expire expires');
put(ENDS_AT, 'from until till to through starting beginning');
// "they'll" is folded to "theyll", "we'll" to "well"
put(SHORTENED, 'theyll well itll hell shell youll thatll');

/** Which way a folded word points a time beside it: bits that {@link readDirection} reads. */
export function markTimeCue(word: string): number {
  const known = CUES.get(word) ?? 0;
  // a past tense or participle: what it tells is done
  return word.length > 4 && word.endsWith('ed') ? known | BACK : known;
}

/** Which way the words around a time point: the nearest telling verb before it, else the nearest after it. */
export function readDirection(ctx: TimeContext, first: number, last: number): Direction {
  const from = Math.max(ctx.sentenceFirst, first - 14);
  for (let k = first - 1; k >= from; k--) {
    const mark = cueAt(ctx, k);
    if (mark === 0) continue;
    if (mark & STOP) break;
    const way = point(ctx, k, mark, first);
    if (way !== 0) return way;
  }
  const to = Math.min(ctx.sentenceLast, last + 14);
  for (let k = last; k < to; k++) {
    const mark = cueAt(ctx, k);
    if (mark === 0) continue;
    if (mark & STOP) break;
    const way = point(ctx, k, mark, first);
    if (way !== 0) return way;
  }
  return 0;
}

/** Whether a time is where something extended or put off starts or ends ("extended by a week from Sunday"): it lies ahead. */
export function isExtension(ctx: TimeContext, first: number): boolean {
  let k = first - 1;
  for (let steps = 0; steps < 3 && (cueAt(ctx, k) & ENDS_AT) === 0; steps++) k--;
  if ((cueAt(ctx, k) & ENDS_AT) === 0) return false;
  for (let j = k; j >= Math.max(ctx.sentenceFirst, k - 12); j--) if (cueAt(ctx, j) & EXTENDED) return true;
  return false;
}

/** "had been due", "had been set to expire": what was to come then is past. */
function hadBeen(tokens: TimeContext['tokens'], k: number): boolean {
  return tokens.lower(k - 1) === 'been' && tokens.lower(k - 2) === 'had';
}

/** "agreed to |a ceasefire| on Monday": what follows "to" is a thing, so that it was done on the day; "agreed to meet on Monday" has it to come. */
function toThing({ tokens }: TimeContext, at: number): boolean {
  return tokens.kind[at] === NUMBER || THINGS.test(tokens.lower(at));
}
const THINGS =
  /^(an?|the|this|that|its|their|his|her|any|all|one|two|three|humanitarian|immediate|temporary|new|brief|unconditional|limited|local)$/;

/** "a ceasefire |from| Friday", "starting on Friday". */
function opensAt(ctx: TimeContext, first: number): boolean {
  for (let k = first; k >= first - 2; k--) if (cueAt(ctx, k) & ENDS_AT) return true;
  return false;
}

function cueAt(ctx: TimeContext, k: number): number {
  return k >= 0 && k < ctx.tokens.count ? ctx.cues.of(ctx.tokens.word[k]) : 0;
}

function point(ctx: TimeContext, k: number, mark: number, first: number): Direction {
  const { tokens } = ctx;
  if (mark & (FORWARD | FORWARD_TO | TO_COME) && (hadBeen(tokens, k) || (tokens.lower(k - 1) === 'to' && hadBeen(tokens, k - 2))))
    return -1;
  if (mark & FORWARD) return 1;
  if (mark & SHORTENED && tokens.end[k] - tokens.start[k] > tokens.lower(k).length) return 1;
  // "were getting ready to leave on Friday": then, and not to come
  if (tokens.lower(k) === 'ready' && tokens.lower(k - 1) === 'getting' && /^(was|were)$/.test(tokens.lower(k - 2))) return -1;
  if (mark & FORWARD_TO && tokens.lower(k + 1) === 'to' && !(toThing(ctx, k + 2) && !opensAt(ctx, first))) return 1;
  if (mark & TO_COME && tokens.lower(k - 1) === 'to' && (cueAt(ctx, k - 2) & DONE_TO) === 0) return 1;
  return mark & BACK ? -1 : 0;
}
