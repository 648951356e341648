import { acceptedAlone } from './accepted-alone.ts';
import { isDeed } from './deeds.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { draftPromise as draft, overDay } from './promise-draft.ts';
import { readAbiding } from './read-abiding.ts';
import type { Scene } from './scene.ts';

const TOPICS = new Set(
  'ceasefire ceasefires truce hostilities fire accord agreement deal aid access humanitarian civilians talks peace violence flights withdraw withdrawal protocols protocol pact cantonment cessation disengagement exchange prisoners hostages detainees implementation implementing settlement convoys territory territories monitors observers peacekeepers patrols forces passage terms obligations meetings road roads corridor corridors crossing crossings blockade siege sieges weapons troops'.split(
    ' ',
  ),
);

/** A promise that somebody makes, or says that he keeps: "committed to", "pledged to", "will work to", "is abiding by the deal". */
export function readCommitment(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    const fact =
      term.sense === 'commit'
        ? committed(scene, term)
        : term.sense === 'abide'
          ? readAbiding(scene, term)
          : term.sense === 'due'
            ? willing(scene, term)
            : term.sense === 'agree'
              ? agreeing(scene, term)
              : term.sense === 'granted' || term.sense === 'release'
                ? granted(scene, term)
                : null;
    if (fact && !out.some((f) => f.last >= fact.first)) out.push(fact);
  }
  const told = out.length ? null : bound(scene);
  return told ? [told] : out;
}

function committed(scene: Scene, term: Term): FactDraft | null {
  const w = scene.word(term.first);
  if (scene.negated(term.first) || (term.shape === 'base' && scene.word(term.first - 1) === 'to')) return null;
  // "I assure you that", "rest assured, countrymen"
  if (w.startsWith('assur') && /^(you|us|me|,)$/.test(scene.word(term.last))) return null;
  // "guarantees of security": a noun
  if (/^guarantees?$/.test(w) && !scene.actors.some((a) => a.last === scene.groupStart(term.first)) && !scene.ahead(term.first))
    return null;
  // "a promise of", "promises of a truce": a noun
  if (
    (w === 'promise' || w === 'promises' || w === 'pledge' || w === 'pledges') &&
    (scene.word(term.last) === 'of' || scene.word(term.first - 1) === 'a')
  )
    return null;
  // "the mission stays provided that the parties show their commitment to it"; "vowed to go on fighting despite the truce"
  if (
    scene.all('if').some((t) => t.last <= term.first) ||
    FIGHTS_ON.has(scene.word(scene.word(term.last) === 'to' ? term.last + 1 : term.last))
  )
    return null;
  // "a promising start"
  if (term.shape === 'ing' && !['to', 'that', 'not'].includes(scene.word(term.last)) && scene.word(term.last - 1) !== 'to') return null;
  if (READY.has(w) && scene.word(term.last - 1) === 'to' && term.last - term.first === 2)
    return undertaken(scene, term.last)
      ? draft(scene, 'truce/committed', term, scene.actorsBefore(scene.groupStart(term.first), 8), 1)
      : null;
  if (RESOLVE.has(w) && ![1, 2, 3, 4].some((k) => AFFIRMED.test(scene.word(term.first - k)))) return null;
  if (w === 'commitment' && scene.word(term.first + 1) === 'of') return ofWhom(scene, term);
  if (w === 'commitment' && !COMMITTING.has(verbBefore(scene, term.first))) return null;
  // "stays committed to the quiet"
  const quiet = w === 'committed' && /^the (quiet|calm|lull|understandings?)\b/i.test(scene.words(term.last, term.last + 2));
  if (!quiet && !topical(scene, term.last) && !undertaken(scene, term.last) && !forswears(scene, term.last)) return null;
  const who = scene.actorsBefore(scene.groupStart(term.first), 8);
  return draft(scene, 'truce/committed', term, who.length ? who : scene.reading.voiceAt(term.first).speakers, 2);
}

/** "took note of the commitment |of the Front| to lift its barriers". */
function ofWhom(scene: Scene, term: Term): FactDraft | null {
  for (let i = term.last; i < Math.min(scene.sentence.last, term.last + 8); i++)
    if (scene.word(i) === 'to')
      return undertaken(scene, i) ? draft(scene, 'truce/committed', term, scene.actorsAfter(term.last, 3), 2) : null;
  return null;
}

/** "agreed to pull back", "agreed on the delineation of": something undertaken beside the truce and the talks themselves. */
function agreeing(scene: Scene, term: Term): FactDraft | null {
  const word = scene.word(term.first);
  if (acceptedAlone(scene, term) && scene.truceDoneTo(term.last, 5) && !scene.negated(term.first) && !scene.unreal(term.first, 5))
    return draft(scene, 'truce/accepted', term, sidesBefore(scene, term), 1);
  if ((word !== 'agreed' && word !== 'accepted') || scene.negated(term.first) || scene.unreal(term.first, 5)) return null;
  const behind = overDay(scene, term.last);
  if (word === 'agreed' && agreedClause(scene, behind)) return draft(scene, 'truce/agreed-to', term, sidesBefore(scene, term), 1);
  if (word === 'accepted' && watchers(scene, behind)) return draft(scene, 'truce/agreed-to', term, sidesBefore(scene, term), 1);
  const at = word === 'agreed' ? behind : proposed(scene, behind);
  const next = scene.word(at);
  if (next !== 'to' && next !== 'on') return null;
  const end = Math.min(scene.sentence.last, at + 8);
  if (
    [...scene.truces, ...scene.terms.filter((t) => NOT_PROMISED.has(t.sense))].some((t) => t.first >= at && t.first < end) ||
    !(word === 'agreed' ? topical(scene, at) || undertaken(scene, at) : undertaken(scene, at))
  )
    return null;
  return draft(scene, 'truce/agreed-to', term, sidesBefore(scene, term), 1);
}
const sidesBefore = (scene: Scene, term: Term): FactDraft['who'] => scene.actorsBefore(scene.groupStart(term.first), 8);

/** "agreed |not to seize| any more towns", "agreed |that they would refrain| from raids". */
function agreedClause(scene: Scene, at: number): boolean {
  if (scene.word(at) === 'not') return forswears(scene, at);
  if (!scene.ofPeace || !/^(that|they|to|it)$/.test(scene.word(at)) || scene.word(at) === 'to') return false;
  const due = scene.all('due').find((t) => t.first > at && t.first - at < 12 && t.last === t.first + 1);
  return due !== undefined && (isDeed(scene, due.last) || (scene.word(due.last) === 'not' && FORSWORN.test(scene.word(due.last + 1))));
}

/** "accepted |Indonesian observers|". */
function watchers(scene: Scene, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (/^(observers|monitors|peacekeepers|patrols)$/.test(scene.word(i))) return scene.ofPeace;
  return false;
}

/** "accepted |the envoy's proposal| to pull back": the token behind what was proposed. */
function proposed(scene: Scene, at: number): number {
  for (let i = at; i < Math.min(scene.sentence.last, at + 8); i++)
    if (/^(proposals?|requests?|plans?|offer|demand|call)$/.test(scene.word(i)) && scene.word(i + 1) === 'to') return i + 1;
  return -1;
}

/** "to pull back", "to immediately release": something that parties to a truce undertake to do. */
function undertaken(scene: Scene, at: number): boolean {
  if (!scene.ofPeace) return false;
  const to = scene.word(at - 1) === 'to' ? at : scene.word(at) === 'to' ? at + 1 : -1;
  if (to < 0) return false;
  return isDeed(scene, to);
}
/** "vowed not to go back to the bush", "undertook not to attack": what is promised is to leave off. */
function forswears(scene: Scene, at: number): boolean {
  if (!scene.ofPeace) return false;
  for (let i = at - 1; i < at + 2; i++) if (scene.word(i) === 'not' && scene.word(i + 1) === 'to') return FORSWORN.test(scene.word(i + 2));
  return false;
}
const FORSWORN =
  /^(go|return|resume|fight|attack|fire|shoot|break|leave|quit|take|use|strike|enter|cross|target|be|seize|capture|advance|launch|conduct|carry|deploy|move|open|provoke|bomb|shell|harm)$/;
const FIGHTS_ON = new Set('continue avenge retaliate fight crush defeat punish destroy'.split(' '));
const READY = new Set(['ready', 'prepared', 'willing']);
const RESOLVE = new Set(['readiness', 'willingness', 'will', 'resolve', 'determination']);
const AFFIRMED = /^(reaffirm|confirm|reiterat|renew|underlin|restat|express|stress)/;

const NOT_PROMISED = new Set('deal meeting extend meet'.split(' '));

/** "said it would …", "we will …", "Russia will deploy …", "the rebels are to gather …": what somebody says or is bound to do. */
function willing(scene: Scene, term: Term): FactDraft | null {
  const w = scene.word(term.first);
  if ((w !== 'will' && w !== 'would' && w !== 'shall') || scene.word(term.last) === 'have') return null;
  // "would not violate it unless the other side did": kept, with a condition to it
  if (!scene.aboutTruce || (scene.all('if').length && !keepsFaith(scene, term.last)) || scene.has('meet')) return null;
  if (scene.terms.some((t) => (t.sense === 'enter' || t.sense === 'lapse' || t.sense === 'extend') && t.first - term.last < 3)) return null;
  const subject = scene.word(term.first - 1);
  const voice = scene.reading.voiceAt(term.first);
  // "would not be the first to leave the truce", "would keep to it", "shall stand by our signature"
  const loyal = keepsFaith(scene, term.last);
  const said =
    (subject === 'it' || subject === 'they') && SAID.has(scene.word(term.first - 2)) && scene.actorsBefore(term.first, 10).length > 0;
  if (subject === 'we' || said) {
    if (scene.has('meeting')) return null;
    if (!loyal && (scene.word(term.last) === 'not' || VAIN.has(scene.word(term.last)) || !topical(scene, term.last))) return null;
    return draft(scene, 'truce/will', term, subject === 'we' ? voice.speakers : scene.actorsBefore(term.first, 10), 1);
  }
  return w === 'will' ? ofParty(scene, term) : null;
}

/** "keep to the accord", "stand by our signature", "not be the first to leave it". */
function keepsFaith(scene: Scene, at: number): boolean {
  const words = scene.words(at, at + 9).toLowerCase();
  return /^(keep to|stand by|stick (to|with)|stay (in|with)|not (be the first to )?(leave|break|end|quit|violate|breach|abandon|fire|shoot|attack))\b/.test(
    words,
  );
}

/** "Russia will deploy 1,960 peacekeepers", "both will use flag meetings": what the text of a truce has its parties do. */
function ofParty(scene: Scene, term: Term): FactDraft | null {
  const next = scene.word(term.last);
  const deed =
    utmost(scene, term.last) ||
    isDeed(scene, term.last) ||
    ((UNDERTAKINGS.has(next) || givesMore(scene, term.last)) && topical(scene, term.last));
  if (!deed || scene.has('offer', 'reject') || scene.negated(term.first, 2)) return null;
  const party = scene.actors.find((a) => a.last === term.first && PARTIES.has(a.role) && !scene.possessor(a));
  const both = /^(both|sides|parties|two|side|party|each)$/.test(scene.word(term.first - 1));
  if (!party && !both) return null;
  return draft(scene, 'truce/party-will', term, party ? [{ name: party.name, id: party.id }] : [], 1);
}
/** "will do everything it can to make sure that the truce holds". */
const utmost = (scene: Scene, at: number): boolean =>
  /^do (everything|all|its utmost|their utmost)\b/i.test(scene.words(at, at + 3)) && scene.truces.some((t) => t.first > at);
const PARTIES = new Set(['state', 'state-forces', 'armed-group', 'coalition']);
/** "will |increase its support|", and no tariffs */
const givesMore = (scene: Scene, at: number): boolean =>
  scene.word(at) === 'increase' &&
  /\b(support|aid|help|assistance|deliver\w*|patrols?|monitors?|observers?)\b/i.test(scene.words(at, at + 5));
const UNDERTAKINGS = new Set('deploy keep use work share assess send provide guarantee ensure respect'.split(' '));

/** "Armenia is to hand back the district by 15 November", "7,000 rebels are to gather in 23 zones": what was agreed they do. */
function bound(scene: Scene): FactDraft | null {
  if (!scene.aboutTruce || scene.all('if').length || scene.has('text', 'provision')) return null;
  // "under the deal, the rebels are to leave": its terms, which bind whoever promised nothing else
  if (scene.word(scene.sentence.first) === 'under') return null;
  for (let i = scene.sentence.first + 1; i + 2 < scene.sentence.last; i++) {
    if (!(scene.word(i) === 'is' || scene.word(i) === 'are') || scene.word(i + 1) !== 'to') continue;
    if (!isDeed(scene, i + 2) && !/^(gather|assemble|leave|move|hand)$/.test(scene.word(i + 2))) continue;
    const party = scene.actors.find((a) => a.last === i && (PARTIES.has(a.role) || a.role === 'people'));
    if (!party && !/^(both|sides|parties|two|rebels|troops|fighters|forces)$/.test(scene.word(i - 1))) continue;
    const term: Term = { sense: 'due', entry: 'due', shape: 'plain', first: i, last: i + 2 };
    return draft(scene, 'truce/is-to', term, party ? [{ name: party.name, id: party.id }] : [], 1);
  }
  return null;
}

/** What was promised and is now done: access granted, prisoners released. */
function granted(scene: Scene, term: Term): FactDraft | null {
  if (term.sense === 'release') {
    const end = Math.min(scene.sentence.last, term.last + 6);
    const passive = scene.groupStart(term.first) < term.first;
    let captives = false;
    for (let i = passive ? Math.max(scene.sentence.first, scene.groupStart(term.first) - 3) : term.last; i < end; i++)
      if (CAPTIVES.has(scene.word(i))) captives = true;
    if (!captives || !scene.ofPeace || term.shape === 'base' || term.shape === 'ing') return null;
  }
  if (!scene.ofPeace || scene.unreal(term.first, 12) || scene.has('demand', 'text') || scene.negated(term.first)) return null;
  return { ...draft(scene, 'truce/granted', term, scene.actorsBefore(term.first), 1), first: scene.sentence.first };
}

function topical(scene: Scene, at: number): boolean {
  const end = Math.min(scene.sentence.last, at + 22);
  for (let i = at; i < end; i++) if (TOPICS.has(scene.word(i))) return true;
  return scene.truces.some((t) => t.first >= at && t.first < end);
}

function verbBefore(scene: Scene, at: number): string {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - 5); i--) if (COMMITTING.has(scene.word(i))) return scene.word(i);
  return '';
}

const CAPTIVES = new Set('prisoners detainees hostages captives hostage prisoner captive bodies'.split(' '));
const SAID = new Set('said says say saying announced that'.split(' '));
const COMMITTING = new Set(
  'reaffirm reaffirms reaffirmed confirm confirms confirmed reiterate reiterates reiterated renewed underlined restated expressed stressed its their our'.split(
    ' ',
  ),
);
const VAIN = new Set('be see take remain continue come need like'.split(' '));
