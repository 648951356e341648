import type { PlaceMention, TimeMention } from '../../language/mention.ts';
import { entryHeadEnd } from '../../language/places/find-entry-head.ts';
import { ALL_CAPS, BLANK_LINE, LOWER, NEWLINE, PUNCT, WORD } from '../../language/tokens.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { isScene } from './attach-place.ts';
import { inLetterhead } from './away-places.ts';
import { rankOf } from './place-rank.ts';

/** An entry of a log, an item of a list, a row: what its head names, which its sentences inherit. */
export interface LogEntry {
  /** Number of the sentence that opens it. */
  opens: number;
  /** Token where its head ends. */
  headEnd: number;
  /** Day, and the hour where one is named, of its head, else of the crosshead it stands under. */
  time: TimeMention | null;
  /** The narrowest place of its head. */
  place: PlaceMention | null;
  /** The place of the crosshead it stands under. */
  above: PlaceMention | null;
}

/** "Orla Radio", "Orla TV": who tells it. */
const OUTLET = /^(radio|tv|television|news|agency|times|post|wire|press|media|desk|bureau)$/;

/** What stands beside the names in a line that heads a part: "|In| the Mirna |direction|". */
const KIND_OF_PLACE =
  /^(in|the|and|of|on|along|around|near|regions?|provinces?|districts?|states?|governorates?|oblasts?|count(y|ies)|departments?|division|municipality|townships?|territor(y|ies)|areas?|zones?|sectors?|directions?|fronts?|frontline|axis|line|city|town|village|countryside|strip|valley|north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|rural)$/;

/** Tokens of a crosshead at most. */
const CROSSHEAD = 9;

/** The entry that each sentence stands in, null for plain prose. A text with fewer than two entries or parts under the name of a place is no log. */
export function findLogEntries(scan: Scan): readonly (LogEntry | null)[] {
  const out: (LogEntry | null)[] = [];
  const datelines: LogEntry[] = [];
  let entry: LogEntry | null = null;
  let above: PlaceMention | null = null;
  let day: TimeMention | null = null;
  // "Tarik region": all that stands below it, up to the next
  let section: LogEntry | null = null;
  let entries = 0;
  let sections = 0;
  let items = 0;
  for (let s = 0; s < scan.sentences.length; s++) {
    const sentence = scan.sentences[s];
    const opens = s === 0 || scan.sentences[s - 1].paragraph !== sentence.paragraph;
    if (opens) {
      if (s > 0 && scan.tokens.space[sentence.first] < NEWLINE) items++;
      const next = scan.sentences[s + 1];
      const opened = headOf(scan, sentence);
      // "Tarik region:" alone in its line heads the lines below
      const alone = opened !== null && opened.time === null && opened.end >= sentence.last && next?.paragraph !== sentence.paragraph;
      const head = alone ? null : opened;
      const crosshead = head ? null : crossheadOf(scan, sentence, next);
      if (crosshead) {
        // a crosshead of a day leaves the place, one of a place the day; one of neither opens another part
        if (crosshead.place || !crosshead.time) above = crosshead.place;
        if (crosshead.time) day = crosshead.time;
        if (crosshead.bare) sections++;
        entry = crosshead.bare ? { opens: s + 1, headEnd: sentence.last, time: day, place: null, above } : null;
        section = entry;
      } else if (head) {
        entries++;
        entry = { opens: s, headEnd: head.end, time: head.time ?? day, place: head.place ?? head.dateline, above };
        if (scan.tokens.caps[sentence.first] === ALL_CAPS && entry.place) datelines.push(entry);
      } else if (scan.tokens.space[sentence.first] === BLANK_LINE) entry = section;
    }
    out.push(entry);
  }
  // "ORLA - …" over one story is where the reporter sat; "ORLA - …", "MIRNA - …", "TARIK - …" over its parts are where they happened
  if (datelines.length < DATELINES) for (const one of datelines) if (!isScene(scan, one.place!)) one.place = null;
  // "2. Orla: calm.": among numbered items one with a head is enough
  return entries > 1 || sections > 1 || (entries > 0 && items > 1) ? out : out.map(() => null);
}

/** Parts of a round-up under a dateline each, at least. */
const DATELINES = 3;

/** What the head of a paragraph names, where it opens as an entry does: with a day, an hour or a place. A bullet or a number alone may stand before the paragraphs of a story. */
function headOf(
  scan: Scan,
  sentence: Sentence,
): { end: number; time: TimeMention | null; place: PlaceMention | null; dateline: PlaceMention | null } | null {
  const { tokens } = scan;
  const { first } = sentence;
  let end = entryHeadEnd(tokens, first);
  if (end < 0 && onlyPlaces(scan, sentence)) end = sentence.last;
  if (end < 0) end = placeHeadEnd(scan, sentence);
  if (end < 0) end = clockEnd(scan, sentence);
  if (end < 0) return null;
  const times = scan.within(scan.reading.times, first, end).filter((t) => t.when && !t.timeless && t.relation === 'at');
  const told = scan.tokens.lowers.slice(first, end).some((word) => OUTLET.test(word));
  const places = told ? [] : scan.within(scan.reading.places, first, end).filter((p) => isScene(scan, p) && rankOf(p) <= 4);
  const place = places.reduce<PlaceMention | null>((a, b) => (a === null || rankOf(b) < rankOf(a) ? b : a), null);
  const named = scan.place(first);
  return { end, time: times[0] ?? null, place, dateline: told || !named || rankOf(named) > 4 ? null : named };
}

/** "Orla: …", "#Orla | …", "- Orla (Tavek) – …": where the head ends that names a place, -1 where there is none. */
function placeHeadEnd(scan: Scan, { first, last }: Sentence): number {
  let i = first;
  while (i < last && i < first + 3 && !scan.place(i)) i++;
  const place = scan.place(i);
  // "#Orla | …", whatever the map knows of it
  if (scan.lower(first) === '#') for (let k = first + 2; k < Math.min(last, first + 6); k++) if (/^[:|]$/.test(scan.lower(k))) return k + 1;
  if (!place || place.adjective || scan.actor(i)?.role === 'person') return -1;
  for (let k = place.last; k < Math.min(last, place.last + 8); k++) {
    const sign = scan.lower(k);
    if (sign === ':' || sign === '|' || (/^[-–—]$/.test(sign) && scan.tokens.space[k] > 0)) return k + 1;
    if (!scan.place(k) && scan.tokens.kind[k] !== PUNCT) return -1;
  }
  return -1;
}

/** "Orla. Shelling went on …": a paragraph that opens with the name of a place alone. */
function onlyPlaces(scan: Scan, { first, last, heading }: Sentence): boolean {
  if (heading || last - first > 8 || scan.lower(last - 1) !== '.') return false;
  let i = first;
  while (i < last - 1 && (scan.place(i) || scan.comma(i) || /^[(),]$/.test(scan.lower(i)))) i++;
  return i === last - 1 && i > first && !scan.place(first)?.adjective;
}

/** "• 09:35 Shelling …", "11:20 Drones …": behind the hour a line opens with, -1 where it opens with none. */
function clockEnd(scan: Scan, { first }: Sentence): number {
  return /^\d{1,2}([:.]\d{2}|h(\d{2})?)$/.test(scan.lower(first)) &&
    (scan.lower(first + 1) === ':' || scan.tokens.caps[first + 1] !== LOWER)
    ? first + 1
    : -1;
}

/** What a line without a verb names that heads those below it, or null where it is none. */
function crossheadOf(
  scan: Scan,
  { first, last, heading }: Sentence,
  next: Sentence | undefined,
): { time: TimeMention | null; place: PlaceMention | null; bare: boolean } | null {
  const closed = heading || scan.lower(last - 1) === ':';
  if (!closed || last - first > CROSSHEAD || !next) return null;
  for (let i = first; i < last; i++) if (isVerb(scan, i)) return null;
  const time = scan.within(scan.reading.times, first, last).find((t) => t.when?.grain === 'day' && !t.timeless) ?? null;
  // the line that dates the report heads nothing
  if (time?.when?.start.slice(0, 10) === scan.reading.report.publishedOn?.start.slice(0, 10)) return null;
  const places = scan.within(scan.reading.places, first, last).filter((p) => !p.adjective && rankOf(p) <= 4 && !inLetterhead(scan, p));
  const place = places.reduce<PlaceMention | null>((a, b) => (a === null || rankOf(b) < rankOf(a) ? b : a), null);
  return { time, place, bare: place !== null && namesOnly(scan, first, last) };
}

/** "Tarik region", "In Mirna and Tarik provinces:", "Orla direction": nothing but places and their kinds. */
function namesOnly(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!scan.place(i) && scan.tokens.kind[i] === WORD && !KIND_OF_PLACE.test(scan.lower(i))) return false;
  return true;
}
