import { say } from '../words/say.tsx';
import './skeleton.css';

/** Grey lines in the place of what is being fetched. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={say('parts.loading')}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines are all alike
        <div key={i} className="skeleton-line" />
      ))}
    </div>
  );
}
