import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../../api/client.ts';
import { draftOf, type FactDraft } from '../../parts/fact-fields.tsx';
import { sayWhen } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

type ToldDay = Answer<'ToldDay'>;
const NONE: readonly ToldDay[] = [];

/** The days that a report tells in or near a passage, the likeliest first; none while they are asked for. */
export function useToldDays(report: string, passage: { start: number; end: number } | null): readonly ToldDay[] {
  const { data } = useQuery({
    queryKey: ['/reports', report, 'days', passage],
    queryFn: async ({ signal }) => take(await api.GET('/reports/{id}/days', { params: { path: { id: report }, query: passage! }, signal })),
    enabled: passage !== null,
    placeholderData: keepPreviousData,
  });
  return (passage && data?.items) || NONE;
}

interface ToldDaysProps {
  days: readonly ToldDay[];
  /** The day as the fields hold it. */
  chosen: FactDraft;
  onChoose(day: ToldDay): void;
}

/** The days that the report itself tells, each with its words, to be taken with one press. */
export function ToldDays({ days, chosen, onChoose }: ToldDaysProps) {
  if (days.length === 0) return null;
  return (
    <div className="row small told-days">
      <span className="quiet">{say('report.days-told')}</span>
      {days.map((day) => {
        const { day: on, last, time } = draftOf('when', day.when);
        const isChosen = on === chosen.day && last === chosen.last && time === chosen.time;
        return (
          <button key={day.span.start} type="button" className="button quiet" aria-pressed={isChosen} onClick={() => onChoose(day)}>
            {say('report.day-told', { day: sayWhen(day.when), words: day.words.replace(/\s+/g, ' ') })}
          </button>
        );
      })}
    </div>
  );
}
