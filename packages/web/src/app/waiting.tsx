import { say } from '../words/say.tsx';
import { useLive } from './live.ts';
import { useMeta } from './use-meta.ts';

/** How many reports are taken and not yet read; and that the server is out of reach. */
export function Waiting() {
  const { connected, progress } = useLive();
  const { data } = useMeta();
  if (!connected)
    return (
      <span className="waiting" role="status">
        {say('shell.offline')}
      </span>
    );
  if (progress) {
    const says = say('shell.reading', { n: progress.read, of: progress.of });
    return (
      <span className="waiting" role="status">
        <progress value={progress.read} max={progress.of} aria-label={says} />
        {says}
      </span>
    );
  }
  if (!data?.waiting) return null;
  return (
    <span className="waiting" role="status">
      {say('shell.waiting', { n: data.waiting })}
    </span>
  );
}
