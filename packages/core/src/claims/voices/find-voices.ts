import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ActorMention } from '../../language/mention.ts';
import type { Clause } from '../sentence/clauses.ts';
import { QUOTE } from '../sentence/grammar.ts';
import type { Voice } from '../sentence/reading.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Attribution, Memory } from './attribution.ts';
import { bodiesOf } from './bodies-of.ts';
import { goesOn, soleVoice, tellsNews } from './carry-voice.ts';
import { findAttributions } from './find-attributions.ts';
import { findPublisher } from './find-publisher.ts';
import { layQuotes, type Quotation } from './lay-quotes.ts';
import { nameSpeakers, soleMonitor } from './name-speaker.ts';
import { quotedBehind, tellsOn } from './within-paragraph.ts';

/**
 * Who speaks at every token: verbs of saying, "according to", quotations that run on, pronouns that point to the last speaker, bulletins
 * that go on; else the narrator, who is the publisher where that is a party or a monitor.
 */
export function findVoices(
  scan: Scan,
  clausesOf: (sentence: number) => readonly Clause[],
  knowledge?: Pick<Knowledge, 'sources' | 'actors'>,
): (token: number) => Voice {
  const at = new Int32Array(scan.tokens.count + 1);
  const publisher = knowledge ? findPublisher(scan, knowledge) : null;
  const voices: Voice[] = [{ speakers: publisher ? [publisher] : [], stance: 'asserts', quoted: false }];
  const monitor = soleMonitor(scan);
  const quotes = layQuotes(scan);
  const said: Attribution[][] = [];
  let memory: Memory = { speakers: [], sentence: -1 };
  /** Speakers of the sentence before, where it had any: what goes on goes on from it. */
  let running: number | null = null;
  for (let s = 0; s < scan.sentences.length; s++) {
    const { first, last, paragraph, heading } = scan.sentences[s];
    said[s] = findAttributions(scan, s, clausesOf, memory);
    for (const a of said[s]) {
      const v = add(a.who, a.relays, scan.has(a.first, QUOTE), a.denied);
      if (a.confirmed) voices[v].confirmed = true;
      for (let i = a.first; i < a.last; i++) at[i] = v;
    }
    if (said[s].length) {
      const main = said[s][0];
      const before = Math.min(...said[s].map((a) => a.first));
      if (running !== null && running !== 0 && before > first && goesOn(scan, s)) at.fill(running, first, before);
      memory = { speakers: main.who, sentence: s };
      running = at[main.first < main.last ? main.first : first];
    } else if (!heading && memory.speakers.length && wholeQuote(scan, first, last)) {
      running = add(memory.speakers, [], true);
      at.fill(running, first, last);
    } else if (
      running !== null &&
      running !== 0 &&
      scan.sentences[s - 1]?.paragraph === paragraph &&
      (goesOn(scan, s) || tellsOn(scan, s))
    ) {
      at.fill(running, first, last);
    } else {
      running = null;
      const term = scan.within(scan.terms, first, last).find((t) => senseNamed(t, 'hearsay'));
      // "attacked the town, reportedly killing two": only what follows is hearsay
      if (term) at.fill(hearsay(), scan.comma(term.first - 1) ? term.first : first, last);
    }
  }
  for (const q of quotes) speakQuotation(q);
  for (let s = 0; s < scan.sentences.length; s++) {
    const { first, last } = scan.sentences[s];
    const by = isNarrators(first, last) ? quotedBehind(scan, said, s) : null;
    if (by) at.fill(add(by.who, by.relays, false), first, last);
  }
  const sole = soleVoice(said, monitor, scan);
  if (sole) {
    const v = add(sole.who, sole.relays, false);
    for (let s = sole.sentence + 1; s < scan.sentences.length; s++) {
      const { first, last, heading, item } = scan.sentences[s];
      if (!heading && !item && isNarrators(first, last) && tellsNews(scan, first, last)) at.fill(v, first, last);
    }
  }
  return (token) => voices[at[token] ?? 0];

  function isNarrators(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (at[i] !== 0) return false;
    return true;
  }

  /** The narrator passes on what nobody is named for. */
  function hearsay(): number {
    voices.push({ ...voices[0], hearsay: true });
    return voices.length - 1;
  }

  function add(who: readonly ActorMention[], relays: readonly ActorMention[], quoted: boolean, denied?: true): number {
    const speakers = nameSpeakers(scan, [...who, ...relays], monitor);
    const sides: string[] = [];
    for (const a of who) if (a.speaksFor !== null && a.speaksFor !== undefined) sides.push(a.speaksFor);
    const bodies = bodiesOf(scan, who);
    voices.push({
      speakers,
      stance: relays.length ? 'relays' : 'asserts',
      quoted,
      denied,
      sides: sides.length ? sides : undefined,
      bodies: bodies.length ? bodies : undefined,
    });
    return voices.length - 1;
  }

  /** A quotation over several sentences belongs to whoever is named at its end, at its head, or right before it. */
  function speakQuotation(q: Quotation): void {
    const by =
      said[q.lastSentence].find((a) => a.at >= q.last - 1) ??
      said[q.firstSentence].find((a) => a.at < q.first) ??
      said[q.firstSentence].find((a) => a.at > q.first) ??
      said
        .slice(q.firstSentence, q.lastSentence + 1)
        .flat()
        .find((a) => !inside(a, q)) ??
      lastBefore(q.firstSentence);
    if (!by) return;
    const v = add(by.who, by.relays, true);
    for (let s = q.firstSentence; s <= q.lastSentence; s++) {
      const { first, last } = scan.sentences[s];
      for (let i = Math.max(first, q.first); i < Math.min(last, q.last); i++) {
        const own = said[s].some((a) => inside(a, q) && i >= a.first && i < a.last);
        if (!own) at[i] = v;
      }
    }
  }

  function lastBefore(sentence: number): Attribution | undefined {
    for (let s = sentence - 1; s >= Math.max(0, sentence - 3); s--) if (said[s].length) return said[s][0];
    return undefined;
  }
}

const inside = (a: Attribution, q: Quotation): boolean => a.at > q.first && a.at < q.last - 1;

function wholeQuote(scan: Scan, first: number, last: number): boolean {
  return scan.has(first, QUOTE) && (scan.has(last - 1, QUOTE) || scan.has(last - 2, QUOTE));
}
