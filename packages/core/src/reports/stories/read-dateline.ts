import type { Line } from './lines-of.ts';

/** The dateline of a report: places as printed, and the stretch of text it takes. */
export interface Dateline {
  places: string[];
  /** Offsets into the text given: from the first place to the dash. */
  start: number;
  end: number;
}

const AGENCY = /^\(?[A-Za-z][\w./& '-]{1,40}\)?$/;
const HEAD = 1600;
const NO_OUTLETS: ReadonlySet<string> = new Set();
/** Initials of an agency or a state, no place: "AFP", "U.S.". */
const SHORT = /^(?:[A-Z]{2,3}|[A-Z]\.[A-Z].*)$/;
/** Words that open a sentence behind a hyphen without spaces ("Tunis-Amid …"); any other makes a compound ("Chile-Peru border"). */
const OPENERS =
  /^(?:Amid|After|As|At|A|An|The|In|On|With|For|By|From|Two|Three|Four|Five|Several|Some|At least|It|He|She|They|There|This|That|Despite|Following|While|When|More|No)\b/;

/**
 * Reads the dateline in the first lines: "AMMAN/ANKARA A senior envoy", "MOSCOW (Reuters) -", "TUNIS, 4 June (TAP)",
 * "SAN JOSE, 8 JAN 89 (AP) -- [TEXT]", "Sanaa – ". Null when there is none. `outlets`: names in lower case that are no places.
 */
export function readDateline(text: string, outlets: ReadonlySet<string> = NO_OUTLETS): Dateline | null {
  let at = 0;
  const limit = Math.min(text.length, HEAD);
  let lines = 0;
  while (at < limit && lines < 12) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let start = at;
    while (start < end && text.charCodeAt(start) <= 32) start++;
    if (end - start >= 24) {
      lines++;
      const found = readLine(text, start, Math.min(end, start + 160));
      if (found && !found.places.some((p) => SHORT.test(p) || outlets.has(p.toLowerCase()))) return found;
    }
    at = end + 1;
  }
  return null;
}

/** The dateline that a line opens with, and whether nothing else can be meant: an agency stands in it, or its place is in capitals before a dash. */
export function datelineAt(text: string, { start, end }: Line): { sure: boolean } | null {
  if (end - start < 24) return null;
  const found = readLine(text, start, Math.min(end, start + 160));
  if (!found || found.places.some((place) => SHORT.test(place))) return null;
  const said = text.slice(found.start, found.end);
  return { sure: /\([A-Z]/.test(said) || /^[^a-z]{4}.*[-–—]\s*$/.test(said) };
}

function readLine(text: string, start: number, end: number): Dateline | null {
  const line = text.slice(start, end);
  return readCapitals(line, start) ?? readDashed(line, start);
}

const CAPS =
  /^((?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’]+|DE|AL|EL|OF)(?:[ -](?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’]+)){0,3}(?:,? \([A-Z ]{3,24}\))?(?:(?:\/| ?\/ ?|, | AND )[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’ ]{2,24}){0,2})/;

/** "BEIRUT (Reuters) -", "TUNIS, 4 June 2019 –", and the bare "AMMAN/ANKARA A senior envoy" of archives. */
function readCapitals(line: string, start: number): Dateline | null {
  const lower = /[a-z]{3}/.test(line.slice(0, 80));
  const match = CAPS.exec(line);
  if (!match) return null;
  let name = match[1].trimEnd();
  // one letter is the next sentence's article: "MOSCOW A Russian"
  name = name.replace(/[ ,]+[AI]$/, '');
  const rest = line.slice(name.length);
  const dash = /^(?:,? ?[^–—\n]{0,60}?)(?: ?--? | ?[–—] ?|--)/.exec(rest);
  const tail = dash ? dash[0].replace(/[-–—]+\s*$/, '').trim() : '';
  if (dash && plausibleTail(tail)) return { places: splitPlaces(name), start, end: start + name.length + dash[0].length };
  // "NEW DELHI, Sept. 26: Two …", "BEIRUT: Two …"
  const colon = /^((?:, ?[^–—:\n]{0,30}\d[^–—:\n]{0,8})?): (?=["“'‘]?[A-Z][a-z])/.exec(rest);
  if (colon && lower && name.length >= 4 && !ACRONYM.test(name) && !SHOUTS.test(name))
    return { places: splitPlaces(name), start, end: start + name.length + colon[0].length };
  const bracket = /^,? ?[^()\n]{0,30}\([A-Z][^()\n]{1,40}\)/.exec(rest);
  if (bracket && plausibleTail(bracket[0].trim()))
    return { places: splitPlaces(name), start, end: start + name.length + bracket[0].length };
  if (!lower) return null;
  // no sign at all: the name shouts and the sentence does not
  if (/^ [A-Z][a-z'’]|^ (?:A|An|The|At|In|On) [A-Za-z]/.test(rest) && name.length >= 4 && !ACRONYM.test(name))
    return { places: splitPlaces(name), start, end: start + name.length };
  return null;
}

const ACRONYM =
  /^(?:[A-Z]{2,4}|UNHCR|UNICEF|NATO|OSCE|UNSMIL|ASEAN|BREAKING|UPDATE|EXCLUSIVE|ANALYSIS|WATCH|VIDEO|OPINION|QUESTION|ANSWER|SECRETARY [A-Z]+|[A-Z]+ NEWS)$/;

/** What stands in capitals before a colon and is no place: a label of the page. */
const SHOUTS =
  /^(?:[A-Z]+ )?(?:NOTE|PHOTOS?|SOURCE|TOPSHOT|FILE|FACTBOX|TIMELINE|EXPLAINER|FEATURE|INTERVIEW|CORRECTION|READ|MORE|LIVE|LATEST)$/;

/** "Sanaa - ", "Tunis-Amid", "Beirut (AFP) – ", "KIEV: ", "Tunis: Two": capitals only at the start of each word, so a dash or a colon must close it. */
function readDashed(line: string, start: number): Dateline | null {
  const match =
    /^([A-Z\u00c0-\u00de][a-z\u00df-\u00ff'’]+(?:[ -][A-Z\u00c0-\u00de][a-z\u00df-\u00ff'’]+){0,2})(?:,? ((?:\d{1,2} )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{4})?))?( ?\([A-Za-z][\w./& '-]{1,30}\))?( ?[-–—]{1,2} ?|: )(?=["“'‘A-Z[])/.exec(
      line,
    );
  if (!match) return null;
  const place = match[1];
  if (
    line.length < 60 ||
    /^(?:Update|Published|Posted|By|Photo|Image|Note|Source|Media|Question|Answer|Here|Statement|Read|Watch|More|Video|Breaking|Exclusive|Analysis|Opinion|Report|Live|Latest|Correction|Related|Also|Follow|Share)$/i.test(
      place.split(' ')[0],
    )
  )
    return null;
  const hyphen = match[4].trim();
  if (match[4] === '-' && !OPENERS.test(line.slice(match[0].length))) return null;
  if (
    hyphen === ':' &&
    !match[3] &&
    !/\d/.test(match[2] ?? '') &&
    (/[ -]/.test(place) || !/[.!?]$|[a-z] [a-z]+ [a-z]/.test(line.slice(match[0].length)))
  )
    return null;
  return { places: splitPlaces(place), start, end: start + match[0].length };
}

function plausibleTail(tail: string): boolean {
  if (tail === '') return true;
  const bare = tail.replace(/^,\s*/, '');
  return /\d/.test(bare) || AGENCY.test(bare.replace(/^[A-Z][a-z]+ /, '')) || /^\(.*\)$/.test(bare) || /NO DATE/.test(bare);
}

function splitPlaces(name: string): string[] {
  return name
    .split(/\/|, | AND | and /)
    .map((p) => p.replace(/[(),\s]+$/, '').trim())
    .filter((p) => p.length > 1);
}
