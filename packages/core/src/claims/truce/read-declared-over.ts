import { PUNCT } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';
import { readScope } from './truce-scope.ts';
import { wallClock } from './truce-window.ts';

/** Someone declares a truce over. Whether they could is asked elsewhere. */
export function readDeclaredOver(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    let truce: Term | null = null;
    let end: Term | null = null;
    if (term.sense === 'declare') {
      const ends = scene.terms.filter(
        (t) => (t.sense === 'over' || t.sense === 'lapse' || t.sense === 'blow') && t !== term && !scene.runsTo(t),
      );
      end = scene.after(ends, term.last, 14);
      if (!end || endsOther(scene, end)) continue;
      truce =
        scene.truceDoneTo(term.last, 10) ??
        (BE.has(scene.word(term.first - 1)) ? scene.before(scene.truces, scene.groupStart(term.first), 7) : null);
      if (truce && truce.first > end.last + 4) truce = null;
    } else if (term.sense === 'over' && predicate(scene, term)) {
      // "the truce is over, the minister said", "Minister: truce over"
      truce = scene.truceDoing(term.first);
      end = term;
    } else if (term.sense === 'gone') {
      // "there was no longer any ceasefire in X"
      truce = scene.truceDoneTo(term.last, 4);
      end = term;
    } else if (term.sense === 'wreck' && (QUITS.has(scene.word(term.first)) || quitting(scene, term))) {
      truce = scene.truceDoneTo(term.last, 9);
      if (truce && !doneToIt(scene, term, truce)) truce = null;
      end = term;
    }
    if (!truce || !end) continue;
    // that a term ran out is told, not declared; "a truce that has fallen apart" neither
    if (RAN_OUT.has(scene.word(end.first)) || (end.sense === 'lapse' && scene.relative(truce.last, end.first))) continue;
    if (
      end === term &&
      term.sense === 'over' &&
      scene.terms.some((t) => t.sense === 'declare' && t.first < term.first && !(truce && t.first > truce.last))
    )
      continue;
    if (
      scene.negated(term.first, term.sense === 'over' ? 10 : term.sense === 'gone' ? 0 : 3) ||
      ONLY.has(scene.word(term.first - 1)) ||
      scene.negated(end.first, 2)
    )
      continue;
    if (scene.terms.some((t) => t.sense === 'only' && t.first < term.first && term.first - t.last < 9)) continue;
    if (scene.terms.some((t) => t.sense === 'if' && t.last <= term.first && term.first - t.last < 8)) continue;
    const after = scene.timeNear(Math.max(end.last, truce.last), 6, 0);
    const dated =
      after && !scene.broken(Math.max(end.last, truce.last), after.first) && !scene.relative(Math.max(end.last, truce.last), after.first)
        ? after
        : term.sense === 'over'
          ? null
          : scene.timeOf(term.first, term.last);
    // "the 2002 ceasefire": a year that belongs to its name
    const inName = (t: typeof dated): boolean =>
      t !== null &&
      ((t.first >= scene.nounGroup(truce) && t.last <= truce.first) ||
        (t.first - truce.last <= 1 && scene.word(t.first - (scene.word(t.first) === 'of' ? 0 : 1)) === 'of' && t.first >= truce.last));
    // "the ceasefire of 1991"
    const told = inName(dated)
      ? scene.before(
          scene.times.filter((t) => t.when && !inName(t)),
          term.first,
          16,
        )
      : dated;
    const time = told && inName(dated) && dated!.last <= truce.first ? null : told;
    const passive = BE.has(scene.word(term.first - 1)) && term.shape !== 'ing';
    const voices = term.sense === 'over' || term.sense === 'gone' ? scene.reading.voiceAt(term.first).speakers : [];
    const who = voices.length
      ? voices
      : passive
        ? scene.actorsAfter(end.last, 8)
        : scene.actorsBefore(Math.min(term.first, scene.nounGroup(truce)));
    const { key, where } = readScope(scene, truce);
    out.push({
      kind: 'truce',
      fact: 'declared-over',
      rule: 'truce/declared-over',
      mood: scene.moodOf(time),
      where,
      who,
      what: scene.words(term.first, Math.max(end.last, truce.last)),
      until: wallClock(time),
      when: time?.when ?? null,
      first: term.first,
      last: Math.max(end.last, truce.last),
      key,
      weight: 2 + (who.length ? 1 : 0) + (time ? 1 : 0),
    });
  }
  return out;
}

/** "declared a truce, six months after |the collapse of| the talks": it is something else that ended. */
function endsOther(scene: Scene, end: Term): boolean {
  if (scene.word(end.last - 1) !== 'of') return false;
  return (
    !scene.truces.some((t) => t.first >= end.last && t.first - end.last < 6) &&
    /^(the|a|after|since|following)$/.test(scene.word(end.first - 1))
  );
}

/** "lifted the siege during the truce": verbs that end many things end a truce only where nothing stands between. */
export const doneToIt = (scene: Scene, term: Term, truce: Term): boolean =>
  !/^(lift|suspend|revok|rescind|repudiat|abrogat|br[eo]a?k)/.test(scene.word(term.first)) || scene.nounGroup(truce) === term.last;

/** "was withdrawing from", "is pulling out of". */
function quitting(scene: Scene, term: Term): boolean {
  // "after tearing up the truce", "by quitting the accord"
  const left = scene.word(term.first - 1);
  return term.shape === 'ing' && (BE.has(left) || left === 'after' || left === 'by');
}

/** "over" said of the truce, and not "over the weekend". */
function predicate(scene: Scene, term: Term): boolean {
  if (term.entry !== 'over' || !PREDICATES.has(scene.word(term.first))) return false;
  // "will be considered void": it is said what would end it
  for (let i = term.first - 1; i >= Math.max(scene.sentence.first, term.first - 4); i--) if (WOULD.has(scene.word(i))) return false;
  // "fighting despite the truce leaves 15 dead": people are
  const left = scene.word(term.first - 1);
  if (scene.word(term.first) === 'dead' && !NOW.has(left) && !scene.truces.some((t) => t.last === term.first)) return false;
  const next = scene.word(term.last);
  return term.last >= scene.sentence.last || scene.tokens.kind[term.last] === PUNCT || FOLLOWS.has(next);
}
const WOULD = new Set(['will', 'would', 'shall', 'could', 'might', 'may']);
const NOW = new Set('is are was were be been now all effectively practically virtually as already but truly completely well'.split(' '));
const PREDICATES = new Set(['over', 'dead', 'finished', 'void', 'null', 'at', 'no']);
const FOLLOWS = new Set('and but after as since because he she they said when following'.split(' '));
const RAN_OUT = new Set('expire expires expired elapsed lapsed lapses'.split(' '));
const QUITS = new Set(
  'scrapped scraps cancelled cancels renounced renounces annulled annuls quit quits abandoned abandons withdrew withdraws pulled pulls called calls tore tears lifted lifts suspended suspends revoked revokes rescinded rescinds repudiated repudiates abrogated abrogates broke breaks no'.split(
    ' ',
  ),
);
const ONLY = new Set(['could', 'can', 'may', 'might', 'would', 'to', 'not']);
const BE = new Set('is are was were be been being'.split(' '));
