import { fillIn } from '../../model/fill-in.ts';

/** English of the reasons, for the trace of a clustering; `{names}` are their values. The pages have words of their own. */
const WORDS = {
  'same-sentence': 'told in the same sentence, copied',
  'same-act': 'both {act}',
  'two-acts': '{act} and {other}',
  'same-place': 'both at {place}',
  'place-within': '{place} lies in {other}',
  'places-near': '{place} is {km} km from {other}',
  'places-alike': '{place} and {other}, names alike',
  'places-unlike': '{place} or {other}',
  'two-countries': '{place} and {other} lie in different countries',
  namesakes: 'two places called {place}, or one',
  'same-day': 'on the same day',
  'same-days': 'in the same days',
  'days-meet': 'on days that meet',
  'spans-meet': 'in spans of days that meet',
  'day-apart': 'a day apart',
  'days-apart': '{n} days apart',
  'days-apart-concluded': '{n} days apart, one concluded',
  undated: 'nothing dates either',
  'reported-before': 'reported before the day',
  'reported-within-days': 'reported within days',
  'reported-late': 'reported more than a month apart',
  'same-victim': 'both name {person} as hit',
  'two-victims': '{person} and {other} killed',
  'same-people': 'reports that speak of the same people',
  killed: '{figure} and {other} dead',
  'same-killed': '{figure} dead in both',
  wounded: '{figure} and {other} wounded',
  'same-wounded': '{figure} wounded in both',
  'only-wounded': 'the one tells of dead, the other of wounded only',
  'same-actor': 'both by {actor}',
  'same-side': 'both by the side of {actor}',
  'actors-alike': 'by actors of like name',
  'two-actors': 'by {actor} and by {other}',
  'struck-each-other': '{actor} or {other} did the one and was hit in the other',
  'same-target': 'both hit {target}',
  'two-targets': '{target} and {other} hit',
  'one-total': 'one is a total',
  'points-back': 'one points back in the same report',
  'one-sentence': 'told apart in one sentence',
  'one-voice': 'told apart by one voice',
  'one-report': 'told apart in one report',
  'two-voices': 'told by two voices of one report',
  'one-form': 'one form, filled in twice',
  'wording-alike': 'sentences alike by {percent} %',
  'reports-alike': 'reports alike by {percent} %, {beyond} % more than usual',
  'reports-unlike': 'reports alike by {percent} %, {beyond} % less than usual',
} as const;

/** The names of the reasons. */
export type ReasonCode = keyof typeof WORDS;

/** All names of reasons, in the order in which they are looked for. */
export const REASON_CODES = Object.keys(WORDS) as [ReasonCode, ...ReasonCode[]];

/** Why two tellings may be of one occurrence, or not: its name, and the values that it speaks of. Acts and actors are named by their ids. */
export interface Reason {
  code: ReasonCode;
  values: Record<string, string | number>;
}

/** Where a comparison that is asked why leaves its reason. */
export interface Asked {
  reason?: Reason;
}

/** Leaves a reason with whoever asks; most comparisons are never asked. */
export function tellWhy(asked: Asked | undefined, code: ReasonCode, values?: Reason['values']): void {
  if (asked) asked.reason = { code, values: values ?? {} };
}

/** A reason in English. */
export function sayReason({ code, values }: Reason): string {
  return fillIn(WORDS[code], values);
}
