import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useCursor } from '../../hooks/use-cursor.ts';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/date-time.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { sayMend } from '../intake/say-mend.ts';
import { sendFiles } from '../intake/uploads.ts';
import { QueueList } from './queue-list.tsx';
import { useRefused } from './use-queues.ts';

/** Inputs that could not be read, each with its reason and how to mend it; a mended one is handed in again from here. */
export function RefusedQueue() {
  const { data, error } = useRefused();
  const navigate = useNavigate();
  const files = useRef<HTMLInputElement>(null);
  const choose = (): void => files.current?.click();
  const cursor = useCursor({ says: sayTerm('queue', 'refused'), items: data ?? [], open: choose });
  return (
    <>
      <QueueList
        items={data}
        error={error}
        nameOf={({ file, code, at }) => `${file} ${code} ${at}`}
        cursor={cursor}
        hint={say('review.refused-hint')}
        none={say('review.refused-none')}
        noneExplain={say('review.refused-none-explain')}
      >
        {(one) => (
          <>
            <h2>
              <bdi>{one.file}</bdi>
            </h2>
            <p className="queue-why">
              {one.reason} <span className="quiet">{sayMend(one.code)}</span>
            </p>
            <div className="row">
              <Button onClick={choose}>
                {say('review.hand-in')} <kbd>{say('review.enter')}</kbd>
              </Button>
              {one.at && (
                <span className="quiet small">
                  <bdi>{one.by}</bdi> · <Instant at={one.at} />
                </span>
              )}
            </div>
          </>
        )}
      </QueueList>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={say('review.hand-in')}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (chosen.length === 0) return;
          sendFiles(chosen);
          void navigate({ to: '/reports' });
        }}
      />
    </>
  );
}
