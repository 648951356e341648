import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { explaining } from '../../app/explain.ts';
import { say } from '../../words/say.tsx';

/** Words cited that are no claim of this incident, such as who declared the truce: quoted, with a link to where they stand. */
export function CitedElsewhere({ id }: { id: string }) {
  const { data, error } = useQuery(explaining(id));
  if (error) return <code>{id}</code>;
  if (!data) return <span className="quiet">{say('parts.loading')}</span>;
  if (!data.quote?.report) return <span>{data.title}</span>;
  return (
    <span>
      <Link to="/reports/$id" params={{ id: data.quote.report.id }} hash={id} className="serif">
        <bdi>{say('finding.quote', { words: data.quote.text })}</bdi>
      </Link>{' '}
      <span className="quiet">{data.quote.speaker}</span>
    </span>
  );
}
