import { Link } from '@tanstack/react-router';
import { say } from '../../words/say.tsx';
import { sayWhen, type WhenLike } from '../times.ts';

/** What a report is called by. */
export interface ReportNamed {
  id: string;
  title: string | null;
  publisher: string | null;
  published: WhenLike | null;
  file?: string | null;
}

/** What a report is called where it has no title: its file by its name alone, else its id. */
export const titleOfReport = (report: Pick<ReportNamed, 'title' | 'file' | 'id'>): string =>
  report.title ?? report.file?.split(/[\\/]/).at(-1) ?? report.id;

interface ReportLineProps {
  report: ReportNamed | undefined;
  id: string;
  /** The claim to jump to. */
  claim?: string;
}

/** A report in one line: its title as a link, who published it and when. */
export function ReportLine({ report, id, claim }: ReportLineProps) {
  const about = report ? [report.publisher, report.published && sayWhen(report.published)].filter(Boolean).join(', ') : '';
  return (
    <span className="report-line">
      <Link to="/reports/$id" params={{ id }} hash={claim}>
        <bdi>{report ? titleOfReport(report) : say('voices.report', { id })}</bdi>
      </Link>
      {about && <span className="quiet"> · {about}</span>}
    </span>
  );
}
