import type { ReactNode } from 'react';
import { say, sayNumber } from '../words/say.tsx';
import { Pop } from './menu.tsx';
import './toll.css';

/** Lowest and highest figure said, and who said which (see the engine's Toll). */
export interface TollLike {
  min: number | null;
  max: number | null;
  approx?: boolean;
}

/** A figure with its range: "62–90", "at least 5", "about 20". */
export function sayToll({ min, max, approx }: TollLike): string {
  const text =
    min !== null && max !== null
      ? min === max
        ? sayNumber(min)
        : `${sayNumber(min)}–${sayNumber(max)}`
      : min !== null
        ? say('parts.at-least', { n: min })
        : max !== null
          ? say('parts.up-to', { n: max })
          : '';
  return approx && text ? say('parts.about', { text }) : text;
}

interface TollProps {
  kind: 'killed' | 'wounded';
  toll: TollLike | null | undefined;
  /** Each figure with the voices that gave it; with them the toll opens to show who said which. */
  voices?: { figure: TollLike; who: ReactNode }[];
}

/** A toll as a range, never an average; on demand, who said which. */
export function Toll({ kind, toll, voices }: TollProps) {
  if (!toll) return null;
  const text = sayToll(toll);
  if (!text) return null;
  const says = kind === 'killed' ? say('parts.killed', { toll: text }) : say('parts.wounded', { toll: text });
  if (!voices?.length) return <span className="toll">{says}</span>;
  return (
    <Pop className="toll opens" button={says} keep="start">
      {() => (
        <div className="toll-voices">
          <p className="quiet small">{say('parts.who-said')}</p>
          <dl>
            {voices.map(({ figure, who }) => (
              <div key={sayToll(figure)}>
                <dt>{sayToll(figure)}</dt>
                <dd>{who}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Pop>
  );
}
