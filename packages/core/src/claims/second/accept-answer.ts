import type { Mention } from '../../language/mention.ts';
import type { ActorRef, Claim, Speaker } from '../../model/claim.ts';
import type { Count } from '../../model/count.ts';
import type { RefusedPointer } from '../../model/second-reading.ts';
import type { Where } from '../../model/where.ts';
import type { OpenReading } from '../lay-open.ts';
import { makeClaim } from '../make-claim.ts';
import { whenOf } from '../times/attach-time.ts';
import { answerSchema, type PointedClaim, pointedClaimSchema } from './answer.ts';
import { FoldedText } from './find-words.ts';

/** What was taken of a second reader's answer. */
export interface AcceptedAnswer {
  claims: Claim[];
  refused: RefusedPointer[];
}

/** How far from the quote the words of a field may stand, in characters. A report's own paragraphs, not its other end. */
const NEAR = 1_500;

/**
 * Holds a second reader's answer against the report. A claim whose quote does not stand there is refused; so is every field of which the words
 * do not stand near it, or hold nothing that our own readers find there. Figures, days, places and ids are ours; only the pointing is theirs.
 */
export function acceptAnswer(open: OpenReading, answer: unknown, reader: string): AcceptedAnswer {
  const out: AcceptedAnswer = { claims: [], refused: [] };
  const whole = answerSchema.safeParse(answer);
  if (!whole.success) {
    out.refused.push({ at: -1, field: 'answer', reason: 'it is not {"claims": [ … ]}' });
    return out;
  }
  const text = new FoldedText(open.tokens.text);
  const ids = new Set<string>();
  whole.data.claims.forEach((raw, at) => {
    const pointed = pointedClaimSchema.safeParse(raw);
    if (!pointed.success) {
      const [{ path, message }] = pointed.error.issues;
      out.refused.push({ at, field: path.join('.') || 'claim', reason: message });
      return;
    }
    const claim = acceptClaim(open, text, pointed.data, reader, (field, reason) => out.refused.push({ at, field, reason }));
    if (!claim || ids.has(claim.id)) return;
    ids.add(claim.id);
    out.claims.push(claim);
  });
  return out;
}

type Refuse = (field: string, reason: string) => void;

function acceptClaim(open: OpenReading, text: FoldedText, p: PointedClaim, reader: string, refuse: Refuse): Claim | null {
  const quote = text.find(p.quote);
  if (!quote) {
    refuse('quote', `these words do not stand in the report: “${shorten(p.quote)}”`);
    return null;
  }
  const near = (words: string, field: string): Mention | null => {
    const found = text.find(words, quote.start);
    if (!found || found.end < quote.start - NEAR || found.start > quote.end + NEAR) {
      refuse(field, `these words do not stand ${found ? 'near the quote' : 'in the report'}: “${shorten(words)}”`);
      return null;
    }
    return tokensOf(open, found.start, found.end);
  };
  const toll = (words: string | null, field: string): Count | null =>
    words === null ? null : countAt(open, near(words, field), words, field, refuse);
  const killed = toll(p.killed, 'killed');
  const wounded = toll(p.wounded, 'wounded');
  const where = p.place === null ? null : placeAt(open, near(p.place, 'place'), p.place);
  const when = p.day === null ? null : dayAt(open, near(p.day, 'day'), p.day, refuse);
  const people = (list: readonly string[], field: string): (Speaker & { kind: ActorRef['kind'] })[] =>
    list.flatMap((words) => {
      const at = near(words, field);
      return at ? [actorAt(open, at, words)] : [];
    });
  const by = people(p.by, 'by');
  return makeClaim(open.report, quote.start, quote.end, {
    kind: p.kind,
    rule: `second-reader/${p.kind}`,
    reader,
    mood: p.mood,
    stance: p.kind === 'denial' ? 'denies' : 'asserts',
    speaker: people(p.speaker, 'speaker').map(({ name, id }) => ({ name, id })),
    act: p.act,
    aggregate: p.aggregate,
    by,
    byStatus: by.length ? p.byStatus : 'unknown',
    against: p.against.flatMap(({ words, kinds }) => {
      const at = near(words, 'against');
      return at ? [{ name: words, id: actorAt(open, at, words).id, kinds: kinds.length ? kinds : (['unknown'] as const).slice() }] : [];
    }),
    weapons: p.weapons.filter((words) => near(words, 'weapons')),
    where,
    when,
    killed,
    wounded,
  });
}

/** The tokens that a stretch of the text touches. */
function tokensOf({ tokens }: OpenReading, start: number, end: number): Mention {
  let first = 0;
  while (first < tokens.count && tokens.end[first] <= start) first++;
  let last = first;
  while (last < tokens.count && tokens.start[last] < end) last++;
  return { first, last };
}

function within<M extends Mention>(mentions: readonly M[], at: Mention): M[] {
  return mentions.filter((m) => m.first < at.last && m.last > at.first);
}

function countAt(open: OpenReading, at: Mention | null, words: string, field: string, refuse: Refuse): Count | null {
  if (!at) return null;
  const found = within(open.counts, at).find(({ idle }) => !idle);
  if (found) return { min: found.min, max: found.max, approx: found.approx };
  refuse(field, `no number is read in “${shorten(words)}”`);
  return null;
}

function placeAt(open: OpenReading, at: Mention | null, words: string): Where | null {
  if (!at) return null;
  const found = within(open.places, at).filter(({ adjective }) => !adjective);
  const finest = found.sort((a, b) => (a.where.radiusKm ?? 1e6) - (b.where.radiusKm ?? 1e6))[0];
  return finest?.where ?? { name: words, id: null, lat: null, lon: null, radiusKm: null, country: null, how: 'stated' };
}

function dayAt(open: OpenReading, at: Mention | null, words: string, refuse: Refuse): Claim['when'] {
  if (!at) return null;
  const found = within(open.times, at).find(({ when, timeless }) => when !== null && !timeless);
  if (found) return whenOf(found, open.report.publishedOn);
  refuse('day', `no day is read in “${shorten(words)}”`);
  return null;
}

function actorAt(open: OpenReading, at: Mention, words: string): ActorRef {
  const found = within(open.actors, at)[0];
  if (!found) return { name: words, id: null, kind: null };
  return { name: found.name, id: found.id, kind: found.role === 'person' || found.role === 'people' ? 'people' : 'organisation' };
}

const shorten = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
