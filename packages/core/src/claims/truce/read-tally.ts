import type { CountMention } from '../../language/mention.ts';
import { NUMBER } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** Counts that a monitor or a party gives of violations or discharges, with the count of each area where it says so. Never incidents, and never summed with them. */
export function readTally(scene: Scene): FactDraft[] {
  const things = scene.terms.filter((t) => t.sense === 'violations' || t.sense === 'discharges');
  if (!things.length) return [];
  const out: FactDraft[] = [];
  for (const thing of things) {
    const count = countOf(scene, thing);
    if (!count) continue;
    const verb = scene.before(scene.all('register'), count.first, 14);
    const areas = areaCounts(scene, thing.last);
    if (!verb && !areas.length && !scene.has('truce') && (thing.sense === 'violations' || !scene.has('violations'))) continue;
    if (thing.sense === 'discharges' && !scene.aboutTruce) continue;
    const voice = verb ? scene.actorsBefore(scene.groupStart(verb.first), 10) : [];
    const time = scene.timeNear(thing.last, 14, 14);
    const hours = scene.times.find((t) => t.hours !== null && t.first > thing.last)?.hours ?? null;
    const place = scene.places.find((p) => p.first >= thing.last && p.first - thing.last <= 3 && !p.adjective);
    out.push({
      kind: 'tally',
      fact: null,
      rule: thing.sense === 'violations' ? 'tally/violations' : 'tally/discharges',
      who: voice,
      what: areas.length ? areas.join('; ') : scene.words(count.first, Math.max(thing.last, place?.last ?? 0)),
      count: { min: count.min, max: count.max, approx: count.approx },
      where: place?.where ?? null,
      when: time?.when ?? null,
      aggregate: true,
      ...(hours !== null ? { hours } : {}),
      first: count.first,
      last: thing.last,
      key: `${count.first}`,
      weight: 1,
    });
  }
  return out;
}

function countOf(scene: Scene, thing: Term): CountMention | null {
  for (const c of scene.reading.counts) {
    if (c.first < scene.sentence.first) continue;
    if (c.first >= scene.sentence.last) break;
    if (!c.idle && c.last <= thing.first && thing.first - c.last <= 4 && !scene.broken(c.last, thing.first)) {
      const between = scene.reading.counts.some((d) => d.first >= c.last && d.last <= thing.first);
      if (!between) return c;
    }
  }
  return null;
}

/** "Latakia (3), Aleppo (6)" and "3 in Latakia": each area with its count. */
function areaCounts(scene: Scene, at: number): string[] {
  const out: string[] = [];
  for (const p of scene.places) {
    if (p.first < at || p.adjective) continue;
    if (scene.word(p.last) === '(' && scene.tokens.kind[p.last + 1] === NUMBER) out.push(`${p.where.name} ${scene.word(p.last + 1)}`);
    else if (scene.word(p.first - 1) === 'in' && scene.tokens.kind[p.first - 2] === NUMBER)
      out.push(`${p.where.name} ${scene.word(p.first - 2)}`);
  }
  return out;
}
