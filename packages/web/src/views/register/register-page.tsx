import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** The incidents: list, map and timeline over the same filters. */
export function RegisterPage() {
  useTitle(say('register.title'));
  return (
    <header className="page-head">
      <h1>{say('register.title')}</h1>
    </header>
  );
}
