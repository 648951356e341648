import { useEffect, useMemo, useRef } from 'react';
import type { ReportAnswer } from '../../app/shapes.ts';
import { MarkedText, type ShownMark } from '../../parts/claim-quote/marked-text.tsx';
import { toneOfClaim } from '../../parts/claim-quote/tone-of-claim.ts';
import { sayTerm } from '../../words/say.tsx';
import { bareMarks } from './claim-list.tsx';
import { type SelectedSpan, selectedSpan } from './selected-span.ts';

interface ReadTextProps {
  page: ReportAnswer;
  lit: ReadonlySet<string>;
  onPoint: (ids: string[]) => void;
  onChoose: (ids: string[]) => void;
  /** A stretch of the text was selected. */
  onSelect: (span: SelectedSpan | null) => void;
}

/** The text as taken, with what was read in it marked: by colour and by line for each kind, what people marked as wrong struck through. */
export function ReadText({ page, lit, onPoint, onChoose, onSelect }: ReadTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const { text, claims, marks } = page;
  const shown = useMemo<ShownMark[]>(() => {
    return [
      ...claims.map((claim) => ({ id: claim.id, ...claim.span, tone: toneOfClaim(claim) })),
      ...bareMarks({ claims, marks }).map(({ id, kind, span }) => ({ id, ...span, tone: kind === 'misread' ? 'wrong' : 'missed' })),
    ];
  }, [claims, marks]);
  const kinds = useMemo(() => new Map(shown.map(({ id, tone }) => [id, tone])), [shown]);

  useEffect(() => {
    const look = (): void => {
      if (root.current) onSelect(selectedSpan(document.getSelection(), root.current, text));
    };
    document.addEventListener('pointerup', look);
    document.addEventListener('keyup', look);
    return () => {
      document.removeEventListener('pointerup', look);
      document.removeEventListener('keyup', look);
    };
  }, [text, onSelect]);

  return (
    <div ref={root} className="taken-text serif" dir="auto" lang={page.row.language ?? undefined}>
      <MarkedText
        text={text}
        marks={shown}
        lit={lit}
        onPoint={onPoint}
        onChoose={(ids) => {
          // A click that ends a selection chooses nothing.
          if (document.getSelection()?.isCollapsed ?? true) onChoose(ids);
        }}
        labelOf={(ids) => ids.map((id) => sayTerm('tone', kinds.get(id) ?? '')).join(', ')}
        anchor={(id) => `words-${id}`}
      />
    </div>
  );
}
