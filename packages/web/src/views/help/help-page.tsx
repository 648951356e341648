import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** What the words and the keys mean. */
export function HelpPage() {
  useTitle(say('help.title'));
  return (
    <header className="page-head">
      <h1>{say('help.title')}</h1>
    </header>
  );
}
