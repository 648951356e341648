import type { Report } from '../model/report.ts';
import { buildFrames } from './frames/build-frames.ts';
import type { Frame } from './frames/frame.ts';
import { mergeFrames } from './frames/merge-frames.ts';
import type { OpenReading } from './lay-open.ts';

/** The reading of a text step by step, as lines for a person: what was seen in each sentence, which frames were built, which claims came out. */
export function traceReading(
  stories: readonly OpenReading[],
  read: (stories: readonly OpenReading[]) => { kind: string; quote: string }[],
): string[] {
  const out: string[] = [`report dated ${stories[0].report.publishedOn?.start ?? 'nowhere'}`];
  stories.forEach((open, k) => {
    if (k > 0) out.push('', `story ${k + 1}`);
    traceSentences(open, out);
  });
  out.push('', 'claims');
  for (const c of read(stories)) out.push(`  ${JSON.stringify(c)}`);
  return out;
}

function traceSentences(open: OpenReading, out: string[]): void {
  const { scan, tokens } = open;
  for (let s = 0; s < scan.sentences.length; s++) {
    const { first, last, heading } = scan.sentences[s];
    out.push('', `${heading ? 'heading' : 'sentence'} ${s + 1}: ${tokens.slice(first, last)}`);
    for (const p of scan.within(open.places, first, last))
      out.push(
        `  place   ${tokens.slice(p.first, p.last)} → ${p.where.id ?? 'on no map'} ${p.kind}${p.adjective ? ' adjective' : ''}${p.partOfName ? ' part of a name' : ''} ${p.relation}`,
      );
    for (const a of scan.within(open.actors, first, last))
      out.push(`  actor   ${tokens.slice(a.first, a.last)} → ${a.id ?? (a.generic ? 'generic' : 'unknown')} ${a.role} “${a.name}”`);
    for (const t of scan.within(open.times, first, last))
      out.push(
        `  time    ${tokens.slice(t.first, t.last)} → ${t.when ? `${t.when.start}/${t.when.end}` : 'open'} ${t.relation}${t.recalled ? ' recalled' : ''}${t.timeless ? ' timeless' : ''}${t.future ? ' future' : ''}`,
      );
    for (const c of scan.within(open.counts, first, last))
      out.push(
        `  count   ${tokens.slice(c.first, c.last)} → ${c.min}..${c.max}${c.idle ? ' idle' : ''} of ${c.noun < 0 ? '–' : tokens.raw(c.noun)}`,
      );
    for (const t of scan.within(scan.terms, first, last))
      out.push(`  term    ${t.form} → ${t.senses.map((x) => `${x.entry.id}:${x.sense}`).join(' ')}`);
    for (const c of open.clausesOf(s)) out.push(`  clause  ${c.opening}${c.word ? ` (${c.word})` : ''}: ${tokens.slice(c.first, c.last)}`);
    for (const f of mergeFrames(scan, buildFrames(open, s))) out.push(`  frame   ${describe(open, f)}`);
  }
}

function describe(open: OpenReading, f: Frame): string {
  const voice = open.voiceAt(f.head);
  const n = (c: { min: number | null; max: number | null } | null): string => (c ? `${c.min ?? ''}..${c.max ?? ''}` : '–');
  return `${f.act ?? '?'}${f.generic ? '?' : ''} “${open.tokens.slice(f.head, f.last)}” ${f.mood}${f.negated ? ' NEGATED' : ''}${f.definite ? ' definite' : ''} by ${f.agents.map((a) => a.name).join('; ') || f.agentPlace?.where.name || '–'} on ${f.targets.map((t) => t.name).join('; ') || '–'} in ${f.places.map((p) => p.where.name).join('; ') || '–'}${f.placeInferred ? `(${f.placeInferred})` : ''} at ${f.time?.when?.start ?? '–'}${f.timeInferred ? '(weak)' : ''} killed ${n(f.killed)} wounded ${n(f.wounded)} weapons ${f.weapons.join(',') || '–'} says ${voice.speakers.map((s) => s.name).join('; ') || 'narrator'}`;
}

/** A report made of a text alone, for tracing. */
export type TraceReport = Report;
