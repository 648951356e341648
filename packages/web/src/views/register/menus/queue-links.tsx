import { Link } from '@tanstack/react-router';
import { useSeen } from '../../../app/use-seen.ts';
import { Button } from '../../../parts/button.tsx';
import { say } from '../../../words/say.tsx';
import { useAlikeTotal } from '../../review/use-queues.ts';

interface QueueLinksProps {
  since: number | undefined;
  onSince(since: number | undefined): void;
}

/** Ways into what waits for a person: likely duplicates, what is ready for review, what has changed since one last looked. */
export function QueueLinks({ since, onSince }: QueueLinksProps) {
  const { seen, revision, mark } = useSeen();
  const { data: alike } = useAlikeTotal();
  const isNew = seen !== null && revision !== undefined && seen < revision;
  return (
    <nav className="register-queues" aria-label={say('register.queues')}>
      <Link to="/review" search={{ queue: 'duplicates' }}>
        {say('register.duplicates-n', { n: alike ?? 0 })}
      </Link>
      <Link to="/register" search={{ f: 'status:ready-for-review' }}>
        {say('register.for-review')}
      </Link>
      {since === undefined ? (
        isNew && (
          <Button look="quiet" onClick={() => onSince(seen)}>
            {say('register.changed')}
          </Button>
        )
      ) : (
        <>
          <Button look="quiet" aria-pressed onClick={() => onSince(undefined)}>
            {say('register.only-changed')}
          </Button>
          <Button
            look="quiet"
            icon="check"
            onClick={() => {
              mark();
              onSince(undefined);
            }}
          >
            {say('register.seen')}
          </Button>
        </>
      )}
    </nav>
  );
}
