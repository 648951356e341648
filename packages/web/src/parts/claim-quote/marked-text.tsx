import { useMemo } from 'react';
import './read-mark.css';
import { type Mark, markSpans } from './mark-spans.ts';

/** A mark over words, and how it is shown. */
export interface ShownMark extends Mark {
  /** Sets colour and pattern: the kind of the claim, or `denies`, or `missed`. */
  tone: string;
}

interface MarkedTextProps {
  text: string;
  marks: readonly ShownMark[];
  /** Only this stretch of the text is shown. */
  from?: number;
  to?: number;
  /** Ids of marks to be shown as the ones meant now. */
  lit?: ReadonlySet<string>;
  /** Told over which marks the pointer is; none when it leaves them. */
  onPoint?: (ids: string[]) => void;
  /** Told which marks are chosen by pointer or key. Without it words are not buttons. */
  onChoose?: (ids: string[]) => void;
  /** The words a screen reader hears before marked words. */
  labelOf?: (ids: string[]) => string;
  /** Gives each mark's first stretch an id of the page, to jump to. */
  anchor?: (id: string) => string;
}

/** Words of a report with marks laid over them. Every stretch carries the offset of its first character, so that a selection can be told in offsets of the text. */
export function MarkedText({ text, marks, from, to, lit, onPoint, onChoose, labelOf, anchor }: MarkedTextProps) {
  const segments = useMemo(() => markSpans(text, marks, from, to), [text, marks, from, to]);
  const tones = useMemo(() => new Map(marks.map(({ id, tone }) => [id, tone])), [marks]);
  const begun = new Set<string>();
  return segments.map(({ start, text: words, ids }) => {
    if (ids.length === 0) {
      return (
        <span key={start} data-start={start}>
          {words}
        </span>
      );
    }
    const first = ids.filter((id) => !begun.has(id));
    for (const id of first) begun.add(id);
    const shortest = ids.at(-1)!;
    const shown = {
      className: 'read-mark',
      'data-start': start,
      'data-tone': tones.get(shortest),
      'data-depth': Math.min(ids.length, 3),
      ...(ids.some((id) => lit?.has(id)) ? { 'data-lit': '' } : {}),
      ...(onPoint ? { onPointerEnter: () => onPoint(ids), onPointerLeave: () => onPoint([]) } : {}),
      ...(anchor && first.length > 0 ? { id: anchor(first.at(-1)!) } : {}),
    };
    const anchors = anchor ? first.slice(0, -1).map((id) => <span key={id} id={anchor(id)} />) : null;
    if (!onChoose) {
      return (
        <mark key={start} {...shown}>
          {anchors}
          {words}
        </mark>
      );
    }
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button would break the line and keep its words from being selected
      <span
        key={start}
        {...shown}
        role="button"
        tabIndex={first.length > 0 ? 0 : -1}
        aria-label={labelOf ? `${labelOf(ids)}: ${words}` : undefined}
        onFocus={onPoint && (() => onPoint(ids))}
        onBlur={onPoint && (() => onPoint([]))}
        onClick={() => onChoose(ids)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(ids);
        }}
      >
        {anchors}
        {words}
      </span>
    );
  });
}
