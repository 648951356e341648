/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';
const KEY = 'truceline.theme';

/** The chosen appearance. */
export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Sets the appearance and remembers it in this browser. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(KEY, theme);
    document.documentElement.dataset.theme = theme;
  }
  window.dispatchEvent(new Event('truceline-theme'));
}
