import type { CountMention, PlaceMention } from '../../language/mention.ts';
import { NUMBER } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { pastHours } from './past-hours.ts';
import type { Scene } from './scene.ts';

/** The count of an area, as it stands beside a total. */
interface Part {
  name: string;
  count: number;
}

/**
 * Counts that a monitor or a party gives of violations, with the count of each area where it says so. Never incidents, and never summed with
 * them. A total that its own parts do not come to keeps both.
 */
export function readTally(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const thing of scene.terms) {
    if (thing.sense !== 'violations' && thing.sense !== 'breach') continue;
    const count = thing.sense === 'breach' ? timesOver(scene, thing) : countOf(scene, thing);
    const verb = scene.before(scene.all('register'), count?.first ?? thing.first, 14);
    const areas = breakdown(scene, thing.last);
    if (!verb && !areas.length && !scene.has('truce') && thing.sense !== 'breach') continue;
    const who = verb ? scene.actorsBefore(scene.groupStart(verb.first), 10) : [];
    if (count) {
      const place = scene.places.find((p) => p.first >= thing.last && p.first - thing.last <= 3 && !p.adjective) ?? null;
      const last = Math.max(thing.last, count.last, place?.last ?? 0);
      out.push(tally(scene, thing, count, place, who, areas, scene.words(count.first, last)));
    }
    // "… in Donetsk region and 14 in Luhansk region": the noun is said once
    if (verb && thing.sense === 'violations')
      for (const [n, place] of elsewhere(scene, thing.last))
        out.push(tally(scene, thing, n, place, who, [], scene.words(n.first, place.last)));
  }
  return out;
}

/** "The other side reported 19: Hama (8), Damascus (6), Aleppo (5)": the noun was said before, the areas tell what is counted. */
export function readBareTally(scene: Scene): FactDraft[] {
  if (!scene.aboutTruce || scene.has('violations', 'breach', 'discharges')) return [];
  for (const verb of scene.all('register')) {
    // before a colon a figure looks like a clock
    const count = scene.after(scene.reading.counts, verb.last, 1);
    if (!count || count.noun >= 0 || scene.word(count.last) !== ':') continue;
    const areas = breakdown(scene, count.last);
    if (areas.length < 2) continue;
    const who = scene.actorsBefore(scene.groupStart(verb.first), 4);
    return [tally(scene, count, count, null, who, areas, scene.words(count.first, count.last))];
  }
  return [];
}

function tally(
  scene: Scene,
  thing: { first: number; last: number },
  count: CountMention,
  place: PlaceMention | null,
  who: FactDraft['who'],
  parts: Part[],
  what: string,
): FactDraft {
  const time = scene.timeNear(thing.last, 14, 14);
  const hours = scene.times.find((t) => t.hours !== null && t.first > thing.last)?.hours ?? null;
  const sum = parts.reduce((n, part) => n + part.count, 0);
  const whole = parts.length > 1 && count.min === count.max && !count.approx && !isSelection(scene, count.last);
  const confirmed = confirmedOf(scene, count);
  return {
    kind: 'tally',
    fact: null,
    rule: 'tally/violations',
    who,
    what: parts.length ? parts.map((part) => `${part.name} ${part.count}`).join('; ') : what,
    count: { min: count.min, max: count.max, approx: count.approx },
    where: place?.where ?? null,
    when: pastHours(scene, thing.last, time) ?? time?.when ?? null,
    aggregate: true,
    ...(hours !== null ? { hours } : {}),
    ...(parts.length ? { parts } : {}),
    ...(parts.length && (whole ? sum !== count.min : sum > (count.max ?? Number.POSITIVE_INFINITY)) ? { sum } : {}),
    ...(confirmed ? { confirmed: { min: confirmed.min, max: confirmed.max, approx: confirmed.approx } } : {}),
    first: Math.min(confirmed?.first ?? count.first, count.first, thing.first),
    last: Math.max(count.last, thing.last),
    key: `${count.first}`,
    weight: 1,
  };
}

/** "including Homs (4)", "mostly in Homs (4)": some of the areas, and not all. */
function isSelection(scene: Scene, at: number): boolean {
  for (let i = at; i < scene.sentence.last; i++) if (SOME.has(scene.word(i))) return true;
  return false;
}
const SOME = new Set('including includes among mostly mainly chiefly notably especially particularly'.split(' '));

/** "confirmed three of the 19 violations": how many of them. */
function confirmedOf(scene: Scene, count: CountMention): CountMention | null {
  const found = scene.before(counts(scene), count.first, 7);
  if (!found || scene.word(found.last) !== 'of' || found.first === count.first) return null;
  const verb = scene.before(scene.all('register'), found.first, 2);
  return verb && scene.word(verb.first).startsWith('confirm') ? found : null;
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
function breakdown(scene: Scene, at: number): Part[] {
  const out: Part[] = [];
  for (const p of scene.places) {
    if (p.first < at || p.adjective) continue;
    const open = scene.word(p.last) === '(' || scene.word(p.last) === ':' ? 1 : 0;
    const n = p.last + open;
    const after = scene.word(n + 1);
    const figure = Number(scene.word(n).replace(/,/g, ''));
    if (scene.tokens.kind[n] !== NUMBER || !Number.isInteger(figure)) continue;
    if (scene.word(p.last) === '(' ? after === ')' : AFTER.has(after) || n + 1 >= scene.sentence.last)
      out.push({ name: p.where.name, count: figure });
  }
  return out;
}
const AFTER = new Set([',', ')', ';', '.', 'and']);

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
