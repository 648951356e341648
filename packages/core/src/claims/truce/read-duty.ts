import { PUNCT } from '../../language/tokens.ts';
import { isDeed } from './deeds.ts';
import type { Scene } from './scene.ts';

/** "All units shall cease and desist", "mercenaries shall depart within three months": the words of an agreement or an order, as its text lays a duty down. */
export function laysDuty(scene: Scene): boolean {
  if (scene.has('meeting', 'meet', 'enter', 'start', 'in-effect', 'exclude', 'extend')) return false;
  for (const due of scene.all('due')) {
    if (scene.word(due.first) !== 'shall' || SPEAKER.has(scene.word(due.first - 1))) continue;
    const verb = scene.word(due.last) === 'be' ? due.last + 1 : due.last;
    if (isDeed(scene, verb) || DUTIES.has(scene.word(verb))) return true;
  }
  return false;
}

/** "would be revoked |should the army attack|": a condition turned round. */
export function turnsRound(scene: Scene): boolean {
  for (const due of scene.all('due')) {
    if (!/^(would|will|shall)$/.test(scene.word(due.first))) continue;
    if (shouldBefore(scene, due.first)) return true;
    for (let i = due.last + 1; i < Math.min(scene.sentence.last - 2, due.last + 16); i++)
      if (scene.word(i) === 'should' && (OPENS.has(scene.word(i + 1)) || scene.actors.some((a) => a.first === i + 1))) return true;
  }
  return false;
}

/** "|Should the army stop| its attacks, talks will be possible", "noted that |should the parties fail|, …": at the head of its clause. */
function shouldBefore(scene: Scene, until: number): boolean {
  for (let i = scene.sentence.first; i < until; i++) {
    if (scene.word(i) !== 'should' || !(OPENS.has(scene.word(i + 1)) || scene.actors.some((a) => a.first === i + 1))) continue;
    if (i === scene.sentence.first || scene.word(i - 1) === 'that' || scene.tokens.kind[i - 1] === PUNCT) return true;
  }
  return false;
}

const SPEAKER = new Set(['we', 'i', 'you', 'not']);
const OPENS = new Set(['the', 'any', 'its', 'their', 'either', 'it', 'they', 'one', 'fighting', 'attacks']);
const DUTIES = new Set(
  'depart leave cease desist opened reopened withdrawn released lifted removed disarmed dismantled returned exchanged handed assemble gather refrain respect ensure guarantee facilitate allowed permitted prohibited deployed evacuated surrendered'.split(
    ' ',
  ),
);
