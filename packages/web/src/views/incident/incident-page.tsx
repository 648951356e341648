import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** One incident: who said which, held against which clauses. */
export function IncidentPage() {
  useTitle(say('incident.title'));
  return (
    <header className="page-head">
      <h1>{say('incident.title')}</h1>
    </header>
  );
}
