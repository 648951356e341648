import { say } from '../../words/say.tsx';
import { sayDay } from '../times.ts';
import type { Holding } from './mark-holdings.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** By whom and when it was said: "said by the Observatory from 1 to 5 March 2019". */
export function saySaid({ firstOn, lastOn, voices }: Holding['holders'][number]): string {
  const by = list.format(voices.map((voice) => voice || say('control.report')));
  if (firstOn === null || lastOn === null) return say('control.said', { by });
  if (firstOn === lastOn) return say('control.said-on', { by, day: sayDay(firstOn) });
  return say('control.said-from', { by, first: sayDay(firstOn), last: sayDay(lastOn) });
}
