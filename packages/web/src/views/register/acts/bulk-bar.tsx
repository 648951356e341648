import { Button } from '../../../parts/button.tsx';
import { say } from '../../../words/say.tsx';
import type { Row } from '../ask-register.ts';
import type { Doing } from './act-dialogs.tsx';
import './acts.css';

interface BulkBarProps {
  rows: readonly Row[];
  isBusy: boolean;
  onDo(what: Doing): void;
  onFollow(): void;
  onClear(): void;
}

/** What can be done to the rows that are ticked. */
export function BulkBar({ rows, isBusy, onDo, onFollow, onClear }: BulkBarProps) {
  if (rows.length === 0) return null;
  return (
    <section className="bulk-bar" aria-label={say('register.selected-acts')}>
      <strong>{say('register.selected', { n: rows.length })}</strong>
      <Button disabled={isBusy} onClick={() => onDo('status')} aria-keyshortcuts="e">
        {say('register.status-button')} <kbd>e</kbd>
      </Button>
      <Button disabled={isBusy} onClick={() => onDo('assign')} aria-keyshortcuts="a">
        {say('register.assign-button')} <kbd>a</kbd>
      </Button>
      <Button disabled={isBusy} onClick={() => onDo('tag')} aria-keyshortcuts="t">
        {say('register.tag-button')} <kbd>t</kbd>
      </Button>
      <Button disabled={isBusy} onClick={onFollow}>
        {rows.every(({ followed }) => followed) ? say('register.unfollow-button') : say('register.follow-button')} <kbd>w</kbd>
      </Button>
      <Button disabled={isBusy || rows.length < 2} onClick={() => onDo('merge')} aria-keyshortcuts="m">
        {say('register.merge-button')} <kbd>m</kbd>
      </Button>
      <Button look="quiet" icon="close" onClick={onClear}>
        {say('register.unselect')}
      </Button>
    </section>
  );
}
