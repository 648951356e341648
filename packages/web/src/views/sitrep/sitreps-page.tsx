import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** The sitreps composed so far. */
export function SitrepsPage() {
  useTitle(say('sitrep.title'));
  return (
    <header className="page-head">
      <h1>{say('sitrep.title')}</h1>
    </header>
  );
}
