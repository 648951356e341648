import type { ActorMention } from '../language/mention.ts';
import type { Claim } from '../model/claim.ts';
import { DETERMINER } from './grammar.ts';
import { coordinated, coordinatedRight, subjectOf } from './groups.ts';
import type { OpenReading } from './lay-open.ts';
import type { Occurrence } from './link-records.ts';
import { makeClaim } from './make-claim.ts';
import { senseNamed } from './terms.ts';

/** What is denied when no event is meant: entry, access, freedom. */
const NOT_A_DENIAL =
  /^(access|entry|permission|visa|visas|passage|them|him|her|aid|food|care|treatment|rights|freedom|leave|bail|request)$/;

/** Reads who denies what; the occurrence denied is the nearest one told whose accused the speaker is, else the last one told. */
export function readDenials(open: OpenReading, told: readonly Occurrence[]): Claim[] {
  const { scan, tokens, report } = open;
  const out: Claim[] = [];
  for (const term of scan.terms) {
    const sense = senseNamed(term, 'denies');
    if (!sense) continue;
    const s = sentenceOf(open, term.first);
    if (s < 0) continue;
    const sentence = scan.sentences[s];
    const clauses = open.clausesOf(s);
    const clause = clauses.find((c) => term.first >= c.first && term.first < c.last) ?? clauses[0];
    let next = term.last;
    while (scan.has(next, DETERMINER)) next++;
    if (NOT_A_DENIAL.test(scan.lower(next))) continue;
    let who: ActorMention[] = [];
    if (/denial/.test(term.form)) {
      for (let i = term.last; i < Math.min(sentence.last, term.last + 6); i++) {
        const a = scan.actor(i);
        if (a) {
          who = coordinatedRight(scan, a, sentence.last);
          break;
        }
      }
      const before = scan.actor(term.first - 1) ?? scan.actor(term.first - 2);
      if (!who.length && before && tokens.kind[term.first - 1] === 4) who = [before];
    } else {
      const subject = subjectOf(scan, clause, term.first, clauses);
      who = subject.actors;
      if (!who.length && subject.place) {
        out.push(denial(open, term.first, sentence.first, sentence.last, [{ name: subject.place.where.name, id: null }], told));
        continue;
      }
      if (who.length === 1) who = coordinated(scan, who[0], clause.first);
      if (!who.length) {
        const voice = open.voiceAt(term.first);
        if (voice.speakers.length) {
          out.push(denial(open, term.first, sentence.first, sentence.last, voice.speakers, told));
          continue;
        }
        for (let i = term.first - 1; i >= clause.first; i--) {
          const a = scan.actor(i);
          if (a) {
            who = [a];
            break;
          }
        }
      }
    }
    if (!who.length) continue;
    for (const a of who) out.push(denial(open, term.first, sentence.first, sentence.last, [{ name: a.name, id: a.id }], told));
  }
  return once(out);

  function denial(
    reading: OpenReading,
    at: number,
    first: number,
    last: number,
    speaker: { name: string; id: string | null }[],
    occurrences: readonly Occurrence[],
  ): Claim {
    const o = deniedOccurrence(reading, at, speaker, occurrences);
    return makeClaim(report, tokens.start[first], tokens.end[last - 1], {
      kind: 'denial',
      stance: 'denies',
      speaker,
      act: o?.act ?? null,
      rule: 'denial/verb',
      ...(o ? { occurrence: o.key } : {}),
    });
  }
}

function sentenceOf(open: OpenReading, token: number): number {
  const list = open.sentences;
  let lo = 0;
  let hi = list.length - 1;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    if (token < list[mid].first) hi = mid - 1;
    else if (token >= list[mid].last) lo = mid + 1;
    else return mid;
  }
  return -1;
}

function deniedOccurrence(
  open: OpenReading,
  at: number,
  speaker: readonly { name: string; id: string | null }[],
  told: readonly Occurrence[],
): Occurrence | null {
  const sentence = sentenceOf(open, at);
  let best: Occurrence | null = null;
  let bestScore = 0;
  for (const o of told) {
    let near = Number.POSITIVE_INFINITY;
    for (const f of o.frames) near = Math.min(near, f.sentence <= sentence ? sentence - f.sentence : 3 + (f.sentence - sentence));
    let score = Math.max(0, 5 - near);
    const accused = o.frames.some((f) =>
      f.agents.some((a) => speaker.some((s) => (s.id !== null && s.id === a.id) || s.name.toLowerCase() === a.name.toLowerCase())),
    );
    if (accused) score += 4;
    if (o.frames.length > 1) score += 0.5;
    if (score > bestScore) {
      best = o;
      bestScore = score;
    }
  }
  return bestScore >= 3 ? best : null;
}

/** One denial per voice and occurrence, however often a report repeats it. */
function once(denials: Claim[]): Claim[] {
  const seen = new Set<string>();
  return denials.filter((d) => {
    const key = `${d.occurrence ?? '-'}|${d.speaker.map((s) => s.id ?? s.name.toLowerCase()).join('|')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
