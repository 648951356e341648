import type { Box } from './place-labels.ts';

/** A corner of a frame. */
export type Corner = 'bottom-left' | 'bottom-right' | 'top-right' | 'top-left';

/** Pixels between an inset and the edge; above it stand the degrees of the graticule. */
const EDGE = 10;
const DEGREES = 18;

interface Size {
  width: number;
  height: number;
}

/** Where an inset hides nothing that a reader looks for: the first of the corners that is free of all boxes taken, or null where none is. */
export function placeInset(size: Size, frame: Size, taken: readonly Box[], corners: readonly Corner[]): Box | null {
  for (const corner of corners) {
    const left = corner.endsWith('left') ? EDGE : frame.width - size.width - EDGE;
    const top = corner.startsWith('top') ? DEGREES : frame.height - size.height - EDGE;
    const box = { left, top, right: left + size.width, bottom: top + size.height };
    if (!taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
      return box;
  }
  return null;
}
