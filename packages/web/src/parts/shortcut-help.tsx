import { useBoundKeys } from '../hooks/use-keys.ts';
import { say } from '../words/say.tsx';
import { Dialog } from './dialog.tsx';
import './shortcut-help.css';

const SHOWN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space' };

/** A binding's keys as they stand on a keyboard: "Ctrl K", "g then s". */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((chord, i) => (
        <span key={chord}>
          {i > 0 && <span className="quiet"> {say('shell.key-then')} </span>}
          {chord.split('+').map((key) => (
            <kbd key={key}>{key === 'mod' ? 'Ctrl' : (SHOWN[key] ?? key)}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

/** The keys that work here, by group. */
export function KeyTable() {
  return useBoundKeys()
    .filter((group) => group.bindings.length > 0)
    .map((group) => (
      <section key={group.says} className="key-group">
        <h3>{group.says}</h3>
        <dl>
          {group.bindings.map((one) => (
            <div key={one.keys}>
              <dt>
                <Keys keys={one.keys} />
              </dt>
              <dd>{one.says}</dd>
            </div>
          ))}
        </dl>
      </section>
    ));
}

/** All keys bound on the page (?). */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={say('shell.shortcuts')} size="wide">
      <div className="key-groups">
        <KeyTable />
      </div>
    </Dialog>
  );
}
