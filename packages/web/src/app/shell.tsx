import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useKeys } from '../hooks/use-keys.ts';
import { CommandPalette } from '../parts/command-palette.tsx';
import { ShortcutHelp } from '../parts/shortcut-help.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Toasts, undoLast } from '../parts/toast.tsx';
import { DropAnywhere } from '../views/intake/drop-anywhere.tsx';
import { say } from '../words/say.tsx';
import { AsOfNote } from './as-of-control.tsx';
import { PAGES } from './pages.ts';
import { PrintHead } from './print-head.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every page: bar, palette, shortcuts, toasts. */
export function Shell() {
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const seen = useRef(path);
  useEffect(() => {
    // A new page is announced: focus goes to it, as it would after loading a document.
    if (seen.current !== undefined && seen.current !== path) main.current?.focus({ preventScroll: true });
    seen.current = path;
  }, [path]);
  useKeys(say('shell.keys-anywhere'), [
    { keys: 'mod+k', says: say('shell.key-find'), run: () => setFinding(true), whileTyping: true },
    { keys: '?', says: say('shell.key-help'), run: () => setHelping(true) },
    ...PAGES.map(({ keys, to, goes }) => ({ keys, says: say(goes), run: () => void navigate({ to }) })),
    { keys: 'u', says: say('shell.key-undo'), run: () => void undoLast() },
  ]);
  return (
    <>
      <a className="skip" href="#page">
        {say('shell.skip')}
      </a>
      <TopBar onFind={() => setFinding(true)} onShortcuts={() => setHelping(true)} />
      <PrintHead />
      <AsOfNote />
      <main id="page" ref={main} tabIndex={-1}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Outlet />
        </Suspense>
      </main>
      <CommandPalette open={finding} onClose={() => setFinding(false)} />
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
      <DropAnywhere />
      <Toasts />
    </>
  );
}
