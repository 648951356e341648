import { useTitle } from '../../app/use-title.ts';
import { say } from '../../words/say.tsx';

/** One report beside what was read in it. */
export function ReportPage() {
  useTitle(say('report.title'));
  return (
    <header className="page-head">
      <h1>{say('report.title')}</h1>
    </header>
  );
}
