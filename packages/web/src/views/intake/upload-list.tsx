import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { MapColumnsDialog } from './map-columns-dialog.tsx';
import { sayBytes } from './say-bytes.ts';
import { sayMend } from './say-mend.ts';
import { sendAgain, type Upload } from './uploads.ts';

const TONES: Record<Upload['state'], Tone> = { waiting: 'mute', sending: 'accent', taken: 'good', known: 'mute', refused: 'bad' };
const ORDER: Upload['state'][] = ['refused', 'sending', 'waiting', 'taken', 'known'];
const SHOWN = 200;

/** What became of each file: those refused first, each with its reason and how to mend it. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const [mapping, setMapping] = useState<Upload | null>(null);
  const ordered = uploads.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.id - b.id);
  const same = mapping
    ? uploads.filter(({ id, code, reason }) => id !== mapping.id && code === 'bad-mapping' && reason === mapping.reason)
    : [];
  return (
    <>
      <ul className="uploads">
        {ordered.slice(0, SHOWN).map((upload) => (
          <li key={upload.id} data-state={upload.state}>
            <Chip tone={TONES[upload.state]}>{sayTerm('upload', upload.state)}</Chip>
            <span className="upload-name">
              <bdi>{upload.name}</bdi> <span className="quiet small">{sayBytes(upload.size)}</span>
              {upload.reports.length === 1 && (
                <Link to="/reports/$id" params={{ id: upload.reports[0] }}>
                  {say('intake.open')}
                </Link>
              )}
              {upload.reports.length > 1 && <span className="quiet small">{say('intake.reports-in', { n: upload.reports.length })}</span>}
              {upload.reason && (
                <span className="upload-reason">
                  {upload.reason} <span className="quiet">{sayMend(upload.code)}</span>
                </span>
              )}
              {upload.partly.length > 0 && (
                <details>
                  <summary>{say('intake.partly', { n: upload.partly.length })}</summary>
                  <ul>
                    {upload.partly.map(({ file, reason }) => (
                      <li key={file} className="small">
                        <bdi>{file}</bdi>: {reason}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </span>
            {upload.state === 'refused' && upload.code === 'bad-mapping' && upload.file && (
              <Button onClick={() => setMapping(upload)}>{say('intake.columns')}</Button>
            )}
            {upload.state === 'refused' && upload.code === 'unreachable' && upload.file && (
              <Button onClick={() => sendAgain([upload.id])}>{say('intake.again')}</Button>
            )}
          </li>
        ))}
      </ul>
      {ordered.length > SHOWN && <p className="quiet small">{say('intake.more', { n: ordered.length - SHOWN })}</p>}
      <MapColumnsDialog upload={mapping} same={same} onClose={() => setMapping(null)} />
    </>
  );
}
