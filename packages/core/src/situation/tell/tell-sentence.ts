import type { Words } from '../words/words.ts';
import { tellDay } from './tell-when.ts';

/** A sentence of the engine with its ISO days set for people: "2016-05-10 01:00" becomes "10 May 2016, 01:00". */
export function tellSentence(sentence: string, words: Words): string {
  return sentence.replace(/\b(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z?)?/g, (_, day: string, clock: string | undefined) => {
    return clock ? `${tellDay(day, words)}, ${clock}` : tellDay(day, words);
  });
}
