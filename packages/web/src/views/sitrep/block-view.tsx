import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Button } from '../../parts/button.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { say } from '../../words/say.tsx';
import { wordsOf } from './runs.ts';
import { RunsField } from './runs-field.tsx';
import type { Block } from './use-sitreps.ts';

const SitrepMap = lazy(() => import('./sitrep-map.tsx').then(({ SitrepMap }) => ({ default: SitrepMap })));

interface BlockProps {
  block: Block;
  fixed: boolean;
  numberOf: (cite: readonly string[]) => string;
  onChange: (next: Block) => void;
  onCite: (cite: string[]) => void;
  onRemove: () => void;
  onAdd: () => void;
}

/** A piece of a sitrep, with what can be done to it. */
export function BlockView(props: BlockProps) {
  const { block, fixed, onRemove, onAdd } = props;
  return (
    <section id={`block-${block.id}`} className={`block ${block.kind} ${block.kind === 'heading' && block.inner ? 'inner' : ''}`}>
      <BlockBody {...props} />
      {!fixed && (
        <div className="block-acts no-print">
          <Button look="quiet" icon="plus" aria-label={say('sitrep.add')} title={say('sitrep.add')} onClick={onAdd} />
          <Button look="quiet" icon="close" aria-label={say('sitrep.remove')} title={say('sitrep.remove')} onClick={onRemove} />
        </div>
      )}
    </section>
  );
}

function BlockBody({ block, fixed, numberOf, onChange, onCite }: BlockProps) {
  if (block.kind === 'heading') {
    const Heading = block.inner ? 'h3' : 'h2';
    return (
      <Heading>
        <input
          aria-label={say('sitrep.heading-field')}
          value={block.text}
          readOnly={fixed}
          dir="auto"
          onChange={(event) => event.currentTarget.value && onChange({ ...block, text: event.currentTarget.value })}
        />
      </Heading>
    );
  }
  if (block.kind === 'paragraph')
    return (
      <RunsField
        label={say('sitrep.text-field')}
        runs={block.runs}
        numberOf={numberOf}
        fixed={fixed}
        onCite={onCite}
        onChange={(runs) => onChange({ ...block, runs })}
      />
    );
  if (block.kind === 'incidents')
    return (
      <ol className="block-rows">
        {block.rows.map((row, i) => (
          <li key={row.incident}>
            <Link to="/incidents/$id" params={{ id: row.incident }} aria-label={say('sitrep.open-incident', { n: i + 1 })}>
              {i + 1}
            </Link>
            <RunsField
              label={say('sitrep.row-field', { title: wordsOf(row.runs).slice(0, 60) })}
              runs={row.runs}
              numberOf={numberOf}
              fixed={fixed}
              onCite={onCite}
              onChange={(runs) => onChange({ ...block, rows: block.rows.map((one, at) => (at === i ? { ...one, runs } : one)) })}
            />
          </li>
        ))}
      </ol>
    );
  return (
    <>
      <Suspense fallback={<Skeleton lines={6} />}>
        <SitrepMap block={block} />
      </Suspense>
      <input
        className="block-caption"
        aria-label={say('sitrep.caption-field')}
        value={block.caption}
        readOnly={fixed}
        dir="auto"
        onChange={(event) => onChange({ ...block, caption: event.currentTarget.value })}
      />
    </>
  );
}
