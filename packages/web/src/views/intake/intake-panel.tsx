import { useRef, useState } from 'react';
import { useLive } from '../../app/live.ts';
import { Button } from '../../parts/button.tsx';
import { say } from '../../words/say.tsx';
import { isTaken } from './collect-dropped.ts';
import './intake.css';
import { PasteDialog } from './paste-dialog.tsx';
import { UploadList } from './upload-list.tsx';
import { clearUploads, sendFiles, useUploads } from './uploads.ts';

/** The ways to take reports, and what becomes of those on their way. */
export function IntakePanel() {
  const [pasting, setPasting] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const uploads = useUploads();
  const { progress } = useLive();
  const done = uploads.filter(({ state }) => state !== 'waiting' && state !== 'sending').length;
  const take = (list: FileList | null): void => {
    if (list?.length) sendFiles([...list].filter((file) => isTaken(file.webkitRelativePath || file.name)));
  };
  return (
    <section className="intake sheet" aria-label={say('intake.title')}>
      <div className="intake-ways">
        <p>
          <strong>{say('intake.drop')}</strong> <span className="quiet">{say('intake.kinds')}</span>
        </p>
        <div className="row">
          <Button look="main" icon="plus" onClick={() => files.current?.click()}>
            {say('intake.choose-files')}
          </Button>
          <Button onClick={() => folder.current?.click()}>{say('intake.choose-folder')}</Button>
          <Button onClick={() => setPasting(true)}>{say('intake.paste')}</Button>
        </div>
        <input
          ref={files}
          id="intake-files"
          type="file"
          multiple
          hidden
          aria-label={say('intake.choose-files')}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <input
          ref={folder}
          id="intake-folder"
          type="file"
          multiple
          hidden
          aria-label={say('intake.choose-folder')}
          {...{ webkitdirectory: '' }}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p className="quiet small">{say('intake.watch')}</p>
      {uploads.length > 0 && (
        <div className="intake-progress">
          <div className="row">
            <span role="status">{say('intake.progress', { done, of: uploads.length })}</span>
            <progress value={done} max={uploads.length} aria-label={say('intake.sending')} />
            {progress && <span className="quiet">{say('shell.reading', { n: progress.read, of: progress.of })}</span>}
            {done === uploads.length && (
              <Button look="quiet" className="push" onClick={clearUploads}>
                {say('intake.clear')}
              </Button>
            )}
          </div>
          <UploadList uploads={uploads} />
        </div>
      )}
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
    </section>
  );
}
