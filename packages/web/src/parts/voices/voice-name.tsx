import { say, sayTerm } from '../../words/say.tsx';
import { Pop } from '../menu.tsx';
import { GradeVoice, useReliability } from './grade-voice.tsx';
import { ReportLine, type ReportNamed, titleOfReport } from './report-line.tsx';
import './voices.css';

/** One independent voice: who it is, and the reports that carry it, copies of one text folded together. */
export interface VoiceLike {
  origin: string;
  name: string;
  stance: string;
  texts: { report: string; copies: string[] }[];
}

/** How many reports only repeat what a voice's own texts say. */
export const copiesOf = (voice: Pick<VoiceLike, 'texts'>): number => voice.texts.reduce((sum, { copies }) => sum + copies.length, 0);

/** What a voice is called: a report that speaks for itself, and has neither title nor publisher, by the name of its file alone. */
export function nameOfVoice({ name }: Pick<VoiceLike, 'name'>, reports: ReadonlyMap<string, ReportNamed>): string {
  const itself = [...reports.values()].find(({ file, title }) => file === name && title === null);
  return itself ? titleOfReport(itself) : name;
}

/** A voice by its name, its copies folded under it: "Reuters, and 3 copies". It opens to the reports that carry it. */
export function VoiceName({ voice, reports }: { voice: VoiceLike; reports: ReadonlyMap<string, ReportNamed> }) {
  const copies = copiesOf(voice);
  const grade = useReliability(voice.origin);
  const name = nameOfVoice(voice, reports);
  const repeated = copies > 0 ? say('voices.copies', { n: copies }) : '';
  return (
    <Pop
      label={`${name}${grade ?? ''}${repeated}`}
      className="voice-name prints"
      keep="start"
      button={
        <>
          <bdi>{name}</bdi>
          {grade && (
            <span className="voice-grade" title={sayTerm('reliability', grade)}>
              {grade}
            </span>
          )}
          {repeated && <span className="voice-copies">{repeated}</span>}
        </>
      }
    >
      {() => (
        <div className="voice-texts">
          {voice.texts.map(({ report, copies: same }) => (
            <div key={report}>
              <ReportLine report={reports.get(report)} id={report} />
              {same.length > 0 && (
                <ul>
                  {same.map((id) => (
                    <li key={id}>
                      <span className="quiet">{say('voices.copy')}</span> <ReportLine report={reports.get(id)} id={id} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
          <GradeVoice origin={voice.origin} grade={grade} />
        </div>
      )}
    </Pop>
  );
}
