import type { TimeMention } from '../../language/mention.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';
import { wallClock } from './truce-window.ts';

/** Words between the signing and what was signed, at most. */
const REACH = 8;
const SIGNED = /^(signed|signing|inked|announced|reached|struck|initialled|initialed|concluded)$/;
const ACCORD = /^(accords?|agreements?|pact|deal|treaty|protocol|settlement)$/;
const OF_PEACE =
  /^(peace|point|tentative|preliminary|interim|comprehensive|partial|sharing|reconciliation|disarmament|demobili[sz]ation|cantonment|framework|security|normali[sz]ation|border|unity|political)$/;

/** "signed a |peace accord| with 14 armed groups on 6 February", "the |power-sharing agreement| signed on 8 October": what parties bound themselves to beside a truce. */
export function readAccord(scene: Scene): FactDraft[] {
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) {
    if (!SIGNED.test(scene.word(i)) || scene.word(i - 1) === 'be' || scene.negated(i, 3) || scene.ahead(i) || scene.unreal(i, 6)) continue;
    const accord = behind(scene, i) ?? before(scene, i);
    if (!accord || scene.all('truce').some((t) => t.first < accord.last && t.last > accord.first)) continue;
    const time = scene.timeNear(Math.max(i + 1, accord.last), 10, 0);
    if (isHistory(scene, i, accord, time)) continue;
    const first = Math.min(i, accord.first);
    const last = Math.max(i + 1, accord.last, time && !scene.broken(accord.last, time.first) ? time.last : 0);
    return [
      {
        kind: 'commitment',
        fact: 'commitment',
        rule: 'truce/accord-signed',
        who: scene.actorsBefore(first, 8),
        what: scene.words(first, last),
        when: time?.when ?? null,
        from: wallClock(time),
        first,
        last,
        key: 'signed',
        weight: 1 + (time ? 1 : 0),
      },
    ];
  }
  return [];
}

/** "the group, |which signed| February's accord", "signed the |1991| Paris accords": by what a party is known, or so long ago that nothing new is promised. */
function isHistory(scene: Scene, verb: number, accord: { first: number; last: number }, near: TimeMention | null): boolean {
  if (/^(which|that|who)$/.test(scene.word(verb - 1))) return true;
  const time = scene.times.find((t) => t.when && t.first > verb && t.last <= accord.first) ?? near;
  const published = scene.reading.report.publishedOn?.start;
  return Boolean(time?.when && published && Date.parse(published) - Date.parse(time.when.start) > LONG_AGO);
}

/** Milliseconds after which a signing is history: two months. */
const LONG_AGO = 61 * 86_400_000;

/** "signed a |peace accord|": its words behind the verb. */
function behind(scene: Scene, verb: number): { first: number; last: number } | null {
  for (let i = verb + 1; i < Math.min(scene.sentence.last, verb + REACH); i++)
    if (ACCORD.test(scene.word(i)) && OF_PEACE.test(scene.word(i - 1))) return { first: i - 1, last: i + 1 };
  return null;
}

/** "the |peace accord| (that was) signed on". */
function before(scene: Scene, verb: number): { first: number; last: number } | null {
  for (let i = verb - 1; i > Math.max(scene.sentence.first, verb - 5); i--)
    if (ACCORD.test(scene.word(i)) && OF_PEACE.test(scene.word(i - 1))) return { first: i - 1, last: i + 1 };
  return null;
}
