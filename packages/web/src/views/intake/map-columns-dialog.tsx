import { useEffect, useState } from 'react';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { guessColumn, headsInReason, readHeads } from './read-heads.ts';
import { sendAgain, type Upload } from './uploads.ts';

const FIELDS = ['text', 'title', 'publisher', 'published', 'url', 'language', 'id'] as const;

/** Says which column of a table holds which field of a report; the same for every table that has the same columns. */
export function MapColumnsDialog({ upload, same, onClose }: { upload: Upload | null; same: readonly Upload[]; onClose: () => void }) {
  const [heads, setHeads] = useState<string[]>([]);
  const [columns, setColumns] = useState<Record<string, string>>({});
  useEffect(() => {
    let current = true;
    void (async () => {
      if (!upload) return;
      const isText = /\.(?:csv|tsv)$/i.test(upload.name) && upload.file;
      const found = isText ? readHeads(await upload.file!.slice(0, 65_536).text()) : headsInReason(upload.reason ?? '');
      if (!current) return;
      setHeads(found);
      setColumns(Object.fromEntries(FIELDS.map((field) => [field, guessColumn(field, found)])));
    })();
    return () => {
      current = false;
    };
  }, [upload]);
  const send = (): void => {
    const named = Object.fromEntries(Object.entries(columns).filter(([, head]) => head !== ''));
    sendAgain(
      [upload!, ...same].map(({ id }) => id),
      named,
    );
    onClose();
  };
  return (
    <FormDialog
      open={upload !== null}
      onClose={onClose}
      title={say('intake.columns-title')}
      does={say('intake.columns-send')}
      onSend={send}
    >
      <p className="quiet">{say('intake.columns-explain', { name: upload?.name ?? '' })}</p>
      {same.length > 0 && <p>{say('intake.columns-same', { n: same.length })}</p>}
      <div className="columns-grid">
        {FIELDS.map((field) => (
          <label key={field} className="stack-label">
            {sayTerm('report-field', field)}
            <select
              required={field === 'text'}
              value={columns[field] ?? ''}
              onChange={({ currentTarget: { value } }) => setColumns({ ...columns, [field]: value })}
            >
              <option value="">{field === 'text' ? say('intake.columns-choose') : say('intake.columns-none')}</option>
              {heads.map((head) => (
                <option key={head} value={head}>
                  {head}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </FormDialog>
  );
}
