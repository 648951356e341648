import { say, sayTerm } from '../../../words/say.tsx';
import type { Show } from '../register-route.ts';

const SHOWS: readonly Show[] = ['list', 'both', 'map'];

/** List alone, list and map, or map alone. */
export function ShowSwitch({ show, onShow }: { show: Show; onShow(next: Show): void }) {
  return (
    <fieldset className="show-switch">
      <legend className="unseen">{say('register.show')}</legend>
      {SHOWS.map((one) => (
        <button key={one} type="button" className={`button show-${one}`} aria-pressed={one === show} onClick={() => onShow(one)}>
          {sayTerm('show', one)}
        </button>
      ))}
    </fieldset>
  );
}
