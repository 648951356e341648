import { useLayoutEffect, useRef } from 'react';
import { say } from '../../words/say.tsx';
import { keepCites, type Run, readRuns } from './runs.ts';

interface RunsFieldProps {
  label: string;
  runs: Run[];
  /** The number under which a citation is shown. */
  numberOf: (cite: readonly string[]) => string;
  onChange: (runs: Run[]) => void;
  onCite: (cite: string[]) => void;
  fixed: boolean;
}

/**
 * Words with their citations, edited in place. A citation is a mark inside the words: it moves with them, opens what it stands for, and comes back where
 * an edit loses it.
 */
export function RunsField({ label, runs, numberOf, onChange, onCite, fixed }: RunsFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const marks = useRef(new Map<string, string[]>());
  const written = useRef<Run[] | null>(null);
  const latest = useRef({ runs, onChange, onCite });
  latest.current = { runs, onChange, onCite };

  // The field is laid out by hand: while somebody types in it, it is the browser's.
  useLayoutEffect(() => {
    const root = field.current;
    if (!root || written.current === runs) return;
    marks.current.clear();
    const nodes = runs.map((run, i) => {
      if ('text' in run) return document.createTextNode(run.text);
      const mark = document.createElement('button');
      mark.type = 'button';
      mark.className = 'cite-mark';
      mark.contentEditable = 'false';
      mark.dataset.cite = String(i);
      mark.textContent = numberOf(run.cite);
      mark.setAttribute('aria-label', say('sitrep.cite-n', { n: run.cite.length, number: numberOf(run.cite) }));
      marks.current.set(String(i), run.cite);
      return mark;
    });
    root.replaceChildren(...nodes);
    written.current = runs;
  }, [runs, numberOf]);

  const leave = (): void => {
    const root = field.current;
    if (!root || fixed) return;
    const before = latest.current.runs;
    const after = keepCites(before, readRuns(root, marks.current));
    if (JSON.stringify(after) !== JSON.stringify(before)) latest.current.onChange(after);
    else {
      written.current = null;
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the marks inside are buttons; a click or key on one reaches the field
    // biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold the marks
    <div
      ref={field}
      className="runs-field serif"
      role="textbox"
      tabIndex={fixed ? -1 : 0}
      aria-label={label}
      aria-multiline="true"
      aria-readonly={fixed}
      dir="auto"
      contentEditable={fixed ? undefined : 'plaintext-only'}
      suppressContentEditableWarning
      onBlur={leave}
      onClick={(event) => {
        const id = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cite]')?.dataset.cite : undefined;
        const cite = id === undefined ? undefined : marks.current.get(id);
        if (cite) onCite(cite);
      }}
    />
  );
}
