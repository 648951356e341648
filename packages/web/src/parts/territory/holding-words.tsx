import { say, sayTerm } from '../../words/say.tsx';
import { Chip } from '../chip.tsx';
import { CitedWords } from '../cites.tsx';
import { type Holding, latestOf, startOf } from './mark-holdings.ts';
import { saySaid } from './say-said.ts';

const TONES = { held: 'accent', 'in-part': 'mute', contested: 'warn', mixed: 'open' } as const;

/** Everybody who is said to hold a place, the latest first, in the words of the reports. */
export function HoldingWords({ holding }: { holding: Holding }) {
  const latest = latestOf(holding);
  return (
    <div className="stack">
      <p className="row">
        <Chip tone={TONES[holding.state]}>{sayTerm('holding', holding.state)}</Chip>
        <span className="small quiet">{sayTerm('control-because', holding.state)}</span>
      </p>
      {holding.holders.map((holder) => (
        <section key={holder.who} className="part">
          <h3 dir="auto">{startOf(holder.name)}</h3>
          <p className="small quiet">
            {saySaid(holder)}
            {holder.inPart && ` · ${say('control.parts-only')}`}
            {!latest.includes(holder) && ` · ${say('control.earlier')}`}
          </p>
          <CitedWords ids={holder.cites} />
        </section>
      ))}
      {holding.mixing.length > 0 && (
        <section className="part">
          <h3>{say('control.mixing')}</h3>
          <CitedWords ids={holding.mixing} />
        </section>
      )}
    </div>
  );
}
