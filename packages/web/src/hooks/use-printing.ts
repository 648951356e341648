import { useSyncExternalStore } from 'react';

let isPrinting = false;

function listen(onChange: () => void): () => void {
  const begin = (): void => {
    isPrinting = true;
    onChange();
  };
  const end = (): void => {
    isPrinting = false;
    onChange();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/** Whether the page is being printed just now: what it shows then is drawn before the browser lays its sheets out. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, () => isPrinting);
}
