import { Link } from '@tanstack/react-router';
import { TermChip } from '../../parts/chip.tsx';
import { WhenText } from '../../parts/date-time.tsx';
import { sayArea } from '../../parts/map/say-area.ts';
import { Toll } from '../../parts/toll.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { type Row, useIncident } from '../register/ask-register.ts';
import { gravestOf } from '../register/list/gravest.ts';

/** One of two incidents that are held against each other; near the one decided on with its words. */
export function PairSide({ row, isOpen }: { row: Row; isOpen: boolean }) {
  const { data } = useIncident(isOpen ? row.id : undefined);
  const gravest = gravestOf(row.verdicts);
  const quotes = data?.row.id === row.id ? data.claims.filter(({ kind }) => kind === 'incident').slice(0, 2) : [];
  return (
    <article className="pair-side">
      <h2>
        <Link to="/incidents/$id" params={{ id: row.short }}>
          {row.title || sayTerm('act', row.act)}
        </Link>
      </h2>
      <p>
        <WhenText when={row.when} />
        {' · '}
        {row.where ? sayArea({ place: row.where.name, radiusKm: row.where.radiusKm ?? 0 }) : say('register.no-place')}
      </p>
      <p className="row small">
        {gravest && <TermChip kind="verdict" value={gravest.verdict} />}
        <Toll kind="killed" toll={row.killed} />
        <Toll kind="wounded" toll={row.wounded} />
        {row.by.length > 0 && <span>{row.by.map(({ name }) => name).join(', ')}</span>}
      </p>
      <p className="small quiet">{row.sources.join(', ')}</p>
      {quotes.map((claim) => (
        <blockquote key={claim.id} className="serif">
          {claim.quote}
        </blockquote>
      ))}
    </article>
  );
}
