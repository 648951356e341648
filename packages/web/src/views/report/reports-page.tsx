import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** The reports taken. */
export function ReportsPage() {
  useTitle(say('report.title'));
  return (
    <header className="page-head">
      <h1>{say('report.title')}</h1>
    </header>
  );
}
