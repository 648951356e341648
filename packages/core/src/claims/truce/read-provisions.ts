import { isDeed } from './deeds.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** What a truce obliges, forbids or lets its parties do: "it forbids drones", "under the deal both must pull back", "either party may end it". */
export function readProvisions(scene: Scene): FactDraft[] {
  if (!scene.aboutTruce) return [];
  const exit = mayLeave(scene) ?? under(scene) ?? obliged(scene);
  if (exit) return [exit];
  for (const term of scene.terms) {
    const lays = term.sense === 'provision' || scene.word(term.first).startsWith('oblig');
    // "despite the truce requiring its withdrawal"
    const participle = term.shape === 'ing' && scene.truces.some((t) => t.last === term.first);
    // "will be allowed into the talks", "refrain from |prohibited| movements"
    if (term.sense === 'provision' && /^(be|from|of|any|been)$/.test(scene.word(term.first - 1))) continue;
    if (!lays || term.shape === 'base' || (term.shape === 'ing' && !participle)) continue;
    if (scene.negated(term.first) || scene.unreal(term.first, 6) || !saysSo(scene, term)) continue;
    return [draft(scene, 'truce/provides', term.first, scene.clauseEnd(term.last, 40))];
  }
  return [];
}

/** Whether what obliges or forbids is the truce or its text, and whom or what it binds is of the truce's world. */
function saysSo(scene: Scene, term: Term): boolean {
  const start = scene.groupStart(term.first);
  const it = scene.word(start - 1) === 'it' && (start - 1 === scene.sentence.first || !/[a-z]/.test(scene.word(start - 2)));
  const truce = it || TEXTS.has(scene.word(start - 1)) || scene.truceDoing(term.first) !== null || textBefore(scene, start);
  return truce && binds(scene, term.last, Math.min(scene.sentence.last, term.last + 14));
}

/** "the accord of 3 May obliges", "the agreement signed in Lome forbids": the text stands at the head of its own group. */
function textBefore(scene: Scene, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(scene.sentence.first, verb - 8); i--) {
    if (TEXTS.has(scene.word(i))) return scene.word(i - 1) === 'the' || scene.terms.some((t) => t.last === i + 1 && t.sense === 'truce');
    if (scene.actors.some((a) => a.last === i + 1 && a.last === verb)) return false;
  }
  return false;
}

function binds(scene: Scene, from: number, until: number): boolean {
  if (scene.actors.some((a) => a.first >= from && a.first < until && BOUND_ROLES.has(a.role))) return true;
  if (scene.terms.some((t) => t.first >= from && t.first < until && BOUND_SENSES.has(t.sense))) return true;
  for (let i = from; i < until; i++) if (BOUND.has(scene.word(i))) return true;
  return false;
}

/** "Either party may end it with 14 days' notice", "each side can withdraw": who may leave, and how. */
function mayLeave(scene: Scene): FactDraft | null {
  for (let i = scene.sentence.first; i + 3 < scene.sentence.last; i++) {
    if (!EACH.has(scene.word(i)) || !SIDES.has(scene.word(i + 1)) || !MAY.has(scene.word(i + 2))) continue;
    const verb = scene.word(i + 3);
    if (LEAVES.has(verb)) return draft(scene, 'truce/may-leave', i, scene.clauseEnd(i + 4, 30));
  }
  return null;
}

/** "Under the deal, X must / is to / should have …": a duty or right that the truce lays down. */
function under(scene: Scene): FactDraft | null {
  const { first, last } = scene.sentence;
  let at = -1;
  for (let i = first; i < Math.min(last, first + 12); i++) if (scene.word(i) === 'under' && (i === first || !near(scene, i))) at = i;
  if (at < 0) return null;
  const truce = scene.after(scene.truces, at, 5);
  let end = truce ? truce.last : -1;
  for (let i = at + 1; end < 0 && i < at + 5; i++) if (TEXTS.has(scene.word(i)) && scene.word(i) !== 'plan') end = i + 1;
  if (end < 0) return null;
  // "under the deal|, which was reached on Saturday,| the sides must"
  if (scene.word(end) === ',' && /^(which|signed|reached|agreed|brokered|announced)$/.test(scene.word(end + 1)))
    for (let i = end + 2; i < last; i++)
      if (scene.word(i) === ',') {
        end = i;
        break;
      }
  for (let i = end; i < Math.min(last, end + 18); i++) {
    const word = scene.word(i);
    const next = scene.word(i + 1);
    const duty =
      DUTY.has(word) ||
      boundTo(scene, i) ||
      ((word === 'is' || word === 'are' || word === 'has' || word === 'have') && next === 'to') ||
      (PRESENT.has(word) && i > end + 1);
    if (duty && binds(scene, boundTo(scene, i) || scene.actors.some((a) => a.last === i) ? end : i, Math.min(last, i + 16)))
      return draft(scene, 'truce/under', at, scene.clauseEnd(i, 40));
    if (word === 'was' || word === 'were' || word === 'had') return null;
  }
  return null;
}

/** "the rebels are |required to| withdraw": a duty of the truce that a report is about. */
function obliged(scene: Scene): FactDraft | null {
  const { first, last } = scene.sentence;
  for (let i = first + 1; i + 3 < last; i++) {
    if (!BE.has(scene.word(i)) || !/^(required|obliged|obligated)$/.test(scene.word(i + 1)) || scene.word(i + 2) !== 'to') continue;
    if (isDeed(scene, i + 3) && scene.actors.some((a) => a.last <= i && BOUND_ROLES.has(a.role)))
      return draft(scene, 'truce/obliged', first, scene.clauseEnd(i, 40));
  }
  return null;
}

/** "were expected to", "was supposed to", "is to": somebody has something to do. */
function boundTo(scene: Scene, at: number): boolean {
  if (!BE.has(scene.word(at))) return false;
  const next = /ly$/.test(scene.word(at + 1)) ? at + 2 : at + 1;
  if (scene.word(next) === 'to') return true;
  return EXPECTED.has(scene.word(next)) && scene.word(next + 1) === 'to';
}

/** "came under fire", "towns under its control". */
const near = (scene: Scene, i: number): boolean =>
  /^(fire|attack|control|siege|pressure)$/.test(scene.word(i + 1)) || i > scene.sentence.first + 6;

function draft(scene: Scene, rule: string, first: number, last: number): FactDraft {
  const what = scene.words(first, last);
  return {
    kind: 'condition',
    fact: 'condition',
    rule,
    mood: 'hypothetical',
    what,
    first,
    last,
    key: `provision:${what.slice(0, 40)}`,
    weight: 2,
  };
}

const TEXTS = new Set(
  'text document agreement accord accords terms resolution pact protocol memorandum deal truce ceasefire armistice arrangement'.split(' '),
);
const BE = new Set(['is', 'are', 'was', 'were']);
const EXPECTED = new Set('expected required supposed obliged obligated due meant bound scheduled'.split(' '));
const EACH = new Set(['either', 'each', 'both']);
const SIDES = new Set(['party', 'side', 'parties', 'sides']);
const MAY = new Set(['may', 'can']);
const LEAVES = new Set('end terminate withdraw leave quit denounce cancel renounce revoke suspend'.split(' '));
const DUTY = new Set('must should shall will would'.split(' '));
const PRESENT = new Set(
  'withdraws withdraw stops stop halts halt ceases cease pulls releases frees lifts opens hands returns disarms disarm leaves allows undertakes undertake'.split(
    ' ',
  ),
);
const BOUND_ROLES = new Set(['state', 'state-forces', 'armed-group', 'coalition']);
const BOUND_SENSES = new Set(['fighting', 'strikes', 'aid', 'violations', 'truce']);
const BOUND = new Set(
  'parties party sides side army armies troops forces fighters rebels weapons arms fire shooting raids drones flights prisoners detainees hostages captives blockade siege crossings crossing roads road territory zone buffer roadblocks roadblock checkpoints barriers positions bases withdrawal monitors observers artillery mortars mortar civilians people guns ships'.split(
    ' ',
  ),
);
