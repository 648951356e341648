import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ActorMention } from '../../language/mention.ts';
import type { Speaker } from '../../model/claim.ts';
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
  const voices = new VoicesOfText(scan, clausesOf, knowledge ? findPublisher(scan, knowledge) : null);
  return (token) => voices.at(token);
}

/** The voices of one text; the first is the narrator's. */
class VoicesOfText {
  private readonly voices: Voice[];
  /** The number of the voice at each token. */
  private readonly spoken: Int32Array;
  private readonly monitor: ActorMention | null;
  private readonly said: Attribution[][] = [];
  private memory: Memory = { speakers: [], sentence: -1 };
  /** Speakers of the sentence before, where it had any: what goes on goes on from it. */
  private running = 0;

  constructor(
    private readonly scan: Scan,
    private readonly clausesOf: (sentence: number) => readonly Clause[],
    publisher: Speaker | null,
  ) {
    this.voices = [{ speakers: publisher ? [publisher] : [], stance: 'asserts', quoted: false }];
    this.spoken = new Int32Array(scan.tokens.count + 1);
    this.monitor = soleMonitor(scan);
    const quotes = layQuotes(scan);
    for (let s = 0; s < scan.sentences.length; s++) this.speakSentence(s);
    for (const q of quotes) this.speakQuotation(q);
    for (let s = 0; s < scan.sentences.length; s++) this.speakBehindQuote(s);
    this.speakAlone();
  }

  at(token: number): Voice {
    return this.voices[this.spoken[token] ?? 0];
  }

  /** Who is said to speak in a sentence, or speaks on from the one before. */
  private speakSentence(s: number): void {
    const { scan, spoken, memory, running } = this;
    const { first, last, heading } = scan.sentences[s];
    this.said[s] = findAttributions(scan, s, this.clausesOf, memory);
    if (this.said[s].length) this.speakAttributed(s);
    else if (!heading && memory.speakers.length && wholeQuote(scan, first, last)) {
      this.running = this.add(memory.speakers, [], true);
      spoken.fill(this.running, first, last);
    } else if (running !== 0 && this.runsOn(s)) spoken.fill(running, first, last);
    else {
      this.running = 0;
      const term = scan.within(scan.terms, first, last).find((t) => senseNamed(t, 'hearsay'));
      // "attacked the town, reportedly killing two": only what follows is hearsay
      if (term) spoken.fill(this.hearsay(), scan.comma(term.first - 1) ? term.first : first, last);
    }
  }

  private speakAttributed(s: number): void {
    const { scan, spoken, running } = this;
    const { first } = scan.sentences[s];
    const said = this.said[s];
    for (const a of said) {
      const v = this.add(a.who, a.relays, scan.has(a.first, QUOTE), a.denied);
      if (a.confirmed) this.voices[v].confirmed = true;
      for (let i = a.first; i < a.last; i++) spoken[i] = v;
    }
    const [main] = said;
    const before = Math.min(...said.map((a) => a.first));
    if (running !== 0 && before > first && goesOn(scan, s)) spoken.fill(running, first, before);
    this.memory = { speakers: main.who, sentence: s };
    this.running = spoken[main.first < main.last ? main.first : first];
  }

  /** Whether a sentence goes on with what the one before it in its paragraph tells. */
  private runsOn(s: number): boolean {
    const { scan } = this;
    return scan.sentences[s - 1]?.paragraph === scan.sentences[s].paragraph && (goesOn(scan, s) || tellsOn(scan, s));
  }

  /** A quotation over several sentences belongs to whoever is named at its end, at its head, or right before it. */
  private speakQuotation(q: Quotation): void {
    const { said } = this;
    const by =
      said[q.lastSentence].find((a) => a.at >= q.last - 1) ??
      said[q.firstSentence].find((a) => a.at < q.first) ??
      said[q.firstSentence].find((a) => a.at > q.first) ??
      said
        .slice(q.firstSentence, q.lastSentence + 1)
        .flat()
        .find((a) => !inside(a, q)) ??
      this.lastBefore(q.firstSentence);
    if (!by) return;
    const v = this.add(by.who, by.relays, true);
    for (let s = q.firstSentence; s <= q.lastSentence; s++) {
      const { first, last } = this.scan.sentences[s];
      for (let i = Math.max(first, q.first); i < Math.min(last, q.last); i++) {
        const own = said[s].some((a) => inside(a, q) && i >= a.first && i < a.last);
        if (!own) this.spoken[i] = v;
      }
    }
  }

  private lastBefore(sentence: number): Attribution | undefined {
    for (let s = sentence - 1; s >= Math.max(0, sentence - 3); s--) if (this.said[s].length) return this.said[s][0];
    return undefined;
  }

  /** What stands behind somebody's quotation, and nobody else is named for, is his. */
  private speakBehindQuote(s: number): void {
    const { first, last } = this.scan.sentences[s];
    const by = this.isNarrators(first, last) ? quotedBehind(this.scan, this.said, s) : null;
    if (by) this.spoken.fill(this.add(by.who, by.relays, false), first, last);
  }

  /** The one voice of a story tells all its news. */
  private speakAlone(): void {
    const { scan } = this;
    const sole = soleVoice(this.said, this.monitor, scan);
    if (!sole) return;
    const v = this.add(sole.who, sole.relays, false);
    for (const { first, last, heading, item } of scan.sentences.slice(sole.sentence + 1))
      if (!heading && !item && this.isNarrators(first, last) && tellsNews(scan, first, last)) this.spoken.fill(v, first, last);
  }

  private isNarrators(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.spoken[i] !== 0) return false;
    return true;
  }

  /** The narrator passes on what nobody is named for. */
  private hearsay(): number {
    return this.voices.push({ ...this.voices[0], hearsay: true }) - 1;
  }

  private add(who: readonly ActorMention[], relays: readonly ActorMention[], quoted: boolean, denied?: true): number {
    const speakers = nameSpeakers(this.scan, [...who, ...relays], this.monitor);
    const sides: string[] = [];
    for (const a of who) if (a.speaksFor !== null && a.speaksFor !== undefined) sides.push(a.speaksFor);
    const bodies = bodiesOf(this.scan, who);
    return (
      this.voices.push({
        speakers,
        stance: relays.length ? 'relays' : 'asserts',
        quoted,
        denied,
        sides: sides.length ? sides : undefined,
        bodies: bodies.length ? bodies : undefined,
      }) - 1
    );
  }
}

const inside = (a: Attribution, q: Quotation): boolean => a.at > q.first && a.at < q.last - 1;

function wholeQuote(scan: Scan, first: number, last: number): boolean {
  return scan.has(first, QUOTE) && (scan.has(last - 1, QUOTE) || scan.has(last - 2, QUOTE));
}
