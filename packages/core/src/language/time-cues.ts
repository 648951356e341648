import type { Direction, TimeContext } from './time-draft.ts';

const FORWARD = new Set(
  'will would shall must should begins starts ends expires opens resumes reopens wont due scheduled planned plans planning slated upcoming going expected expects forthcoming intends hopes aims vowed pledged promised threatened ahead until till'.split(
    ' ',
  ),
);
// with "to" after them: "agreed to meet on Friday"
const FORWARD_TO = new Set(
  'set agreed is are was were likely ready wants meant supposed offered asked urged ordered proposed decided about invited summoned'.split(
    ' ',
  ),
);
// "talks to resume on Friday", but "managed to meet on Friday"
const TO_COME = new Set(
  'begin start expire resume meet end reconvene open reopen take hold visit arrive travel convene vote discuss announce'.split(' '),
);
const DONE_TO = new Set('tried managed continued began started helped refused came failed had went returned forced'.split(' '));
const BACK = new Set(
  'said told say says took struck hit fell came went was were had has have began broke held met left saw killed died is are did rose led shot fought won lost fled gave made got sent brought put set cut ran became found hurt burst dealt drove flew shook sank stole blew'.split(
    ' ',
  ),
);

const stops = (word: string): boolean => word === ';' || word === ':';

/** Which way the words around a time point: the nearest telling verb before it, else the nearest after it. */
export function readDirection(ctx: TimeContext, first: number, last: number): Direction {
  const { tokens } = ctx;
  const from = Math.max(ctx.sentenceFirst, first - 14);
  for (let k = first - 1; k >= from; k--) {
    const word = tokens.lower(k);
    if (stops(word)) break;
    const way = cue(ctx, k, word);
    if (way !== 0) return way;
  }
  const to = Math.min(ctx.sentenceLast, last + 14);
  for (let k = last; k < to; k++) {
    const word = tokens.lower(k);
    if (stops(word)) break;
    const way = cue(ctx, k, word);
    if (way !== 0) return way;
  }
  return 0;
}

const EXTENDED = new Set(
  'extended extend extending extension prolonged prolong prolonging renewed renewing renew postponed delayed runs last expire expires'.split(
    ' ',
  ),
);
const ENDS_AT = new Set(['from', 'until', 'till', 'to', 'through', 'starting', 'beginning']);

/** Whether a time is where something extended or put off starts or ends ("extended by a week from Sunday"): it lies ahead. */
export function isExtension(ctx: TimeContext, first: number): boolean {
  const { tokens } = ctx;
  let k = first - 1;
  for (let steps = 0; steps < 3 && !ENDS_AT.has(tokens.lower(k)); steps++) k--;
  const link = tokens.lower(k);
  if (!ENDS_AT.has(link)) return false;
  for (let j = k; j >= Math.max(ctx.sentenceFirst, k - 12); j--) {
    if (EXTENDED.has(tokens.lower(j))) return true;
  }
  return false;
}

function cue(ctx: TimeContext, k: number, word: string): Direction {
  const { tokens } = ctx;
  if (FORWARD.has(word)) return 1;
  if (
    word.endsWith('ll') &&
    (word === 'theyll' || word === 'well' || word === 'itll' || word === 'hell' || word === 'shell') &&
    tokens.end[k] - tokens.start[k] > word.length
  )
    return 1;
  if (FORWARD_TO.has(word) && tokens.lower(k + 1) === 'to') return 1;
  if (TO_COME.has(word) && tokens.lower(k - 1) === 'to' && !DONE_TO.has(tokens.lower(k - 2))) return 1;
  if (BACK.has(word)) return -1;
  // a past tense or participle: what it tells is done
  if (word.length > 4 && word.endsWith('ed')) return -1;
  return 0;
}
