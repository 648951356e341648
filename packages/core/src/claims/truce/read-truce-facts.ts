import { type Knowledge, lexiconOf } from '../../knowledge/knowledge.ts';
import { LOWER } from '../../language/tokens.ts';
import { foldWord, type Vocabulary, WordTable } from '../../language/vocabulary.ts';
import type { Claim } from '../../model/claim.ts';
import { makeClaim } from '../make-claim.ts';
import type { Reading } from '../sentence/reading.ts';
import type { FactDraft } from './fact-draft.ts';
import { joinFacts } from './join-facts.ts';
import { createTermMarker, type Term } from './mark-terms.ts';
import { type NamedTruces, nameTruces } from './named-truces.ts';
import { readAccord } from './read-accord.ts';
import { readAid } from './read-aid.ts';
import { readAidHalts } from './read-aid-halts.ts';
import { readCalm } from './read-calm.ts';
import { readCommitment } from './read-commitment.ts';
import { readCondition } from './read-condition.ts';
import { readConduct } from './read-conduct.ts';
import { readControl } from './read-control.ts';
import { readDatedTruce } from './read-dated-truce.ts';
import { readDeclaredOver } from './read-declared-over.ts';
import { readDependence } from './read-dependence.ts';
import { readExclusion } from './read-exclusion.ts';
import { readExtended } from './read-extended.ts';
import { readInForce } from './read-in-force.ts';
import { readLapsed } from './read-lapsed.ts';
import { readMeeting, readSummons } from './read-meeting.ts';
import { readObservation } from './read-observation.ts';
import { readPause } from './read-pause.ts';
import { readProvisions } from './read-provisions.ts';
import { readStanding } from './read-standing.ts';
import { readBareTally, readTally } from './read-tally.ts';
import { readTerms } from './read-terms.ts';
import { endsFighting, namedDeal, Scene, timedPause } from './scene.ts';
import { groupBits, type SenseGroup, senseBits } from './sense-groups.ts';

const LEXICONS = ['truce', 'access', 'territory'] as const;

/** A reader of one kind of fact, and the groups of terms of which each must stand in a sentence for it to look. */
const READERS = prepare([
  { needs: ['truce'], read: readLife },
  { needs: ['pact'], read: readDatedTruce },
  {
    needs: ['life'],
    read: (scene) => (stands(scene.mask, LIFE) || !/^(it|["“])$/.test(scene.word(scene.sentence.first)) ? [] : readLife(scene)),
  },
  { needs: ['condition'], read: (scene) => (stands(scene.mask, EXCLUSION) ? [] : readCondition(scene)) },
  { needs: ['exclude'], read: readExclusionOrCondition },
  { needs: ['provision'], read: readProvisions },
  { needs: ['waiting'], read: readDependence },
  { needs: ['promise'], read: readCommitment },
  { needs: ['pact'], read: readAccord },
  { needs: ['meeting'], read: readMeeting },
  { needs: ['promise'], read: readSummons },
  { needs: ['aid', 'stop'], read: readAid },
  { needs: ['relief'], read: readAidHalts },
  { needs: ['fighting', 'stop'], read: readPause },
  { needs: ['standing'], read: readStanding },
  { needs: ['text'], read: readTerms },
  { needs: ['count'], read: readTally },
  { needs: ['register'], read: readBareTally },
  { needs: ['discharge'], read: readObservation },
  { needs: ['calm'], read: readCalm },
  { needs: ['conduct'], read: readConduct },
  { needs: ['control'], read: readControl },
]);
/** Who watches a truce writes of it, by whatever name it is called. */
const OF_MONITORS =
  /\b(monitor(ing|s)?|observers?|observation|truce|cease-?fire|verification|peacekeep\w+|joint (military|security) (commission|committee))\b/i;
const LIFE = groupBits(['truce']);
const EXCLUSION = groupBits(['truce', 'exclude']);

function prepare(
  readers: { needs: SenseGroup[]; read: (scene: Scene) => FactDraft[] }[],
): { bits: number; read: (scene: Scene) => FactDraft[] }[] {
  return readers.map(({ needs, read }) => ({ bits: groupBits(needs), read }));
}
const stands = (mask: number, bits: number): boolean => (mask & bits) === bits;

/**
 * Reads what the stories of a report say about truces: their life, conditions, promises, talks, access, who holds what, and monitors' counts. What several of
 * them say alike is told once.
 */
export function createTruceReader(knowledge: Knowledge, vocabulary: Vocabulary): (stories: readonly Reading[]) => Claim[] {
  const named = nameTruces(knowledge.agreements, lexiconOf(knowledge, 'en', 'truce'));
  const lexicons = LEXICONS.map((name) => [...lexiconOf(knowledge, 'en', name), ...(name === 'truce' && named.entry ? [named.entry] : [])]);
  const markers = lexicons.map((entries) => createTermMarker(entries, vocabulary));
  // which lexicons hold a form that starts with a word: most words start none, and cost this one look-up
  const firsts = lexicons.map((entries) => new Set(entries.flatMap((e) => e.forms.map((f) => foldWord(f.text.split(' ')[0])))));
  const opens = new WordTable(vocabulary, (word) => firsts.reduce((bits, words, k) => (words.has(word) ? bits | (1 << k) : bits), 0));
  const draftsOf = (reading: Reading, story: number): FactDraft[] => {
    const { tokens, sentences } = reading;
    const marked: { terms: Term[]; mask: number; sentence: Reading['sentences'][number] }[] = [];
    let truces = 0;
    let peace = 0;
    let deals = 0;
    let breaches = 0;
    for (const sentence of sentences) {
      const terms: Term[] = [];
      let mask = 0;
      for (let i = sentence.first; i < sentence.last; i++) {
        const opened = opens.of(tokens.word[i]);
        if (opened === 0) continue;
        for (let k = 0; k < markers.length; k++) {
          const term = (opened & (1 << k)) === 0 ? null : markers[k](tokens, i, sentence.last);
          if (!term) continue;
          terms.push(term);
          mask |= senseBits(term.sense);
          if (term.sense === 'truce') truces++;
          else if (term.sense === 'deal' && (endsFighting(tokens, term) || timedPause(tokens, term) || isNamed(reading, term, named.bare)))
            truces++;
          else if (term.sense === 'violations' || term.sense === 'adherence') breaches++;
          else if (term.sense === 'deal' && (namedDeal(tokens, term) || tokens.lower(term.first - 1) === 'the')) deals++;
          else if (term.entry === 'peace-talks') peace += 3;
          else if (term.sense === 'deal' || term.sense === 'peace') peace++;
        }
      }
      if (terms.length && READERS.some((r) => stands(mask, r.bits))) marked.push({ terms: outermost(terms), mask, sentence });
    }
    // a report of breaches of "the agreement": that is a truce, though it never says so
    if (truces === 0 && breaches > 0 && deals > 0 && breaches + deals > 2) truces = deals;
    const aboutTruce = truces > 0;
    const aboutPeace =
      OF_MONITORS.test(reading.report.publisher ?? '') || truces > 1 || (truces > 0 && (peace > 0 || sentences.length < 15)) || peace > 2;
    const drafts: FactDraft[] = [];
    for (const { terms, mask, sentence } of marked) {
      // a question states nothing
      if (tokens.lower(sentence.last - 1) === '?') continue;
      const scene = new Scene(reading, sentence, terms, aboutTruce, aboutPeace, mask);
      for (const { bits, read } of READERS)
        if (stands(mask, bits))
          for (const draft of read(scene)) {
            draft.story = story;
            drafts.push(draft);
          }
    }
    return drafts;
  };
  return (stories) => joinFacts(stories.flatMap(draftsOf)).map((draft) => claimOf(stories[draft.story ?? 0], draft));
}

/** "the Accord", written as a name, in a report that names a party to a known agreement so called, or a place of its country. */
function isNamed(reading: Reading, term: Term, bare: NamedTruces['bare']): boolean {
  const { tokens } = reading;
  if (tokens.lower(term.first - 1) !== 'the' || tokens.caps[term.first] === LOWER) return false;
  const beside = bare.get(tokens.lower(term.last - 1));
  if (!beside) return false;
  return (
    reading.actors.some((a) => a.id !== null && beside.has(a.id)) ||
    reading.places.some((p) => p.where.country !== null && beside.has(p.where.country))
  );
}

/** Where a truce stands in its life: a sentence that tells its end tells no beginning. */
function readLife(scene: Scene): FactDraft[] {
  const over = readDeclaredOver(scene);
  const lapsed = over.length ? [] : readLapsed(scene);
  const extended = readExtended(scene);
  const ended = [...over, ...lapsed.filter((d) => d.fact !== 'in-force')];
  const running = readInForce(scene, extended.length > 0).filter((d) => !ended.some((e) => d.first <= e.last && e.first <= d.last));
  // a second truce in the sentence may run on; the same one, named again, does not
  const others = ended.length === 0 ? running : running.filter((d) => d.weight > 3 && ended.every((e) => e.key !== d.key));
  const told = [...over, ...lapsed, ...extended, ...others];
  return told.map((d) => (scene.denied(d.first) ? { ...d, stance: 'denies' as const } : d));
}

function readExclusionOrCondition(scene: Scene): FactDraft[] {
  const excluded = readExclusion(scene);
  return excluded.length ? excluded : readCondition(scene);
}

/** Forms that lie inside a longer form of the same lexicon are that form's words. */
function outermost(terms: Term[]): Term[] {
  if (terms.length < 2) return terms;
  return terms.filter(
    (t) =>
      !terms.some((o) => o !== t && o.first < t.first && o.last >= t.last && o.sense !== 'due' && o.last - o.first > 1 && covers(o, t)),
  );
}

function covers(outer: Term, inner: Term): boolean {
  return outer.sense === inner.sense || (outer.sense === 'truce' && inner.sense !== 'violations') || COVERING.has(outer.sense);
}
const COVERING = new Set(['blow', 'over', 'alive', 'aid']);

function claimOf(reading: Reading, draft: FactDraft): Claim {
  const { tokens } = reading;
  const { first, last } = draft;
  const voice = reading.voiceAt(first);
  const [start, end] = [tokens.start[first], tokens.end[Math.max(first, last - 1)]];
  return makeClaim(reading.report, start, end, draft, draft.speaker ?? voice.speakers, draft.stance ?? voice.stance);
}
