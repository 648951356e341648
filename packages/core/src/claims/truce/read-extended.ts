import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';
import { comingWeekday } from './settle-weekday.ts';
import { readScope } from './truce-scope.ts';
import { readWindow } from './truce-window.ts';

const FAILED = new Set(
  'failing failed fail failure without no not refused refuse refusing rejected possible discuss discussed discussing seeking sought hopes hoped want wants wanted trying try asked called calls urged if can could may might would whether'.split(
    ' ',
  ),
);

/** A truce prolonged: "has been extended by 48 hours from … to …", "agreed to renew", "an extension of the truce". */
export function readExtended(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    if (term.sense !== 'extend' || (term.entry === 'extends' && term.shape === 'ing')) continue;
    const noun = term.shape === 'singular' || term.shape === 'plural' || term.shape === 'plain';
    let object = scene.truceDoneTo(term.last, 6);
    // "renewed fighting threatens the truce", "a renewed truce": no verb done to it
    const headline = (term.shape === 'base' || term.shape === 'third') && object?.first === term.last;
    if (object && !noun && !headline && scene.nounGroup(object) !== term.last && !ofOwner(scene, term.last, object.first)) object = null;
    const truce = noun
      ? (extensionOf(scene, term.last) ?? object ?? scene.before(scene.truces, term.first, 2))
      : ((passive(scene, term) ? scene.truceDoing(term.first) : null) ?? object ?? pronoun(scene, term));
    if (!truce) continue;
    // "initially for two days and then prolonged": the window before, told by readLapse and readInForce
    if (scene.terms.some((t) => t.sense === 'extend' && t !== term && t.first < term.first && term.first - t.first < 12)) continue;
    if (failed(scene, term.first) || (term.shape === 'base' && !decided(scene, term.first))) continue;
    const told = scene.timeNear(term.last, 12, 0);
    const opening = told && opensWindow(scene, told) ? comingWeekday(scene, told) : null;
    const window = readWindow(scene, truce, term.first, opening);
    if (truce.sense === 'pronoun' && !window.until && !window.hours) continue;
    const ahead = scene.ahead(term.first);
    if (ahead && scene.has('if')) continue;
    const { key, where } = readScope(scene, truce);
    const then = scene.word(term.first - 1) === 'then';
    out.push({
      kind: 'truce',
      fact: then ? 'in-force' : 'extended',
      mood: ahead ? 'planned' : 'actual',
      when: (opening ?? told)?.when ?? null,
      rule: then ? 'truce/was-prolonged' : 'truce/extended',
      where,
      who: passive(scene, term)
        ? scene.reading.voiceAt(term.first).speakers
        : scene.actorsBefore(Math.min(term.first, scene.nounGroup(truce))),
      what: scene.words(scene.nounGroup(truce), truce.last),
      first: Math.min(scene.nounGroup(truce), term.first),
      last: Math.max(truce.last, term.last),
      key,
      weight: 2 + (window.from ? 2 : 0) + (window.until ? 2 : 0) + (window.hours ? 1 : 0),
      ...window,
      from: then ? null : window.from,
    });
  }
  return out;
}

/** "prolongs |his side's| ceasefire". */
const ofOwner = (scene: Scene, from: number, to: number): boolean => /^(his|her|their|our)( [\w-]+['’]s)?$/i.test(scene.words(from, to));

/** "to extend it for 72 hours", "to prolong its own by ten days", in a report about a truce. */
function pronoun(scene: Scene, term: Scene['terms'][number]): Scene['terms'][number] | null {
  const own = scene.word(term.last) === 'its' && scene.words(term.last + 1, term.last + 3) === 'own by';
  if (!scene.aboutTruce || !(scene.word(term.last) === 'it' || own)) return null;
  return { sense: 'pronoun', entry: 'it', shape: 'plain', first: term.last, last: term.last + 1 };
}

/** "an extension until early Tuesday of the truce". */
function extensionOf(scene: Scene, at: number): Scene['truces'][number] | null {
  const truce = scene.after(scene.truces, at, 12);
  const link = truce ? scene.word(scene.nounGroup(truce) - 1) : '';
  return link === 'of' || link === 'to' ? truce : null;
}

/** "from Tuesday 01:00": the time says when the new stretch starts, not when it was agreed. */
function opensWindow(scene: Scene, time: NonNullable<ReturnType<Scene['timeNear']>>): boolean {
  return OPENING.has(scene.word(time.first)) || OPENING.has(scene.word(time.first - 1));
}
const OPENING = new Set(['from', 'starting', 'beginning']);

/** "has been extended", "truce extended": the truce is what was extended, not who extends. */
function passive(scene: Scene, term: Scene['terms'][number]): boolean {
  if (term.shape !== 'past-or-participle') return false;
  if (scene.truces.some((t) => t.last === term.first)) return true;
  // "the truce announced on Monday, prolonged for a week on Friday, …"
  if (scene.word(term.first - 1) === ',' && scene.before(scene.truces, term.first, 18)) return true;
  for (let i = scene.groupStart(term.first); i < term.first; i++) if (BE.has(scene.word(i))) return true;
  return scene.word(term.first - 1) === 'then';
}
const BE = new Set('is are was were be been being'.split(' '));

function failed(scene: Scene, at: number): boolean {
  for (let i = Math.max(scene.sentence.first, at - 7); i < at; i++)
    if (FAILED.has(scene.word(i)) && !(scene.word(i) === 'would' && announced(scene, i))) return true;
  return false;
}
/** "announced that it |would|": what was decided, told as it was then. */
function announced(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - 7); i--)
    if (/^(announced|said|declared|confirmed|decreed)$/.test(scene.word(i))) return true;
  return false;
}

/** "agreed to extend", "decided to prolong", "will renew": a base form that tells a decision. */
function decided(scene: Scene, at: number): boolean {
  const left = scene.word(at - 1);
  if (left !== 'to') return !MODAL.has(left) || (left === 'would' && announced(scene, at - 1));
  // "agreed |on 11 April| to renew": a day stands between
  const day = scene.times.find((t) => t.last === at - 1);
  if (day && [1, 2].some((k) => DECIDED.has(scene.word(day.first - k)))) return true;
  for (let i = at - 2; i >= Math.max(scene.sentence.first, at - 4); i--) if (DECIDED.has(scene.word(i))) return true;
  return false;
}
const MODAL = new Set('could can may might would should must not and or help'.split(' '));
const DECIDED = new Set('agreed agree agrees decided decide decides decision agreement ordered accepted going ready'.split(' '));
