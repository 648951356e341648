import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

/** What a sentence says of how people come to harm: by arms, by nature or accident, or nothing. */
type Harm = 'arms' | 'misfortune' | null;

/**
 * Tells, for one report, which frames are of nature, accidents and illness ("a bus crash killed nine", "the death toll rose to 41" after an earthquake):
 * tolls and blasts that nothing armed is told of, in the sentence of a misfortune or, in a report that tells more of misfortunes than of arms, after one.
 */
export function createMisfortunes(scan: Scan): (frame: Frame) => boolean {
  let harms: Harm[] | null = null;
  let most: Harm = null;
  const lay = (): Harm[] => {
    const out = scan.sentences.map((): Harm => null);
    let [arms, misfortunes] = [0, 0];
    const bare: number[] = [];
    let s = 0;
    for (const t of scan.terms) {
      while (s < scan.sentences.length - 1 && scan.sentences[s].last <= t.first) s++;
      const misfortune = senseNamed(t, 'misfortune');
      if (misfortune) {
        misfortunes += misfortune.data.faint ? 0.5 : 1;
        if (misfortune.data.bare) bare.push(s);
        else out[s] ??= 'misfortune';
      } else if (isArmed(t.form) && (senseNamed(t, 'act-noun', 'act-verb', 'fire-verb') || senseNamed(t, 'weapon')?.act)) {
        arms++;
        out[s] = 'arms';
      }
    }
    if (misfortunes && misfortunes >= arms) most = 'misfortune';
    // "the accident": with a gun, where the report tells of one
    if (most === 'misfortune') for (const k of bare) out[k] ??= 'misfortune';
    return out;
  };
  return (frame) => {
    if (!harmsByItself(frame)) return false;
    harms ??= lay();
    const own = harms[frame.sentence];
    if (own ?? most !== 'misfortune') return own === 'misfortune';
    for (let s = frame.sentence - 1; s >= 0; s--) if (harms[s]) return harms[s] === 'misfortune';
    return true;
  };
}

/** A toll or a blast of which nobody, and no weapon, is said to be the cause. */
const harmsByItself = (f: Frame): boolean =>
  !f.weapons.length &&
  !f.agents.some((a) => a.role !== 'person' && a.role !== 'people') &&
  (f.kind === 'toll' || f.sense?.sense === 'strike-verb' || f.sense?.sense === 'suffer' || f.sense?.entry.id === 'explosion');

/** Blasts may be of gas, and a battle against a fire. */
const isArmed = (form: string): boolean => !/^(explosions?|blasts?|detonations?|arrest(ed|s)?|detained)$/.test(form);
