import { Link } from '@tanstack/react-router';
import { useMe } from '../../app/use-meta.ts';
import { useIncidents } from '../../parts/use-incidents.ts';
import { say } from '../../words/say.tsx';
import type { Group } from '../register/filter/filter.ts';
import { writeFilter } from '../register/filter/write-filter.ts';

const FOLLOWED: Group = { and: [{ field: 'followed', op: 'eq', value: true }] };
const DONE = { field: 'status', op: 'in', value: ['completed', 'cancelled'] } as const;

/** What one has taken on: incidents given to one that are not done, and those that one follows, each as a filter of the register. */
export function MyWork() {
  const me = useMe().data?.name ?? '';
  const own: Group = { and: [{ field: 'assignee', op: 'eq', value: me }, { not: { ...DONE, value: [...DONE.value] } }] };
  const assigned = useIncidents(own, undefined, { limit: 1, enabled: me !== '' }).data;
  const followed = useIncidents(FOLLOWED, undefined, { limit: 1 }).data;
  return (
    <nav className="my-work" aria-label={say('inbox.my-work')}>
      <Link to="/register" search={{ f: writeFilter(own) }}>
        {say('inbox.assigned-open', { n: assigned?.total ?? 0 })}
      </Link>
      <Link to="/register" search={{ f: writeFilter(FOLLOWED) }}>
        {say('inbox.followed', { n: followed?.total ?? 0 })}
      </Link>
    </nav>
  );
}
