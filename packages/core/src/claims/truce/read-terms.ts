import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** What an agreement says and how it was dealt with: its words, its secrecy, offers made and turned down. */
export function readTerms(scene: Scene): FactDraft[] {
  if (!scene.aboutTruce) return [];
  const out: FactDraft[] = [];
  const say = (fact: FactDraft['fact'], rule: string, term: Term, from: number, to: number): void => {
    if (out.some((f) => f.fact === fact)) return;
    out.push({
      kind: 'truce',
      fact,
      rule,
      who: scene.actorsBefore(term.first),
      what: scene.words(from, to),
      first: from,
      last: to,
      key: scene.words(from, from + 6),
      weight: 1,
    });
  };
  for (const term of scene.terms) {
    if (term.sense === 'text' && !scene.negated(term.first) && ofText(scene, term.first, term.last))
      say('terms', 'truce/terms', term, term.first, scene.sentence.last);
    else if (term.sense === 'secret') {
      const truce = scene.before(scene.truces, term.first, 8) ?? scene.after(scene.truces, term.last, 4);
      if (truce) say('confidentiality', 'truce/secret', term, Math.min(truce.first, term.first), Math.max(truce.last, term.last));
    } else if (term.sense === 'reject') {
      const offer = scene.after(scene.all('offer'), term.last, 6) ?? scene.truceDoneTo(term.last, 6);
      if (offer && !scene.negated(term.first) && !scene.unreal(term.first, 4))
        say('rejection', 'truce/rejected', term, term.first, scene.clauseEnd(offer.last, 20));
    } else if (term.sense === 'offer') {
      const turned = scene.before(scene.all('reject'), term.first, 6);
      const about = scene.truceDoneTo(term.last, 10) ?? (scene.has('strikes', 'fighting', 'aid', 'meeting') ? term : null);
      if (about && !turned && (term.shape === 'past-or-participle' || term.shape === 'third' || term.shape === 'past'))
        say('proposal', 'truce/proposed', term, term.first, scene.clauseEnd(term.last, 30));
    }
  }
  const plan = planTold(scene);
  if (plan && !out.some((f) => f.fact === 'proposal')) say('proposal', 'truce/plan', plan, plan.first, scene.clauseEnd(plan.last, 40));
  return out;
}

/** The subject is a text: "the agreement stipulates". */
function ofText(scene: Scene, first: number, last: number): boolean {
  if (last - first > 1 && scene.word(first) !== 'provide' && scene.word(first) !== 'provides' && scene.word(first) !== 'provided')
    return true;
  for (let i = first - 1; i >= Math.max(scene.sentence.first, first - 6); i--) if (TEXTS.has(scene.word(i))) return true;
  return false;
}
const TEXTS = new Set('text document deal agreement accord plan terms resolution truce ceasefire fire pact protocol statement'.split(' '));

/** "Under the plan … put forward in July, the two would …". */
function planTold(scene: Scene): Term | null {
  const first = scene.sentence.first;
  if (scene.word(first) !== 'under' || !scene.all('due').some((t) => scene.word(t.first) === 'would')) return null;
  for (let i = first + 1; i < first + 4; i++)
    if (scene.word(i) === 'plan' || scene.word(i) === 'proposal')
      return { sense: 'offer', entry: 'plan', shape: 'plain', first, last: i + 1 };
  return null;
}
