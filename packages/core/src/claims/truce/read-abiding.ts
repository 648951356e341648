import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { draftPromise } from './promise-draft.ts';
import type { Scene } from './scene.ts';

/** A party keeps a truce, by its own word or its orders: "is abiding by the deal", "says it has honoured the ceasefire", "will continue to abide by it". */
export function readAbiding(scene: Scene, term: Term): FactDraft | null {
  const bound = agreedBefore(scene, term.first);
  if (!keptIs(scene, term) || scene.negated(term.first) || (!bound && scene.unreal(term.first, 4) && !promised(scene, term))) return null;
  const progressive = term.shape === 'ing' && BE.has(scene.word(term.first - 1));
  const will =
    scene.word(term.first) === 'stood' ||
    scene.ahead(term.first) ||
    AGREE.has(scene.word(term.first - 2)) ||
    bound ||
    goesOn(scene, term.first) ||
    ordered(scene, term);
  if (!progressive && !will && term.shape !== 'third' && !saidToKeep(scene, term)) return null;
  const who = scene.actorsBefore(scene.groupStart(term.first), 8);
  return draftPromise(scene, 'truce/abides', term, who.length ? who : scene.reading.voiceAt(term.first).speakers, 1);
}

/** What is kept is a truce: named, or "it" or "the calm" where one is told of. */
function keptIs(scene: Scene, term: Term): boolean {
  if (scene.truceDoneTo(term.last, 5)) return true;
  if (!scene.aboutTruce || term.entry !== 'abides') return false;
  const next = scene.words(term.last, term.last + 2).toLowerCase();
  return (
    (/^it\b/.test(next) && TO.test(scene.words(term.first, term.last).toLowerCase())) ||
    /^the (calm|quiet|lull|understandings?|accord|agreement)$/.test(next)
  );
}
const TO = /^((strictly|fully) )?(abid|compl|adher|stick|sticking|stuck|keep|kept|remain|stand|stood)/;

/** "agreed |on 29 May| to fully respect": only a day stands between. */
function agreedBefore(scene: Scene, at: number): boolean {
  if (scene.word(at - 1) !== 'to') return false;
  const time = scene.times.find((t) => t.last === at - 1);
  return time !== undefined && [1, 2].some((k) => AGREE.has(scene.word(time.first - k)));
}

/** "said that it |would| abide by it". */
const promised = (scene: Scene, { first }: Term): boolean =>
  scene.word(first - 1) === 'would' && isSaid(scene) && scene.all('if').every((t) => t.first > first);

/** "will continue |to| abide by", "says it continues |to| respect it". */
const goesOn = (scene: Scene, at: number): boolean =>
  scene.word(at - 1) === 'to' && /^continu(e|es|ed|ing)$/.test(scene.word(at - 2)) && (scene.ahead(at - 2) || isSaid(scene));

/** "had ordered all units |to| abide by the agreement": a truce that is there, and none that is declared so. */
export function ordered(scene: Scene, term: Term): boolean {
  if (term.shape !== 'base' || scene.word(term.first - 1) !== 'to' || !/^(the|this|that|it|its)$/.test(scene.word(term.last))) return false;
  for (let i = term.first - 2; i > term.first - 8 && i >= scene.sentence.first; i--)
    if (/^(ordered|orders|instructed|instructs|directed|commanded)$/.test(scene.word(i))) return !scene.negated(i);
  return false;
}

/** "says it has honoured", "units keep strictly to it, the spokesman said": a party of whom it is said that it keeps the truce, and no truce that is kept. */
function saidToKeep(scene: Scene, term: Term): boolean {
  const start = scene.groupStart(term.first);
  const subject = scene.word(start - 1);
  // of both sides it is others who say so
  if (/^(sides|parties|both|armies|all)$/.test(subject) || !isSaid(scene)) return false;
  if (!SUBJECTS.test(subject) && scene.actorsBefore(start, 4).length === 0) return false;
  if (term.shape === 'base') return start === term.first || !/\bto$/.test(scene.words(start, term.first));
  if (!/^past|participle/.test(term.shape)) return false;
  let had = start === term.first;
  for (let i = start; i < term.first; i++) {
    if (/^(is|are|was|were|be|been|being|to)$/.test(scene.word(i))) return false;
    had ||= /^(has|have|had)$/.test(scene.word(i));
  }
  return had;
}
function isSaid(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.last; i++)
    if (
      /^(said|says|say|saying|stressed|insisted|insists|maintains|maintained|claims|claimed|clear|announced|affirmed|[“”"])$/.test(
        scene.word(i),
      )
    )
      return true;
  return false;
}
const SUBJECTS = /^(it|they|we|he|units?|forces|troops|fighters|side|party|army|militia|rebels|movement|front|group)$/;

const BE = new Set('is are was were be been remain remains remained'.split(' '));
const AGREE = new Set('agreed agree agrees promised vowed pledged'.split(' '));
