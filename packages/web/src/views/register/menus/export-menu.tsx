import { apiUrl } from '../../../api/client.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Pop } from '../../../parts/menu.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import { type Question, queryOf } from '../ask-register.ts';

const FORMATS = ['csv', 'xlsx', 'geojson', 'json'] as const;

/** The address that gives exactly the incidents shown, in their order, in a format. */
export function exportUrl(question: Question, sort: string, since: number | undefined, format: (typeof FORMATS)[number]): string {
  return apiUrl('/incidents/export', { ...queryOf(question), sort, updatedSince: since, format });
}

interface ExportMenuProps {
  question: Question;
  sort: string;
  since: number | undefined;
  total: number;
}

/** Takes what is shown away as a file. */
export function ExportMenu({ question, sort, since, total }: ExportMenuProps) {
  return (
    <Pop
      button={
        <>
          <Icon name="download" />
          {say('register.export')}
        </>
      }
    >
      {(close) => (
        <div className="menu export-menu">
          <p className="small quiet">{say('register.export-explain', { n: total })}</p>
          {FORMATS.map((format) => (
            <a key={format} href={exportUrl(question, sort, since, format)} download onClick={close}>
              {sayTerm('export-format', format)}
            </a>
          ))}
        </div>
      )}
    </Pop>
  );
}
