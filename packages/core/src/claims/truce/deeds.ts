import type { Scene } from './scene.ts';

/** Things that parties to a truce undertake, are asked, or wait to do. */
const DEEDS = new Set(
  'pull withdraw redeploy withdrawing redeploying disarm disarming release releasing free freeing hand handing lift lifting reopen reopening open opening restore restoring stop stopping halt halting cease ceasing remove removing dismantle dismantling allow allowing exchange exchanging demilitarise demilitarize return returning disengage disengaging refrain vacate unman relocate separate cantonment canton integrate demobilise demobilize retreat retreating disclose evacuate let suspend suspending respect establish form facilitate improve handed pulled withdrew withdrawn released freed lifted reopened restored disarmed vacated retreated'.split(
    ' ',
  ),
);
/** "lay down", "give up", "go back": deeds of two words. */
const TWO_WORDS = new Set('lay,down laid,down give,up gave,up go,back fall,back move,back hold,fire draw,back set,up'.split(' '));

/** Whether the word at a token is a deed a truce is made of: "withdraw", "immediately release", "lay down". */
export function isDeed(scene: Scene, at: number): boolean {
  const word = scene.word(at);
  if (DEEDS.has(word) || TWO_WORDS.has(`${word},${scene.word(at + 1)}`)) return true;
  return word.length > 4 && word.endsWith('ly') && isDeed(scene, at + 1);
}

/** The first deed from a token up to another, or -1. */
export function deedWithin(scene: Scene, from: number, until: number): number {
  for (let i = Math.max(from, scene.sentence.first); i < Math.min(until, scene.sentence.last); i++) if (isDeed(scene, i)) return i;
  return -1;
}
