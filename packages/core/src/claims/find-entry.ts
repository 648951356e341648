import type { EntryFinder } from '../knowledge/check-lexicon-examples.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LexiconEntry } from '../knowledge/lexicons.ts';
import { Vocabulary } from '../language/vocabulary.ts';
import type { Claim } from '../model/claim.ts';
import { dateReports } from '../reports/dating/date-reports.ts';
import { takeReport } from '../reports/take-report.ts';
import { buildFrames } from './frames/build-frames.ts';
import { createOpener, type OpenReading } from './lay-open.ts';
import { readIncidents } from './read-incidents.ts';
import { FRAME_LEXICONS } from './sentence/terms.ts';
import { createTermMarker } from './truce/mark-terms.ts';

/** The day the example sentences are read on: a Tuesday, so that "on Monday" is the day before. */
const DAY = '2020-06-09';

/** How an entry of a lexicon is found in a sentence by the readers themselves; what the examples of knowledge files are run with. */
export function createEntryFinder(knowledge: Knowledge): EntryFinder {
  const vocabulary = new Vocabulary();
  const open = createOpener(knowledge, vocabulary);
  const markers = new Map<string, ReturnType<typeof createTermMarker>>();
  return (lang, lexicon, entry, sentence) => {
    if (lang !== 'en') return null;
    const reading = open(reportOf(sentence, knowledge));
    if ((FRAME_LEXICONS as readonly string[]).includes(lexicon))
      return findsFrame(reading, lexicon, entry, readIncidents(reading, knowledge));
    const entries = knowledge.lexicons[lang]?.[lexicon];
    if (!entries || !['truce', 'access', 'territory'].includes(lexicon)) return null;
    const mark = markers.get(lexicon) ?? createTermMarker(entries, vocabulary);
    markers.set(lexicon, mark);
    for (let i = 0; i < reading.tokens.count; i++) if (mark(reading.tokens, i, reading.tokens.count)?.entry === entry.id) return true;
    return false;
  };
}

function reportOf(text: string, knowledge: Knowledge) {
  const raw = {
    hash: '0'.repeat(64),
    file: null,
    recordId: null,
    title: null,
    publisher: null,
    published: DAY,
    language: 'en',
    url: null,
    text,
  };
  return dateReports([takeReport(raw)], knowledge)[0];
}

/** Whether the sentence is read with the entry in its sense: an event of its act, its weapon, its target, its toll, its voice, its denial, its mood. */
function findsFrame(open: OpenReading, lexicon: string, entry: LexiconEntry, claims: readonly Claim[]): boolean {
  const events = claims.filter((c) => c.kind === 'incident' && c.mood !== 'planned' && c.mood !== 'hypothetical' && c.mood !== 'general');
  const terms = open.scan.terms.filter((t) => t.senses.some((s) => s.entry.id === entry.id));
  if (!terms.length) return false;
  const over = (c: Claim): boolean => terms.some((t) => open.tokens.start[t.first] < c.span.end + 40);
  switch (lexicon) {
    case 'acts':
      return events.some(
        (c) => entry.data?.act === undefined || c.act === entry.data.act || entry.data.generic === true || c.act === entry.data.ground,
      );
    case 'weapons':
      return events.some(
        (c) => entry.data?.act === undefined || c.act === entry.data.act || c.weapons.some((w) => entry.forms.some((f) => f.text === w)),
      );
    case 'targets':
      return events.some((c) => c.against.some((t) => t.kinds.some((k) => k === entry.data?.kind)));
    case 'tolls':
      return events.some((c) => over(c) && (c.killed !== null || c.wounded !== null || c.displaced !== null));
    case 'saying':
      return entry.sense === 'hearsay' ? events.length > 0 : claims.some((c) => c.speaker.length > 0);
    case 'denying':
      if (entry.sense === 'denies') return claims.some((c) => c.kind === 'denial');
      if (entry.sense === 'mistake') return events.some((c) => c.mistake === true);
      return events.some((c) => c.byStatus === 'claimed-by-actor');
    case 'unarmed':
      return events.length === 0;
    default:
      // hedging: the event is not told as having happened
      return events.length === 0 && open.sentences.some((_, s) => buildFrames(open, s).some((f) => f.negated || f.mood !== 'actual'));
  }
}
