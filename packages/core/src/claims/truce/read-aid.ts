import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';
import { addHours, wallClock } from './truce-window.ts';

/** Aid suspended and resumed, and by whom. */
export function readAid(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  const aid = scene.all('aid').filter((t) => !OTHER_AID.has(scene.word(t.first - 1)) && !toRulers(scene, t.last));
  if (!aid.length) return out;
  for (const term of scene.terms) {
    const stop = term.sense === 'suspend';
    if ((!stop && term.sense !== 'resume') || scene.negated(term.first) || scene.unreal(term.first, 6)) continue;
    if (
      term.shape === 'base' &&
      (scene.word(term.first - 1) === 'to' || scene.word(term.first - 2) === 'to') &&
      !LED.has(before(scene, term.first))
    )
      continue;
    const noun = term.shape === 'singular' || term.shape === 'plural';
    const object = scene.after(aid, term.last, noun ? 4 : 7);
    const subject = scene.before(aid, scene.groupStart(term.first), 5);
    const thing = object && !scene.broken(term.last, object.first) && !scene.joinsVerbs(term.last, object.first) ? object : subject;
    if (!thing) continue;
    // "stopped the convoy at a checkpoint" hinders one convoy: only the suspending of aid as such is meant
    if (
      (scene.word(term.first) === 'stopped' || scene.word(term.first) === 'stop' || scene.word(term.first) === 'stops') &&
      scene.word(thing.last - 1) === 'convoy'
    )
      continue;
    const time = scene.timeNear(term.last, 10, 10);
    const hours = scene.hoursIn(scene.nounGroup(term), term.last);
    const who = scene.actorsBefore(scene.groupStart(term.first), 10);
    const first = Math.min(term.first, thing.first);
    const end = Math.max(term.last, thing.last);
    // "… pending a security review": why, or until when, belongs to what is said
    const last = UNTIL.has(scene.word(end)) && end < scene.sentence.last ? Math.max(end, scene.clauseEnd(end + 1, 12)) : end;
    const perfect = scene.word(scene.groupStart(term.first)) === 'has' || scene.word(scene.groupStart(term.first)) === 'have';
    const from = wallClock(time) ?? (stop && perfect ? (scene.reading.report.publishedOn?.start ?? null) : null);
    out.push({
      kind: 'access',
      fact: stop ? 'suspension-of-aid' : 'resumption-of-aid',
      rule: stop ? 'access/suspended' : 'access/resumed',
      who,
      what: scene.words(first, last),
      where: scene.places.find((p) => p.first >= thing.last && p.first - thing.last <= 6 && !p.adjective)?.where ?? null,
      when: time?.when ?? null,
      from,
      until: from && hours !== null ? addHours(from, hours) : null,
      ...(hours !== null ? { hours } : {}),
      first,
      last,
      key: '',
      weight: 2 + who.length + (from ? 1 : 0),
    });
    break;
  }
  return out;
}

const UNTIL = new Set(['pending', 'until', 'citing', 'because', 'after', 'following']);

const before = (scene: Scene, at: number): string => {
  for (let i = at - 2; i >= Math.max(scene.sentence.first, at - 8); i--) if (LED.has(scene.word(i))) return scene.word(i);
  return '';
};
/** "its aid to the government": not relief for people. */
function toRulers(scene: Scene, at: number): boolean {
  if (scene.word(at) !== 'to') return false;
  for (let i = at + 1; i < at + 6; i++) if (RULERS.has(scene.word(i))) return true;
  return false;
}
const RULERS = new Set(['government', 'army', 'regime', 'military', 'forces', 'rebels']);
const OTHER_AID = new Set('arms weapons gas oil military financial economic foreign development budget'.split(' '));
const LED = new Set('forced forcing decided led prompted compelled agreed obliged'.split(' '));
