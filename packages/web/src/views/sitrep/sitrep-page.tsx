import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** One sitrep, edited in place. */
export function SitrepPage() {
  useTitle(say('sitrep.title'));
  return (
    <header className="page-head">
      <h1>{say('sitrep.title')}</h1>
    </header>
  );
}
