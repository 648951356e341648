/** Colours of the map, each named by its custom property in `map.css`. */
const NAMES = [
  'water',
  'land',
  'coast',
  'division',
  'border',
  'name',
  'name-far',
  'halo',
  'cluster',
  'cluster-ink',
  'focus',
  'breach',
  'undetermined',
  'no-breach',
  'outside',
  'none',
  'side-1',
  'side-2',
  'side-3',
  'side-4',
  'side-5',
  'side-6',
] as const;

/** The map's colours as the page's theme has them now. */
export type MapPalette = Record<(typeof NAMES)[number], string>;

/** Reads the colours from the style sheet, as an element inside the map sees them: light, dark or as the system prefers. */
export function readPalette(inside: HTMLElement): MapPalette {
  const probe = inside.ownerDocument.createElement('span');
  inside.append(probe);
  const palette = {} as MapPalette;
  for (const name of NAMES) {
    probe.style.color = `var(--map-${name})`;
    palette[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return palette;
}
