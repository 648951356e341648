import { useState } from 'react';
import type { Answer } from '../../api/client.ts';
import type { ReportAnswer } from '../../app/shapes.ts';
import { Menu } from '../../parts/menu.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';

/** What can be wrong with a reading, by the field it is in; `whole`: it should not have been read at all. */
const WRONG = ['act', 'where', 'when', 'killed', 'wounded', 'by', 'against', 'speaker', 'whole'] as const;

interface WrongReadingProps {
  claim: Answer<'ReportClaim'>;
  page: ReportAnswer;
  /** It was marked: what is right may be said now. */
  onMarked: (mark: string) => void;
}

/** Marks a wrong reading with two presses: that it is wrong, and what. */
export function WrongReading({ claim, page, onMarked }: WrongReadingProps) {
  const [sent, setSent] = useState(false);
  const judge = useJudging();
  const mark = async (what: string): Promise<void> => {
    setSent(true);
    const judged = await judge(
      { act: 'misread', claim: claim.id, report: page.row.id, span: claim.span, quote: claim.quote, what, note: '' },
      { done: say('report.done-wrong', { what: sayTerm('wrong-what', what) }) },
    );
    setSent(false);
    if (judged && what !== 'whole') onMarked(judged.id);
  };
  return (
    <Menu
      className="button quiet wrong-button"
      button={say('report.wrong')}
      label={say('report.wrong-explain')}
      items={WRONG.map((what) => ({ says: sayTerm('wrong-what', what), run: () => void mark(what), disabled: sent }))}
    />
  );
}
