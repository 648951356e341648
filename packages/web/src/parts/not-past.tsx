import { useAsOf } from '../app/use-as-of.ts';
import { say } from '../words/say.tsx';

/** Said on pages that show what is known now, while the others are taken back to the past. */
export function NotPast() {
  const { asOf } = useAsOf();
  return asOf ? <p className="quiet small">{say('parts.not-past')}</p> : null;
}
