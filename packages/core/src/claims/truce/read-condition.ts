import { deedWithin } from './deeds.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** What hangs on "provided that" beside a truce: somebody agreed to it, or keeps to it. */
const PROMISES = ['agree', 'offer', 'commit', 'abide'];
const TOPICS = ['truce', 'aid', 'violations', 'conditions', 'meeting', 'extend', 'granted'];

/** What must be so before something else is: "if the truce is broken …", "on condition that", "had it been kept, it would have …"; and demands on the other side. */
export function readCondition(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  const unmet = gateUnmet(scene);
  if (unmet) out.push(unmet);
  const counter = counterfactual(scene);
  if (counter) return [...out, counter];
  const without = noTruceWithout(scene) ?? reserved(scene);
  if (without) return [...out, without];
  for (const term of scene.terms) {
    if (term.sense === 'if' || term.sense === 'conditions') {
      const fact = conditional(scene, term);
      if (fact) return [...out, fact];
    }
    if (term.sense === 'demand') {
      const fact = demanded(scene, term);
      // "Hamas wants the blockade lifted; Israel wants the Strip demilitarised"
      if (fact && !out.some((f) => f.key === fact.key)) out.push(fact);
    }
  }
  return out;
}

function conditional(scene: Scene, term: Term): FactDraft | null {
  if (!scene.ofPeace) return null;
  const w = scene.word(term.first);
  // "asked if", "even if", "as if", "what if"
  if ((w === 'if' || w === 'unless') && VAGUE.has(scene.word(term.first - 1))) return null;
  if (term.sense === 'conditions') {
    // "no conditions were attached"
    if (scene.negated(term.first, 2)) return null;
    if (scene.word(term.last) === 'of' && /^anonymity|secrecy$/.test(scene.word(term.last + 1))) return null;
    // "weather conditions": a condition for something, or one that is met
    const next = scene.word(term.last);
    if (SETS.test(scene.word(term.first - 1)) && !/weather|living/.test(next)) return stated(scene, term);
    if (next !== 'for' && next !== 'of' && next !== 'that' && next !== 'are' && next !== 'were' && next !== 'to') return null;
    if (!scene.truces.length && !scene.has('meeting', 'aid')) return null;
    if (
      scene.word(term.first - 1) === 'living' ||
      scene.word(term.first - 1) === 'weather' ||
      scene.word(term.first - 1) === 'humanitarian' ||
      scene.word(term.first - 1) === 'present' ||
      scene.word(term.first - 2) === 'under'
    )
      return null;
  } else if (w === 'provided' && term.last === term.first + 1 && scene.word(term.last) !== 'that') return null;
  const clauseEnd = scene.clauseEnd(term.last, 25);
  const inside = scene.terms.some(
    (t) =>
      t !== term &&
      (t.sense === 'truce' || t.sense === 'conditions' || t.sense === 'lapse' || t.sense === 'violations') &&
      t.first >= term.first &&
      t.first < clauseEnd + 2,
  );
  const around = scene.truces.length > 0;
  const strict = w !== 'if' && w !== 'unless';
  const talks = !strict && scene.has('due') && scene.before(scene.all('meeting'), term.first, 3) !== null;
  // "he would end it if", in a report about a truce
  const fate =
    !strict && scene.has('due') && scene.terms.some((t) => FATE.has(t.sense) && t.last <= term.first && scene.word(t.last) === 'it');
  // "would not pull back unless the troops did so first": a deed of the truce hangs on it
  const deed =
    scene.has('due') &&
    ((!scene.has('commit') && deedWithin(scene, term.first - 14, term.first) >= 0) ||
      (w === 'unless' && deedWithin(scene, term.last, term.last + 8) >= 0));
  // what a text "stipulates", as force used "if" attacked, are its terms
  const due = around && (scene.has('due') || (!strict && scene.has(...PROMISES) && !scene.has('text', 'provision')));
  // "will retaliate unless those responsible are punished", "would go after the group if it took hostages"
  const blow = !strict && fightsOn(scene, term.first);
  if (
    !(
      inside ||
      talks ||
      fate ||
      due ||
      deed ||
      blow ||
      (strict && (/^(on|subject)$/.test(scene.word(term.first)) || scene.has(...TOPICS, ...PROMISES)))
    )
  )
    return null;
  return draft(
    scene,
    'truce/condition',
    scene.sentence.first,
    Math.min(scene.sentence.last, scene.sentence.first + 60),
    scene.actorsBefore(term.first, 20),
    3,
    'condition',
  );
}

/** "will |retaliate|", "would go after": a blow that is held out, in the clause before. */
function fightsOn(scene: Scene, at: number): boolean {
  return scene.all('due').some((t) => t.first < at && at - t.first < 20 && STRIKES_BACK.test(scene.words(t.last, t.last + 3)));
}
const STRIKES_BACK =
  /^(not )?(retaliate|respond|attack|strike|fight|resume|pursue|go after|hit back|return to|act|punish|react|step up|leave|quit|withdraw|walk out)\b/i;

const SETS = /^(set|sets|setting|attached|laid|imposed|named|listed|presented|outlined)$/;

/** "set conditions", "reserving the right to respond": told in the sentence itself. */
function stated(scene: Scene, term: { first: number }): FactDraft {
  const { first, last } = scene.sentence;
  return draft(scene, 'truce/condition', first, Math.min(last, first + 60), scene.actorsBefore(term.first, 20), 3, 'condition');
}

/** "reserves the right to respond": the truce holds for them as long as the other side keeps it. */
function reserved(scene: Scene): FactDraft | null {
  if (!scene.aboutTruce) return null;
  const term =
    scene.all('reserve').find((t) => ANSWERS.test(scene.words(t.last, t.last + 3))) ??
    scene.all('due').find((t) => !scene.negated(t.first) && RESPONDS.test(scene.words(t.last, t.last + 12)));
  return term ? stated(scene, term) : null;
}
/** "will respond with the greatest firmness to any breach": what the other side does decides. */
const RESPONDS =
  /^(also |firmly |strongly |decisively |forcefully )*(respond|retaliate|reply|react|answer|hit back|strike back)\b.* (to|against|in case of|in the event of|in response to) ((any|every|all|each|further|future|new) )?(\w+ )?(threats?|violations?|breach(es)?|infringements?|attacks?|provocations?|aggression)\b/i;
const ANSWERS = /\b(respond|retaliate|retaliation|reply|answer|react|return fire|defend|self-defen[cs]e|resist|response)\b/i;

/** "Had the truce been kept for seven days, it would have created …" and the same turned round. */
function counterfactual(scene: Scene): FactDraft | null {
  for (let i = scene.sentence.first; i + 1 < scene.sentence.last; i++) {
    if (scene.word(i) !== 'had') continue;
    const truce = scene.after(scene.truces, i + 1, 3);
    const would = scene.all('due').some((t) => scene.word(t.first) === 'would' && scene.word(t.last) === 'have');
    if (truce && would) return draft(scene, 'truce/gate', scene.sentence.first, scene.sentence.last, [], 4, 'gate');
  }
  return null;
}

/** "There will be no truce without the release of captives", "no ceasefire until they pull back", "no talks unless the siege is lifted". */
function noTruceWithout(scene: Scene): FactDraft | null {
  for (const truce of scene.aboutTruce ? [...scene.truces, ...scene.all('meeting')] : scene.truces) {
    if (!nothing(scene, truce)) continue;
    for (let i = truce.last; i < Math.min(scene.sentence.last, truce.last + 7); i++) {
      if (WITHOUT.has(scene.word(i)))
        return draft(scene, 'truce/none-without', scene.sentence.first, scene.sentence.last, reading(scene, truce), 3, 'condition');
    }
  }
  return null;
}
const WITHOUT = new Set(['without', 'until', 'unless', 'before']);

function nothing(scene: Scene, truce: Term): boolean {
  for (let i = truce.first - 1; i >= Math.max(scene.sentence.first, truce.first - 3); i--) if (scene.word(i) === 'no') return true;
  return false;
}

/** "Neither commitment was met", "none of the conditions has been fulfilled". */
function gateUnmet(scene: Scene): FactDraft | null {
  const n = scene.sentence.last;
  for (let i = scene.sentence.first; i < Math.min(n, scene.sentence.first + 12); i++) {
    const w = scene.word(i);
    const noun = scene.word(i + 1) === 'of' ? scene.word(i + 3) : scene.word(i + 1);
    if ((w === 'neither' || w === 'none' || w === 'no') && GATE_NOUNS.has(noun)) {
      for (let k = i + 2; k < Math.min(n, i + 8); k++) {
        if (MET.has(scene.word(k))) return { ...draft(scene, 'truce/gate-unmet', i, k + 1, [], 2, 'gate-unmet'), fact: 'gate-unmet' };
      }
    }
  }
  return null;
}

function demanded(scene: Scene, term: Term): FactDraft | null {
  if (!scene.aboutTruce) return null;
  const topic =
    TO_THE_TABLE.test(scene.words(term.last, term.last + 22)) ||
    scene.terms.some(
      (t) =>
        (t.sense === 'truce' || t.sense === 'aid' || t.sense === 'halt' || t.sense === 'extend') &&
        t.first >= term.last - 2 &&
        t.first - term.last < 18,
    );
  const w = scene.word(term.first);
  if (
    term.shape === 'ing' ||
    (term.shape === 'base' && w !== 'want' && scene.word(term.first - 1) !== 'we' && !scene.actors.some((a) => a.last === term.first))
  )
    return null;
  const asked = /^(wants?|wanted|demand(s|ed)?|insist(s|ed)?)$/.test(w) && wished(scene, term.last);
  const sure = w === 'want' || w === 'wants';
  // "under the truce both armies must free their prisoners" is read with what the truce provides
  const bidden =
    /^(must|should)$/.test(w) && deedWithin(scene, term.last, term.last + 4) >= 0 && scene.word(scene.sentence.first) !== 'under';
  if (w === 'should' && !bidden) return null;
  if ((!topic && !asked && !bidden && !(sure && term.last - term.first > 1)) || scene.negated(term.first)) return null;
  if (w === 'must' || w === 'should') {
    const subject = scene.actorsBefore(term.first, 4);
    if (!subject.length && !scene.terms.some((t) => t.last === term.first)) return null;
    return draft(
      scene,
      'truce/must',
      scene.sentence.first,
      scene.sentence.last,
      reading(scene, term),
      2,
      `demand:${names(scene.actorsBefore(term.first))}`,
    );
  }
  if (PASSING.has(w) && scene.word(term.first + 1) === 'for') return null;
  if (w === 'insisted' || w === 'insists') {
    if (scene.word(term.last) !== 'on' && scene.word(term.last) !== 'that') return null;
  }
  const who = scene.actorsBefore(term.first, 12);
  if (!who.length && w !== 'not' && w !== 'need' && !(w === 'called' && scene.word(term.first + 1) !== 'for')) return null;
  return draft(scene, 'truce/demand', scene.sentence.first, scene.sentence.last, who, 2, `demand:${names(who)}`);
}

/** "the need for the rebels |to desist|", "called on both |to return to the negotiating table|" */
const TO_THE_TABLE = /\b(desist|return to (the )?(negotiating table|negotiations|peace talks|talks))\b/i;

/** "wants the blockade lifted", "demanded that the militia go back": something a side asks of the other. */
function wished(scene: Scene, from: number): boolean {
  const end = Math.min(scene.sentence.last, scene.clauseEnd(from, 14));
  if (!scene.actors.some((a) => a.first < from)) return false;
  for (let i = from; i < end; i++) if (ASKED.has(scene.word(i))) return true;
  return deedWithin(scene, from, end) >= 0;
}
const ASKED = new Set(
  'lifted blockade siege demilitarised demilitarized disarmed withdrawn withdrawal released reopened opened leave left handed removed recognition amnesty guarantees right list compensation'.split(
    ' ',
  ),
);

const reading = (scene: Scene, term: Term) => scene.reading.voiceAt(term.first).speakers;
const names = (who: { name: string; id: string | null }[]): string => who.map((w) => w.id ?? w.name).join('+');

function draft(scene: Scene, rule: string, first: number, last: number, who: FactDraft['who'], weight: number, key: string): FactDraft {
  return {
    kind: 'condition',
    fact: 'condition',
    rule,
    mood: 'hypothetical',
    who,
    what: scene.words(first, last),
    first,
    last,
    key,
    weight,
  };
}

const FATE = new Set(['lapse', 'wreck', 'extend', 'hold']);
const VAGUE = new Set('clear certain sure known doubt question asked ask asks even as what wonder wondered unclear see'.split(' '));
const GATE_NOUNS = new Set(
  'commitment commitments condition conditions requirement requirements demand demands promise promises pledge pledges terms'.split(' '),
);
const MET = new Set('met fulfilled kept satisfied honoured honored implemented'.split(' '));
const PASSING = new Set(['calls', 'call']);
