import { useEffect } from 'react';
import { say } from '../words/say.tsx';

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${say('shell.name')}`;
  }, [title]);
}
