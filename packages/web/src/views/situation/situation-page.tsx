import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** The state of every truce, as of an instant. */
export function SituationPage() {
  useTitle(say('situation.title'));
  return (
    <header className="page-head">
      <h1>{say('situation.title')}</h1>
    </header>
  );
}
