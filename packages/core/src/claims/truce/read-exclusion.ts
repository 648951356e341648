import { PUNCT } from '../../language/tokens.ts';
import type { Speaker } from '../../model/claim.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';

/** Groups or areas that a truce does not cover: "excluded from the truce", "the deal does not include …", "outside the ceasefire zone". */
export function readExclusion(scene: Scene): FactDraft[] {
  for (const term of scene.all('exclude')) {
    const before = scene.before(scene.truces, term.first, 14);
    const after = scene.after(scene.truces, term.last, 8);
    let truce = before;
    if (scene.word(term.first) === 'outside' || PASSIVE_LINK.has(scene.word(term.last))) truce = after ?? before;
    else if (term.shape === 'past-or-participle' || term.shape === 'plain') truce = before ?? after;
    // "it does not include …": the truce of the clause before
    if (!truce && scene.word(term.first - 2) === 'it') truce = scene.before(scene.truces, term.first, 25);
    if (!truce) {
      const told = itself(scene, term);
      if (told.length) return told;
      continue;
    }
    const passive = truce.first >= term.last;
    const named = passive ? scene.actorsBefore(term.first, 16) : scene.actorsAfter(term.last, 10);
    const who = named.length || !passive ? named : namedBefore(scene);
    const first = Math.min(truce.first, term.first);
    const last = passive ? Math.max(truce.last, term.last) : scene.clauseEnd(term.last, 20);
    const what = passive ? scene.words(Math.max(scene.sentence.first, term.first - 14), last) : scene.words(first, last);
    return exclusion(what, who, first, last, who.length + 1);
  }
  return [];
}

/** "It does not cover the Black Lantern": the truce of the sentence before. */
function itself(scene: Scene, term: Scene['terms'][number]): FactDraft[] {
  // "the smaller group is not part of it"
  if (scene.aboutTruce && scene.word(term.last) === 'it') {
    const out = scene.actorsBefore(term.first, 6);
    if (!out.length) return [];
    return exclusion(scene.words(scene.sentence.first, term.last + 1), out, term.first, term.last + 1, 2);
  }
  // "The Province group is not included.": a sentence that says no more
  const alone = scene.tokens.kind[term.last] === PUNCT && term.last >= scene.sentence.last - 1 && term.last - scene.sentence.first < 12;
  const left = scene.aboutTruce && alone ? scene.actorsBefore(scene.groupStart(term.first), 2) : [];
  if (left.length) {
    return exclusion(scene.words(scene.sentence.first, term.last), left, scene.sentence.first, term.last, 2);
  }
  const subject = HELPING.has(scene.word(term.first - 1)) ? term.first - 2 : term.first - 1;
  const who = scene.aboutTruce && scene.word(subject) === 'it' ? scene.actorsAfter(term.last, 4) : [];
  if (!who.length) return [];
  const last = scene.clauseEnd(term.last, 20);
  return exclusion(scene.words(subject, last), who, subject, last, who.length);
}

/** Who is left out, and that protection hangs on not being one of them: a term of the truce in its own right. */
function exclusion(what: string, who: Speaker[], first: number, last: number, weight: number): FactDraft[] {
  const key = who.map((w) => w.id ?? w.name).join('+');
  return [
    { kind: 'condition', what, who, first, last, key, weight, fact: 'exclusion', rule: 'truce/exclusion' },
    { kind: 'condition', what, who, first, last, key: 'covers-not', weight, fact: 'condition', rule: 'truce/covers-not' },
  ];
}

/** "The groups are excluded": the armed groups named in the sentence before. */
function namedBefore(scene: Scene): Speaker[] {
  const { sentences, actors } = scene.reading;
  const at = sentences.indexOf(scene.sentence);
  const previous = at > 0 ? sentences[at - 1] : null;
  if (!previous) return [];
  const out = new Map<string, Speaker>();
  for (const a of actors) {
    if (a.first < previous.first || a.last > previous.last || a.role !== 'armed-group' || a.generic || scene.possessor(a)) continue;
    out.set(a.id ?? a.name, { name: a.name, id: a.id });
  }
  return [...out.values()];
}

const HELPING = new Set(['does', 'did', 'will', 'would']);
const PASSIVE_LINK = new Set(['from', 'in', 'by', 'of']);
