import type { CountMention, PlaceMention } from '../../language/mention.ts';
import { NUMBER } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { pastHours } from './past-hours.ts';
import type { Scene } from './scene.ts';

/**
 * Counts that a monitor or a party gives of violations or discharges, with the count of each area where it says so.
 * Never incidents, and never summed with them.
 */
export function readTally(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const thing of scene.terms) {
    if (thing.sense !== 'violations' && thing.sense !== 'discharges' && thing.sense !== 'breach') continue;
    const count = thing.sense === 'breach' ? timesOver(scene, thing) : countOf(scene, thing);
    const verb = scene.before(scene.all('register'), count?.first ?? thing.first, 14);
    const areas = breakdown(scene, thing.last);
    const about = scene.has('truce') || (thing.sense === 'discharges' && scene.has('violations'));
    if (!verb && !areas.length && !about && thing.sense !== 'breach') continue;
    if (thing.sense === 'discharges' && !scene.aboutTruce) continue;
    const who = verb ? scene.actorsBefore(scene.groupStart(verb.first), 10) : [];
    if (count) {
      const place = scene.places.find((p) => p.first >= thing.last && p.first - thing.last <= 3 && !p.adjective) ?? null;
      const last = Math.max(thing.last, count.last, place?.last ?? 0);
      out.push(tally(scene, thing, count, place, who, areas.length ? areas.join('; ') : scene.words(count.first, last)));
    }
    // "… in Donetsk region and 14 in Luhansk region": the noun is said once
    if (verb && thing.sense === 'violations')
      for (const [n, place] of elsewhere(scene, thing.last)) out.push(tally(scene, thing, n, place, who, scene.words(n.first, place.last)));
  }
  return out;
}

function tally(scene: Scene, thing: Term, count: CountMention, place: PlaceMention | null, who: FactDraft['who'], what: string): FactDraft {
  const time = scene.timeNear(thing.last, 14, 14);
  const hours = scene.times.find((t) => t.hours !== null && t.first > thing.last)?.hours ?? null;
  return {
    kind: 'tally',
    fact: null,
    rule: thing.sense === 'discharges' ? 'tally/discharges' : 'tally/violations',
    who,
    what,
    count: { min: count.min, max: count.max, approx: count.approx },
    where: place?.where ?? null,
    when: pastHours(scene, thing.last, time) ?? time?.when ?? null,
    aggregate: true,
    ...(hours !== null ? { hours } : {}),
    first: Math.min(count.first, thing.first),
    last: Math.max(count.last, thing.last),
    key: `${count.first}`,
    weight: 1,
  };
}

function counts(scene: Scene): CountMention[] {
  return scene.reading.counts.filter((c) => c.first >= scene.sentence.first && c.last <= scene.sentence.last && !c.idle);
}

/** "nine violations", "150 ceasefire violations". */
function countOf(scene: Scene, thing: Term): CountMention | null {
  const found = scene.before(counts(scene), thing.first, 4);
  return found && !scene.broken(found.last, thing.first) ? found : null;
}

/** "violated the truce 40 times": the truce done to or doing, then the count. */
function timesOver(scene: Scene, breach: Term): CountMention | null {
  const truce = scene.truceDoneTo(breach.last, 6) ?? scene.before(scene.truces, breach.first, 4);
  if (!truce) return null;
  const found = scene.after(counts(scene), breach.last, 12);
  return found && (scene.word(found.last) === 'times' || scene.word(found.last - 1) === 'times') ? found : null;
}

/** "Latakia (3), Aleppo (6)", "(Latakia 3, Aleppo 6)": each area with its count. */
function breakdown(scene: Scene, at: number): string[] {
  const out: string[] = [];
  for (const p of scene.places) {
    if (p.first < at || p.adjective) continue;
    const open = scene.word(p.last) === '(' ? 1 : 0;
    const n = p.last + open;
    const after = scene.word(n + 1);
    if (scene.tokens.kind[n] === NUMBER && (open ? after === ')' : after === ',' || after === ')' || after === ';'))
      out.push(`${p.where.name} ${scene.word(n)}`);
  }
  return out;
}

/** Numbers that stand right before "in" and a place, later in the sentence. */
function elsewhere(scene: Scene, at: number): [CountMention, PlaceMention][] {
  const out: [CountMention, PlaceMention][] = [];
  for (const c of counts(scene)) {
    if (c.first < at || scene.word(c.last) !== 'in') continue;
    const place = scene.after(scene.places, c.last + 1, 1);
    if (place && !place.adjective) out.push([c, place]);
  }
  return out;
}
