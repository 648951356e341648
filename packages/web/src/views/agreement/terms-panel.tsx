import { Chip } from '../../parts/chip.tsx';
import { sayDay } from '../../parts/times.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { type AgreementAnswer, type Terms, termsOf } from './use-agreement.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Local wall clock of the theatre, as the files hold it. */
const wall = (at: string): string => (at.length > 10 ? `${sayDay(at)}, ${at.slice(11)}` : sayDay(at));

function sayNeed(need: Terms['gates'][number]['needs'][number]): string {
  if ('calm' in need) return say('agreement.need-calm', { n: need.calm });
  if ('clause' in need) return say('agreement.need-clause', { clause: need.clause });
  return say('agreement.need-access');
}

/** Windows as declared, who may declare and end, gates, and the sources. */
export function TermsPanel({ answer }: { answer: AgreementAnswer }) {
  const { windows, ended, standing, gates, sources } = termsOf(answer);
  const name = (id: string): string => answer.names[id] ?? id;
  const whoever = (ids: string[]): string => (ids.length ? list.format(ids.map(name)) : say('agreement.nobody'));
  return (
    <div className="parties">
      <section className="sheet padded">
        <h2>{say('agreement.windows')}</h2>
        <ol className="ruled">
          {windows.map((one) => (
            <li key={one.id}>
              <strong>
                {say('agreement.from-until', { from: wall(one.start), until: one.end ? wall(one.end) : say('agreement.window-open') })}
              </strong>
              <p className="small quiet">
                {say('agreement.window-by', { day: sayDay(one.declaredOn), who: whoever(one.by) })}
                {one.hours !== undefined && `, ${say('agreement.window-hours', { n: one.hours })}`}
              </p>
              {one.note && <p className="small">{one.note}</p>}
            </li>
          ))}
          {ended && (
            <li>
              <strong>
                {say('agreement.ended')} {wall(ended.at)}
              </strong>
              <p className="small">{ended.note}</p>
            </li>
          )}
        </ol>
      </section>
      <section className="sheet padded">
        <h2>{say('agreement.standing')}</h2>
        <dl className="ruled standing">
          <dt>{say('agreement.may-declare')}</dt>
          <dd>{whoever(standing.declare)}</dd>
          <dt>{say('agreement.may-extend')}</dt>
          <dd>{whoever(standing.extend)}</dd>
          <dt>{say('agreement.may-end')}</dt>
          <dd>{whoever(standing.end)}</dd>
        </dl>
        {standing.note && <p className="small quiet">{standing.note}</p>}
      </section>
      <section className="sheet padded">
        <h2>{say('agreement.gates')}</h2>
        {gates.length === 0 && <p className="quiet">{say('agreement.gates-none')}</p>}
        <ul className="ruled">
          {gates.map((gate) => (
            <li key={gate.id}>
              <strong>{gate.title}</strong>
              <p className="small">{gate.opens}</p>
              <p className="small quiet">{say('agreement.needs', { what: list.format(gate.needs.map(sayNeed)) })}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet padded whole">
        <h2>{say('agreement.sources')}</h2>
        <ul className="ruled">
          {sources.map((one) => (
            <li key={one.id}>
              <span dir="auto">{one.title}</span> <Chip shape={false}>{sayTerm('source-read', one.read)}</Chip>
              {one.url && <p className="small quiet source-address">{one.url}</p>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
