import type { Stretch } from '../findings/windows/find-windows.ts';
import { localInstant, wallClock } from '../findings/windows/local-time.ts';
import type { Spoken } from '../findings/windows/read-declarations.ts';
import type { Agreement } from '../knowledge/agreements.ts';
import type { TruceState } from '../model/truce.ts';

/** After so long without a word, a truce known from reports alone may or may not still run. */
const SILENCE = 14 * 86_400_000;

const ENDED = { withdrawn: 'A guarantor withdrew', superseded: 'Superseded', 'called-off': 'Called off' } as const;

/** The state of a truce as of an instant (epoch milliseconds), and one sentence on why. */
export function nameState(
  agreement: Agreement,
  windows: readonly Stretch[],
  spoken: readonly Spoken[],
  at: number,
): { state: TruceState; because: string } {
  const zone = agreement.zone;
  const text = (n: number): string => wallClock(n, zone).replace('T', ' ');
  const ended = spoken.find((s) => s.what === 'ended' && s.hasStanding && s.at !== null && s.at <= at);
  if (ended) return { state: 'ended', because: `Ended on ${ended.on} by ${ended.name}, who had standing to end it.` };
  const known = agreement.ended && localInstant(agreement.ended.at, zone) <= at ? agreement.ended : null;
  if (known) return { state: 'ended', because: `${ENDED[known.how]} on ${known.at.slice(0, 10)}${known.note ? `: ${known.note}` : ''}.` };
  if (windows.length === 0) return { state: 'unknown', because: 'No window of it is declared or reported.' };
  const now = windows.find((w) => (w.start ?? -Infinity) <= at && at < (w.end ?? Infinity));
  const before = windows.filter((w) => w.end !== null && w.end <= at).pop();
  const after = windows.find((w) => w.start !== null && w.start > at);
  if (!now) {
    if (!before && after) return { state: 'not-yet', because: `It begins at ${text(after.start!)} local time.` };
    if (before && after)
      return {
        state: 'lapsed',
        because: `In the hole between ${text(before.end!)} and ${text(after.start!)} local time nothing is in force.`,
      };
    const held = spoken.filter(
      (s) => (s.what === 'in-force' || s.what === 'extended') && s.at !== null && s.at >= before!.end! && s.at <= at,
    );
    if (held.length) {
      const who = [...new Set(held.map((s) => s.name))].join(', ');
      return {
        state: 'contested',
        because: `The last window known ran out at ${text(before!.end!)} local time, but ${who} spoke of it as in force on ${held[0]!.on}.`,
      };
    }
    return { state: 'lapsed', because: `The last window ran out at ${text(before!.end!)} local time, and nobody reports an extension.` };
  }
  const since = now.start ?? -Infinity;
  const over = spoken.filter((s) => s.what === 'ended' && !s.hasStanding && (s.at === null || (s.at <= at && s.at >= since)));
  if (over.length) {
    const who = over.map((s) => `${s.name}${s.on === null ? '' : ` (${s.on})`}`).join(', ');
    return { state: 'contested', because: `Called over by ${who}, without standing to end it; by its terms it runs on.` };
  }
  const kept = spoken.filter((s) => (s.what === 'in-force' || s.what === 'extended') && s.hasStanding && s.at !== null && s.at <= at);
  const lastKept = Math.max(-Infinity, ...kept.map((s) => s.at!));
  const lapsed = spoken.filter((s) => s.what === 'lapsed' && s.at !== null && s.at <= at && s.at >= since && s.at > lastKept);
  // A window that is dated answers the word that it ran out; one without an end does not.
  if (lapsed.length && now.end === null) {
    return {
      state: 'contested',
      because: `No one with standing has ended it, but it is reported as lapsed (${lapsed[lapsed.length - 1]!.name}).`,
    };
  }
  const lastWord = Math.max(since, ...spoken.filter((s) => s.at !== null && s.at <= at).map((s) => s.at!));
  if (agreement.publication === 'known-unseen' && now.end === null && at - lastWord > SILENCE) {
    return {
      state: 'unknown',
      because: `Last spoken of on ${text(lastWord).slice(0, 10)}, without a fixed end; nothing is reported since.`,
    };
  }
  const from = now.start === null ? '' : ` since ${text(now.start)}`;
  return {
    state: 'in-force',
    because: now.end === null ? `In force${from} local time, without a fixed end.` : `In force${from} until ${text(now.end)} local time.`,
  };
}
