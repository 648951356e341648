import { useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { choiceOf } from '../choice-of.ts';
import { useJudging } from '../use-judging.ts';

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** How reliable people hold a voice by the Admiralty scale; null where nobody said. */
export function useReliability(origin: string): string | null {
  const { data } = useQuery({
    queryKey: ['/sources/grades'],
    queryFn: async ({ signal }) => take(await api.GET('/sources/grades', { signal })),
  });
  return data?.find(({ of, source }) => of === 'origin' && source === origin)?.grade ?? null;
}

/** Grades how reliable a voice is held, wherever it speaks. F is not the worst: it cannot be judged. */
export function GradeVoice({ origin, grade }: { origin: string; grade: string | null }) {
  const judge = useJudging();
  return (
    <label className="voice-reliability small">
      {say('voices.reliability')}
      <select
        value={grade ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const chosen = choiceOf(GRADES, value);
          if (!chosen) return;
          void judge(
            { act: 'reliability', of: 'origin', source: origin, grade: chosen, reason: '' },
            { done: say('voices.graded', { grade: sayTerm('reliability', chosen) }) },
          );
        }}
      >
        <option value="">{say('voices.not-graded')}</option>
        {GRADES.map((one) => (
          <option key={one} value={one}>
            {sayTerm('reliability', one)}
          </option>
        ))}
      </select>
    </label>
  );
}
