import { sayDay } from '../../parts/times.ts';
import { say, sayTerm } from '../../words/say.tsx';
import type { AgreementAnswer } from './use-agreement.ts';

/** From which day and until which a member or exclusion holds. */
function Dates({ from, until }: { from: string | null; until: string | null }) {
  return (
    <span className="quiet small">
      {from && say('agreement.member-from', { day: sayDay(from) })} {until && say('agreement.member-until', { day: sayDay(until) })}
    </span>
  );
}

/** The sides and their members by date, and the groups left outside. */
export function Parties({ answer: { sides, excluded } }: { answer: AgreementAnswer }) {
  return (
    <div className="parties">
      {sides.map((side) => (
        <section key={side.id} className="sheet padded">
          <h2>{side.title}</h2>
          <ul>
            {side.members.map((one) => (
              <li key={`${one.actor}${one.from}`} className="row">
                <span dir="auto">{one.name}</span>
                <span className="quiet small">{sayTerm('member-how', one.how)}</span>
                <Dates from={one.from} until={one.until} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="sheet padded">
        <h2>{say('agreement.excluded')}</h2>
        {excluded.length === 0 ? (
          <p className="quiet">{say('agreement.excluded-none')}</p>
        ) : (
          <>
            <p className="quiet small">{say('agreement.excluded-why')}</p>
            <ul>
              {excluded.map((one) => (
                <li key={`${one.actor}${one.from}`} className="row">
                  <span dir="auto">{one.name}</span>
                  <Dates from={one.from} until={one.until} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
