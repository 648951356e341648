import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** One agreement: clauses, windows, parties. */
export function AgreementPage() {
  useTitle(say('agreement.title'));
  return (
    <header className="page-head">
      <h1>{say('agreement.title')}</h1>
    </header>
  );
}
