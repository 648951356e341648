import type { Map as MapLibre } from 'maplibre-gl';

/** How fine a map is drawn while it moves, as parts of the screen's own pixels: the first is sharp. */
const FINENESS = [1, 0.6, 0.4] as const;
/** Frames that are looked at together. */
const FRAMES = 3;
/** Milliseconds a frame may take before it counts as slow. */
const SLOW = 26;
/** A gap as long as this was no drawing: the tab was hidden, or the hand rested. */
const REST = 400;

/** The step of fineness to go on with, after frames that took so many milliseconds each. */
export function stepAfter(step: number, took: readonly number[]): number {
  const mean = took.reduce((sum, one) => sum + one, 0) / took.length;
  return mean > SLOW ? Math.min(step + 1, FINENESS.length - 1) : step;
}

/**
 * Draws a map coarser while it moves, where the machine does not draw all its pixels in time, and sharp as soon as it lies still. Where the machine
 * keeps up, nothing changes.
 */
export function easeDrawing(map: MapLibre): void {
  /** The step that this map has been found to need. */
  let needed = 0;
  let shown = 0;
  let last = 0;
  let took: number[] = [];

  const show = (step: number): void => {
    if (step === shown) return;
    shown = step;
    map._overridePixelRatio = step === 0 ? null : window.devicePixelRatio * FINENESS[step]!;
    // Not `setPixelRatio`: it ends the drag that is going on, as it does for a map whose frame has changed.
    map._resizeInternal();
    map.triggerRepaint();
  };
  map.on('render', () => {
    const at = performance.now();
    const gap = at - last;
    last = at;
    if (!map.isMoving() || gap > REST) return;
    took.push(gap);
    if (took.length < FRAMES) return;
    needed = stepAfter(needed, took);
    took = [];
  });
  // Told before the frame is drawn: the change is never seen as an empty frame.
  map.on('move', () => {
    if (map.isMoving()) show(needed);
  });
  map.on('moveend', () => {
    took = [];
    show(0);
  });
}
