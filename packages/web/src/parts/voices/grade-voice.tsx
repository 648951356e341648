import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/ask.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { useJudging } from '../use-judging.ts';

interface SourceGrade {
  of: 'publisher' | 'origin';
  source: string;
  grade: string;
}

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** How reliable people hold a voice by the Admiralty scale; null where nobody said. */
export function useReliability(origin: string): string | null {
  const { data } = useQuery({ queryKey: ['/sources/grades'], queryFn: ({ signal }) => ask<SourceGrade[]>('/sources/grades', { signal }) });
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
          if (value === '') return;
          void judge(
            { act: 'reliability', of: 'origin', source: origin, grade: value, reason: '' },
            { done: say('voices.graded', { grade: sayTerm('reliability', value) }) },
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
