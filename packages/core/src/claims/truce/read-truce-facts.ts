import { type Knowledge, lexiconOf } from '../../knowledge/knowledge.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Claim } from '../../model/claim.ts';
import { makeClaim } from '../make-claim.ts';
import type { Reading } from '../reading.ts';
import type { FactDraft } from './fact-draft.ts';
import { joinFacts } from './join-facts.ts';
import { createTermMarker, type Term } from './mark-terms.ts';
import { readAid } from './read-aid.ts';
import { readCalm } from './read-calm.ts';
import { readCommitment } from './read-commitment.ts';
import { readCondition } from './read-condition.ts';
import { readConduct } from './read-conduct.ts';
import { readControl } from './read-control.ts';
import { readDeclaredOver } from './read-declared-over.ts';
import { readExclusion } from './read-exclusion.ts';
import { readExtended } from './read-extended.ts';
import { readInForce } from './read-in-force.ts';
import { readLapsed } from './read-lapsed.ts';
import { readMeeting } from './read-meeting.ts';
import { readStanding } from './read-standing.ts';
import { readTally } from './read-tally.ts';
import { readTerms } from './read-terms.ts';
import { Scene } from './scene.ts';

const LEXICONS = ['truce', 'access', 'territory'] as const;

/** Reads what a report says about truces: their life, conditions, promises, talks, access, who holds what, and monitors' counts. */
export function createTruceReader(knowledge: Knowledge, vocabulary: Vocabulary): (reading: Reading) => Claim[] {
  const markers = LEXICONS.map((name) => createTermMarker(lexiconOf(knowledge, 'en', name), vocabulary));
  return (reading) => {
    const { tokens, sentences } = reading;
    const marked: { terms: Term[]; sentence: Reading['sentences'][number] }[] = [];
    let aboutTruce = false;
    for (const sentence of sentences) {
      const terms: Term[] = [];
      for (let i = sentence.first; i < sentence.last; i++) {
        for (const mark of markers) {
          const term = mark(tokens, i, sentence.last);
          if (!term) continue;
          terms.push(term);
          if (term.sense === 'truce') aboutTruce = true;
        }
      }
      if (terms.length) marked.push({ terms: outermost(terms), sentence });
    }
    const drafts: FactDraft[] = [];
    for (const { terms, sentence } of marked) {
      const scene = new Scene(reading, sentence, terms, aboutTruce);
      const over = readDeclaredOver(scene);
      const lapsed = over.length ? [] : readLapsed(scene);
      const extended = readExtended(scene);
      drafts.push(
        ...over,
        ...lapsed,
        ...extended,
        ...(over.length || lapsed.some((d) => d.fact === 'lapsed') ? [] : readInForce(scene, extended.length > 0)),
      );
      const excluded = readExclusion(scene);
      drafts.push(...excluded, ...(excluded.length ? [] : readCondition(scene)), ...readCommitment(scene));
      drafts.push(...readMeeting(scene), ...readAid(scene), ...readStanding(scene), ...readTerms(scene));
      drafts.push(...readCalm(scene), ...readConduct(scene), ...readTally(scene), ...readControl(scene));
    }
    return joinFacts(drafts).map((draft) => claimOf(reading, draft));
  };
}

/** Forms that lie inside a longer form of the same lexicon are that form's words. */
function outermost(terms: Term[]): Term[] {
  return terms.filter(
    (t) =>
      !terms.some((o) => o !== t && o.first < t.first && o.last >= t.last && o.sense !== 'due' && o.last - o.first > 1 && sameFamily(o, t)),
  );
}
const sameFamily = (a: Term, b: Term): boolean =>
  a.sense === b.sense ||
  (a.sense === 'truce' && b.sense !== 'violations') ||
  a.sense === 'blow' ||
  a.sense === 'over' ||
  a.sense === 'alive' ||
  a.sense === 'aid';

function claimOf(reading: Reading, draft: FactDraft): Claim {
  const { tokens } = reading;
  const { first, last, key: _key, weight: _weight, unless: _unless, ...content } = draft;
  const voice = reading.voiceAt(first);
  return makeClaim(reading.report, tokens.start[first], tokens.end[Math.max(first, last - 1)], {
    speaker: voice.speakers,
    stance: voice.stance,
    ...content,
  });
}
