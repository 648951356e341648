import { useMemo, useRef, useState } from 'react';
import { PageError } from '../../app/page-error.tsx';
import { useKeys } from '../../hooks/use-keys.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { sayWrong } from '../../parts/say-refusal.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextEditor, type TextEditorHandle } from '../../parts/text-editor.tsx';
import { toast } from '../../parts/toast.tsx';
import { say } from '../../words/say.tsx';
import { CheckResult } from './check-result.tsx';
import './editor.css';
import { type AgreementFiles, type Mistake, useAdopt, useCheck, useFiles } from './use-edit.ts';

const FIRST = ['clauses.yaml', 'agreement.yaml', 'parties.yaml'];

/** Files in the order in which people change them. */
function inOrder(files: AgreementFiles): string[] {
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return Object.keys(files).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The files of an agreement, to be changed and checked; adopted only after what would change was seen. */
export function Editor({ id }: { id: string }) {
  const { data, error } = useFiles(id);
  if (error) return <PageError error={error} />;
  if (!data) return <Skeleton lines={8} />;
  return <FilesEditor id={id} onFile={data.files} />;
}

function FilesEditor({ id, onFile }: { id: string; onFile: AgreementFiles }) {
  const [edits, setEdits] = useState<AgreementFiles>({});
  const names = useMemo(() => inOrder(onFile), [onFile]);
  const [file, setFile] = useState(names[0] ?? '');
  const [adopting, setAdopting] = useState(false);
  const [checked, setChecked] = useState<AgreementFiles | null>(null);
  const editor = useRef<TextEditorHandle>(null);
  const check = useCheck(id);
  const adopt = useAdopt(id);
  const files = { ...onFile, ...edits };
  const changed = names.filter((name) => files[name] !== onFile[name]);
  const isChecked = checked !== null && names.every((name) => checked[name] === files[name]);
  const mistakes = isChecked ? (check.data?.mistakes ?? []) : [];
  const marked = new Set(mistakes.filter((one) => one.file === file).map(({ line }) => line));

  const run = (): void => {
    setChecked(files);
    check.mutate(files);
  };
  useKeys(say('agreement.tab-edit'), [{ keys: 'mod+Enter', says: say('agreement.edit-key'), run, whileTyping: true }]);
  const goTo = (mistake: Mistake): void => {
    setFile(mistake.file);
    requestAnimationFrame(() => editor.current?.goTo(mistake.line, mistake.column));
  };
  return (
    <div className="editor">
      <p className="quiet">{say('agreement.edit-why')}</p>
      <div className="editor-halves">
        <div className="stack">
          <div className="row">
            <label className="row">
              <span className="small quiet">{say('agreement.edit-file')}</span>
              <select value={file} onChange={(event) => setFile(event.currentTarget.value)}>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {changed.includes(name) ? `${name} (${say('agreement.edit-changed')})` : name}
                  </option>
                ))}
              </select>
            </label>
            <Button look="quiet" disabled={!changed.includes(file)} onClick={() => setEdits({ ...edits, [file]: onFile[file] })}>
              {say('agreement.edit-reset')}
            </Button>
            <Button className="push" look="main" disabled={check.isPending} onClick={run}>
              {check.isPending ? say('agreement.edit-checking') : say('agreement.edit-check')}
            </Button>
          </div>
          <TextEditor
            ref={editor}
            label={say('agreement.edit-text', { file })}
            value={files[file] ?? ''}
            marked={marked}
            onChange={(text) => setEdits({ ...edits, [file]: text })}
          />
        </div>
        <section className="editor-result" aria-live="polite">
          {check.error ? (
            <PageError error={check.error} />
          ) : check.data && isChecked ? (
            <CheckResult
              agreement={id}
              answer={check.data}
              onMistake={goTo}
              onAdopt={changed.length ? () => setAdopting(true) : undefined}
            />
          ) : (
            <p className="quiet">
              {changed.length ? say('agreement.edit-not-checked', { files: changed.join(', ') }) : say('agreement.edit-unchanged')}
            </p>
          )}
        </section>
      </div>
      <AdoptDialog
        open={adopting}
        onClose={() => setAdopting(false)}
        onAdopt={(reason) => {
          setAdopting(false);
          adopt.mutate(
            { files, reason },
            {
              onSuccess: () => {
                setEdits({});
                setChecked(null);
                toast(say('agreement.edit-adopted'));
              },
              onError: (error) => toast(sayWrong(error), { bad: true }),
            },
          );
        }}
      />
    </div>
  );
}

function AdoptDialog({ open, onClose, onAdopt }: { open: boolean; onClose: () => void; onAdopt: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('agreement.adopt-title')}
      foot={
        <>
          <Button onClick={onClose}>{say('parts.cancel')}</Button>
          <Button look="main" disabled={!reason.trim()} onClick={() => onAdopt(reason.trim())}>
            {say('agreement.edit-adopt')}
          </Button>
        </>
      }
    >
      <p>{say('agreement.adopt-what')}</p>
      <label className="adopt-reason">
        {say('agreement.adopt-reason')}
        <textarea rows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}
