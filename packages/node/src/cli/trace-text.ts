import { createHash } from 'node:crypto';
import { createClaimReader } from '@truceline/core';
import type { Reading } from '@truceline/core/claims/reading.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Mention } from '@truceline/core/language/mention.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import { dateReports } from '@truceline/core/reports/date-reports.ts';
import { takeReport } from '@truceline/core/reports/take-report.ts';

/** What was made of one sentence: the small things found in it, and the claims read from it. */
export interface SentenceTrace {
  sentence: string;
  speakers: string[];
  places: string[];
  times: string[];
  actors: string[];
  counts: string[];
  claims: { rule: string; kind: string; quote: string; says: string }[];
}

/** Reads a text as a report (published as said, or undated) and tells, sentence by sentence, what was found and which rule read what. */
export function traceText(text: string, published: string | null, knowledge: Knowledge): SentenceTrace[] {
  const hash = createHash('sha256').update(text).digest('hex');
  const raw = { hash, file: null, recordId: null, title: null, publisher: null, published, language: 'en', url: null, text };
  const [report] = dateReports([takeReport(raw)], knowledge);
  const reader = createClaimReader(knowledge);
  const open = reader.open(report);
  const claims = reader.read(open);
  return open.sentences.map((sentence) => {
    const start = report.clean.toTaken(open.tokens.start[sentence.first]);
    const end = report.clean.toTaken(open.tokens.end[sentence.last - 1] - 1) + 1;
    const here = <M extends Mention>(mentions: readonly M[]): M[] =>
      mentions.filter((m) => m.first >= sentence.first && m.first < sentence.last);
    return {
      sentence: text.slice(start, end).replace(/\s+/g, ' '),
      speakers: open.voiceAt(sentence.first).speakers.map(({ name }) => name),
      places: here(open.places).map((m) => `${words(open, m)} → ${m.where.name}${m.relation ? ` (${m.relation})` : ''}`),
      times: here(open.times).map((m) => `${words(open, m)} → ${m.when ? `${m.when.start} to ${m.when.end}` : 'nothing to count from'}`),
      actors: here(open.actors).map((m) => `${words(open, m)} → ${m.id ?? (m.generic ? 'nobody in particular' : 'not known')}`),
      counts: here(open.counts).map(
        (m) => `${words(open, m)} → ${m.idle ? 'counts nothing' : `${m.min ?? ''}–${m.max ?? ''}${m.approx ? ' about' : ''}`}`,
      ),
      claims: claims
        .filter(({ span }) => span.start >= start && span.start < end)
        .map((claim) => ({ rule: claim.rule, kind: claim.kind, quote: claim.quote.replace(/\s+/g, ' '), says: tellClaim(claim) })),
    };
  });
}

const words = ({ tokens }: Reading, { first, last }: Mention): string => `“${tokens.slice(first, last)}”`;

function tellClaim(claim: Claim): string {
  const named = (label: string, list: { name: string }[]): string[] =>
    list.length ? [`${label} ${list.map(({ name }) => name).join(', ')}`] : [];
  const toll = (label: string, count: Claim['killed']): string[] => (count ? [`${label} ${count.min ?? ''}–${count.max ?? ''}`] : []);
  return [
    claim.act ?? claim.fact ?? claim.kind,
    claim.mood,
    ...(claim.stance === 'asserts' ? [] : [claim.stance]),
    ...named('said by', claim.speaker),
    ...(claim.by.length ? [`by ${claim.by.map(({ name }) => name).join(', ')} (${claim.byStatus})`] : []),
    ...named('against', claim.against),
    ...(claim.where ? [`at ${claim.where.name}`] : []),
    ...(claim.when ? [`on ${claim.when.start} to ${claim.when.end}`] : []),
    ...toll('killed', claim.killed),
    ...toll('wounded', claim.wounded),
  ].join(' · ');
}
