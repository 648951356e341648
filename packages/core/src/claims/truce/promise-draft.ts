import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';
import { wallClock } from './truce-window.ts';

/** What somebody promised, in the words from the verb to the end of its clause. */
export function draftPromise(scene: Scene, rule: string, term: Term, who: FactDraft['who'], weight: number): FactDraft {
  const last = scene.clauseEnd(term.last, 35);
  const what = scene.words(term.first, last);
  const time = promisedOn(scene, term);
  return {
    kind: 'commitment',
    fact: 'commitment',
    rule,
    who,
    what,
    when: time?.when ?? null,
    from: wallClock(time),
    first: term.first,
    last,
    // a headline joins the promise its story tells
    key: `${scene.sentence.heading ? '' : names(who)}:${essence(scene, term.last, last)}`,
    weight,
  };
}

/** "agreed |on 22 April| to pull back", "|On Monday| the rebels pledged": the day of the word, and not that of the deed promised. */
function promisedOn(scene: Scene, term: Term): Scene['times'][number] | null {
  const told = scene.times.filter((t) => t.when && !t.timeless && !t.future && t.hours === null);
  const behind = told.find((t) => t.first >= term.last - 1 && t.last <= overDay(scene, term.last));
  return (
    behind ??
    told.find((t) => t.last === scene.groupStart(term.first) || (t.first <= scene.sentence.first + 1 && t.last <= term.first)) ??
    null
  );
}

function names(who: FactDraft['who']): string {
  return (who ?? [])
    .map((w) => w.id ?? w.name)
    .sort()
    .join('+');
}

/** What is promised, by its content words: a headline and its lede promise one thing. */
function essence(scene: Scene, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i < last && words.length < 1; i++) {
    const w = scene.word(i);
    if (w.length > 3 && !EMPTY.has(w)) words.push(w);
  }
  return words.join(' ');
}

/** Over "in principle", a day and a place: "agreed |in Jakarta on Friday| to pull back". */
export function overDay(scene: Scene, at: number): number {
  let i = scene.word(at) === 'in' && scene.word(at + 1) === 'principle' ? at + 2 : at;
  for (let steps = 0; steps < 3; steps++) {
    const start = /^(on|at|in)$/.test(scene.word(i)) ? i + 1 : i;
    const over =
      scene.times.find((t) => t.when && (t.first === i || t.first === start)) ?? scene.places.find((p) => p.first === start && start > i);
    if (!over) break;
    i = over.last;
  }
  return i;
}

const EMPTY = new Set('that with their this they would will have been also the still towards'.split(' '));
