import { bodyBefore } from '../../language/actors/body-before.ts';
import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { bodyWithin } from '../sentence/body-of.ts';
import type { Scan } from '../sentence/scan.ts';
import { isCalled } from '../voices/sayer.ts';

/** "|Our forces| repulsed them", "|we| shelled the base": a side tells its own deed. Puts that side in, with those it fought. */
export function takeFirstPerson(scan: Scan, frame: Frame): void {
  const ours = frame.agents.find((a) => a.generic && a.first < frame.head && scan.lower(a.first - 1) === 'our');
  if (!ours && !/^(we|our)$/.test(frame.pronoun)) return;
  const own = ownSide(scan, frame) ?? ours;
  if (!own) return;
  frame.firstPerson = true;
  frame.agents = [own, ...(frame.act === 'ground-clash' ? frame.agents.filter((a) => a !== ours && a.name !== own.name) : [])];
}

/** The side that says "we": the speaker, or the body whose officer speaks; without a speaker, those it calls its own. */
function ownSide(scan: Scan, frame: Frame): ActorMention | null {
  const { speakers } = scan.reading.voiceAt(frame.head);
  const { first, last } = scan.sentences[frame.sentence];
  if (speakers.length > 1) return null;
  if (!speakers.length) return ownMen(scan, first, frame.head);
  // who speaks may be named in the sentence before a quotation, or behind it
  const from = Math.max(0, first - NEAR);
  const named = scan.within(scan.reading.actors, from, last + NEAR).filter((a) => isCalled(speakers[0], a));
  for (const a of named) {
    if (ARMED.has(a.role) && a.role !== 'state') return a;
    const body = bodyWithin(scan, a) ?? bodyBefore(a);
    if (body) return body;
  }
  return spokenFor(scan, frame.head) ?? (named.some((a) => a.role === 'media') ? ownMen(scan, first, frame.head) : null);
}

/** "said Salim Dau, the leader of |the Vesna Brigade|": the one side whose word the speaker gives by his office. */
function spokenFor(scan: Scan, token: number): ActorMention | null {
  const { bodies } = scan.reading.voiceAt(token);
  if (bodies?.length !== 1) return null;
  return { ...bodies[0], first: token, last: token + 1, role: 'armed-group', generic: false, head: token, speaksFor: null };
}

/** Tokens around a sentence in which who speaks it is looked for. */
const NEAR = 30;

/** "our forces", as a side calls its own in a bulletin that nobody is quoted in. */
function ownMen(scan: Scan, first: number, verb: number): ActorMention | null {
  for (let i = verb - 1; i >= Math.max(first, verb - 8); i--) {
    if (scan.lower(i) !== 'our' || !/^(forces|troops|fighters|soldiers|army|units|brave|armed|mujahideen)$/.test(scan.lower(i + 1)))
      continue;
    const last = /^(brave|armed)$/.test(scan.lower(i + 1)) ? i + 3 : i + 2;
    const name = scan.tokens.slice(i, last).replace(/\s+/g, ' ').toLowerCase();
    return { first: i, last, name, id: null, role: 'state-forces', generic: true, head: last - 1, speaksFor: null };
  }
  return null;
}
