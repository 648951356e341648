import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { Refusal } from '../../api/client.ts';
import { useKeys } from '../../hooks/use-keys.ts';
import { Button } from '../../parts/button.tsx';
import { sayWrong } from '../../parts/say-refusal.ts';
import { toast } from '../../parts/toast.tsx';
import { say } from '../../words/say.tsx';
import { BlockView } from './block-view.tsx';
import { CiteDialog } from './cite-dialog.tsx';
import { dropCite, type Run } from './runs.ts';
import { SitrepBar } from './sitrep-bar.tsx';
import { type Block, fetchSitrep, type SitrepAnswer, useSave } from './use-sitreps.ts';

/** Changes the runs of a block wherever they stand in it. */
function mapRuns(block: Block, change: (runs: Run[]) => Run[]): Block {
  if (block.kind === 'paragraph') return { ...block, runs: change(block.runs) };
  if (block.kind === 'incidents') return { ...block, rows: block.rows.map((row) => ({ ...row, runs: change(row.runs) })) };
  return block;
}

function runsIn(block: Block): Run[] {
  if (block.kind === 'paragraph') return block.runs;
  return block.kind === 'incidents' ? block.rows.flatMap((row) => row.runs) : [];
}

interface EditorProps {
  answer: SitrepAnswer;
  /** Fetches the latest version. */
  onLatest: () => void;
}

/** A version of a sitrep, to be read and, where it is the latest, changed. */
export function SitrepEditor({ answer: { sitrep, content, version, versions }, onLatest }: EditorProps) {
  const go = useNavigate();
  const [title, setTitle] = useState(content.title);
  const [blocks, setBlocks] = useState<Block[]>(content.blocks);
  const [dropped, setDropped] = useState<string[]>([]);
  const [cited, setCited] = useState<string[] | null>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  const save = useSave(sitrep);
  const fixed = versions.at(-1)?.id !== version.id;
  const isDirty = title !== content.title || blocks !== content.blocks;
  useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname && !window.confirm(say('sitrep.leave')),
    enableBeforeUnload: isDirty,
  });

  // Citations are numbered in the order of reading.
  const numbers = useMemo(() => {
    const out = new Map<string, number>();
    for (const run of blocks.flatMap(runsIn)) if ('cite' in run) for (const id of run.cite) if (!out.has(id)) out.set(id, out.size + 1);
    return out;
  }, [blocks]);
  const numberOf = useCallback((cite: readonly string[]) => sayNumbers(cite.map((id) => numbers.get(id) ?? 0)), [numbers]);

  const write = (basis: string): void => {
    save.mutate(
      { basis, title, blocks, dropped },
      {
        onSuccess: () => {
          setTheirs(null);
          toast(say('sitrep.saved', { n: versions.length + 1 }));
          onLatest();
        },
        onError: (error) => {
          if (error instanceof Refusal && error.code === 'edited-meanwhile') setTheirs(error.message);
          else toast(sayWrong(error), { bad: true });
        },
      },
    );
  };
  // What is being typed counts once its field is left.
  const saveNow = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => document.getElementById('save-sitrep')?.click(), 0);
  };
  useKeys(say('sitrep.untitled'), fixed ? [] : [{ keys: 'mod+s', says: say('sitrep.key-save'), run: saveNow, whileTyping: true }]);

  const replace = (id: string, next: Block): void => setBlocks((old) => old.map((block) => (block.id === id ? next : block)));
  const remove = (id: string): void => {
    const before = blocks;
    setBlocks(blocks.filter((block) => block.id !== id));
    toast(say('sitrep.removed'), { undo: () => setBlocks(before) });
  };
  const addAfter = (id: string): void => {
    const name = `own-${Date.now().toString(36)}`;
    setBlocks((old) => old.flatMap((block) => (block.id === id ? [block, { kind: 'paragraph' as const, id: name, runs: [] }] : [block])));
    requestAnimationFrame(() => document.getElementById(`block-${name}`)?.querySelector<HTMLElement>('[role="textbox"]')?.focus());
  };
  return (
    <>
      <SitrepBar
        sitrep={sitrep}
        version={version}
        versions={versions}
        fixed={fixed}
        isDirty={isDirty}
        isSaving={save.isPending}
        sources={numbers.size}
        onSave={() => write(version.id)}
        onVersion={(next) => void go({ to: '/sitrep/$id', params: { id: sitrep }, search: (old) => ({ ...old, version: next }) })}
      />
      {theirs !== null && (
        <div className="meanwhile" role="alert">
          <p>
            {theirs} {say('sitrep.meanwhile')}
          </p>
          <Button onClick={onLatest}>{say('sitrep.meanwhile-theirs')}</Button>
          <Button onClick={() => void fetchSitrep(sitrep).then((latest) => write(latest.version.id))}>
            {say('sitrep.meanwhile-mine')}
          </Button>
        </div>
      )}
      <article className="sitrep sheet">
        <h1>
          <textarea
            className="sitrep-title"
            rows={1}
            aria-label={say('sitrep.title-field')}
            value={title}
            readOnly={fixed}
            dir="auto"
            onChange={(event) => setTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
          />
        </h1>
        {blocks.map((block) => (
          <BlockView
            key={block.id}
            block={block}
            fixed={fixed}
            numberOf={numberOf}
            onChange={(next) => replace(block.id, next)}
            onCite={setCited}
            onRemove={() => remove(block.id)}
            onAdd={() => addAfter(block.id)}
          />
        ))}
      </article>
      <CiteDialog
        cite={cited}
        sources={content.sources}
        numberOf={(id) => numbers.get(id) ?? 0}
        onClose={() => setCited(null)}
        onRemove={
          fixed
            ? undefined
            : (id) => {
                const before = blocks;
                setCited(null);
                setBlocks(blocks.map((block) => mapRuns(block, (runs) => dropCite(runs, [id]))));
                setDropped([...dropped, id]);
                toast(say('sitrep.cite-removed'), {
                  undo: () => {
                    setBlocks(before);
                    setDropped(dropped);
                  },
                });
              }
        }
      />
    </>
  );
}

/** Numbers of citations in a mark: "3", "3–5", "3, 7". */
function sayNumbers(numbers: number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    let j = i;
    while (sorted[j + 1] === sorted[j] + 1) j++;
    parts.push(j - i > 1 ? `${sorted[i]}–${sorted[j]}` : sorted.slice(i, j + 1).join(', '));
    i = j;
  }
  return parts.join(', ');
}
