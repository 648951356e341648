import type { TimeMention } from '../../language/mention.ts';
import type { When } from '../../model/when.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';
import { wallClock } from './truce-window.ts';

/** A meeting as one sentence tells it. One that was held and has no day was held on the report's own day. */
export function draftMeeting(
  scene: Scene,
  term: Term,
  rule: string,
  who: FactDraft['who'],
  time: TimeMention | null,
  ahead: boolean,
  weight: number,
): FactDraft {
  const told = ahead || rule !== 'truce/met' || time ? null : scene.reading.report.publishedOn;
  const when: When | null = time?.when ?? (told ? { ...told, how: 'inferred', because: 'no day is said: the report’s own day' } : null);
  const from = wallClock(time) ?? told?.start ?? null;
  const place = scene.places.find((p) => venue(scene, p) && Math.abs(p.first - term.last) <= 12);
  return {
    kind: 'meeting',
    fact: 'meeting',
    rule,
    mood: time?.recalled ? 'background' : ahead ? 'planned' : 'actual',
    who,
    what: toldWhole(scene, term),
    where: place?.where ?? null,
    when,
    from,
    first: term.first,
    last: term.last,
    key: from ?? '',
    weight: weight + (from ? 1 : 0),
  };
}

/** The sentence, where it is not too long to be shown; otherwise the words around, with ellipses where they are cut. */
function toldWhole(scene: Scene, term: Term): string {
  const { first, last } = scene.sentence;
  if (last - first <= LONGEST_TOLD) return scene.words(first, last);
  const from = term.first - first <= 14 ? first : term.first - 10;
  const to = Math.min(last, Math.max(scene.clauseEnd(term.last, 30), term.last + 1));
  return `${from > first ? '… ' : ''}${scene.words(from, to)}${to < last ? ' …' : ''}`;
}
const LONGEST_TOLD = 45;

/** A place where people meet: "in Vienna", "the Geneva talks"; a country only after "in". */
export function venue(scene: Scene, p: Scene['places'][number]): boolean {
  return !p.adjective && !p.partOfName && (p.kind !== 'country' || scene.word(p.first - 1) === 'in');
}
