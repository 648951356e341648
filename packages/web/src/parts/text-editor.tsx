import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import './text-editor.css';

/** What can be asked of a {@link TextEditor}. */
export interface TextEditorHandle {
  /** Puts the cursor at a line and column, counted from 1, and shows them. */
  goTo(line: number, column: number): void;
}

interface TextEditorProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Lines that have something wrong, counted from 1. */
  marked?: ReadonlySet<number>;
  ref?: Ref<TextEditorHandle>;
}

/** A plain text field with line numbers. */
export function TextEditor({ label, value, onChange, marked, ref }: TextEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => value.split('\n').length, [value]);
  useImperativeHandle(ref, () => ({
    goTo(line, column) {
      const field = area.current;
      if (!field) return;
      const before = field.value.split('\n').slice(0, line - 1);
      const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
      field.focus();
      field.setSelectionRange(at, at);
      field.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight);
    },
  }));
  const follow = (): void => {
    if (gutter.current && area.current) gutter.current.scrollTop = area.current.scrollTop;
  };
  useLayoutEffect(follow);
  return (
    <div className="text-editor">
      <ol ref={gutter} className="text-editor-lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line number is its own name
          <li key={i} className={marked?.has(i + 1) ? 'marked' : undefined}>
            {i + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={area}
        aria-label={label}
        value={value}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onScroll={follow}
      />
    </div>
  );
}
