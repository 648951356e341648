import { getRouteApi, Link } from '@tanstack/react-router';
import { PageError } from '../../app/page-error.tsx';
import { useTitle } from '../../app/use-title.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { say } from '../../words/say.tsx';
import './sitrep.css';
import { SitrepEditor } from './sitrep-editor.tsx';
import { useSitrep } from './use-sitreps.ts';

const route = getRouteApi('/sitrep/$id');

/** One sitrep, edited in place; every saved state is a version of its own. */
export function SitrepPage() {
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const { data, error, refetch } = useSitrep(id, version);
  useTitle(data?.content.title ?? say('sitrep.untitled'));
  if (error) return <PageError isPage error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  return (
    <>
      <nav className="small no-print">
        <Link to="/sitrep">{say('sitrep.title')}</Link>
      </nav>
      <SitrepEditor key={`${id} ${data.version.id}`} answer={data} onLatest={() => void refetch()} />
    </>
  );
}
