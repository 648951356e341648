import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useKeys } from '../../hooks/use-keys.ts';
import { useOffer } from '../../parts/commands.ts';
import { say } from '../../words/say.tsx';
import type { Doing } from './acts/act-dialogs.tsx';
import type { Row } from './ask-register.ts';
import type { Selection } from './use-selection.ts';

interface RegisterKeys {
  rows: readonly Row[];
  current: Row | undefined;
  selection: Selection;
  words: RefObject<HTMLInputElement | null>;
  onStand(row: Row | null): void;
  onDo(what: Doing): void;
  onFollow(): void;
  onBuild(): void;
  onClearFilter(): void;
}

/** The register by keyboard, and the same acts for the palette. */
export function useRegisterKeys({ rows, current, selection, words, onStand, onDo, onFollow, onBuild, onClearFilter }: RegisterKeys): void {
  const navigate = useNavigate();
  const step = (by: number): void => {
    if (rows.length === 0) return;
    const at = current ? rows.findIndex(({ id }) => id === current.id) : -1;
    onStand(rows[Math.min(rows.length - 1, Math.max(0, at + by))] ?? null);
  };
  const open = (): void => {
    if (current) void navigate({ to: '/incidents/$id', params: { id: current.short } });
  };
  const isInGrid = (): boolean =>
    document.activeElement === document.body || document.activeElement?.matches('[role="grid"], main') === true;
  // Enter, space and the arrows mean something of their own on buttons and links.
  const inGrid = (run: () => void) => (event: KeyboardEvent) => {
    if (isInGrid()) run();
    else if (event.key === 'Enter' || event.key === ' ') (document.activeElement as HTMLElement | null)?.click();
  };
  const clear = (): void => {
    if (selection.rows.length > 0) selection.clear();
    else onStand(null);
  };
  useKeys(say('register.title'), [
    { keys: 'j', says: say('register.key-next'), run: () => step(1) },
    { keys: 'k', says: say('register.key-before'), run: () => step(-1) },
    { keys: 'x', says: say('register.key-select'), run: () => current && selection.toggle(current) },
    { keys: 'Enter', says: say('register.key-open'), run: inGrid(open) },
    { keys: '/', says: say('register.key-words'), run: () => words.current?.select() },
    { keys: 'f', says: say('register.key-filter'), run: onBuild },
    { keys: 'e', says: say('register.key-status'), run: () => onDo('status') },
    { keys: 'a', says: say('register.key-assign'), run: () => onDo('assign') },
    { keys: 't', says: say('register.key-tag'), run: () => onDo('tag') },
    { keys: 'w', says: say('register.key-follow'), run: onFollow },
    { keys: 'm', says: say('register.key-merge'), run: () => onDo('merge') },
    { keys: 'Escape', says: say('register.key-clear'), run: clear },
  ]);
  useOffer([
    { says: say('register.key-filter'), run: onBuild },
    { says: say('register.clear-filter'), run: onClearFilter },
    { says: say('register.duplicates'), run: () => void navigate({ to: '/review', search: { queue: 'duplicates' } }) },
  ]);
}
