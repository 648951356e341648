/** A box in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What wants a label: an anchor with its mark's radius, and the text. Earlier ones are served first. */
export interface Labelled {
  x: number;
  y: number;
  radius: number;
  /** Pixels around the anchor that a label beside it should leave free: the edge of the claimed area, where that is near. */
  clear: number;
  text: string;
}

/** Where a label stands: the start, middle or end of its text at (x, y), the base line. */
export interface PlacedLabel {
  index: number;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** A line from the mark, where the label stands off. */
  lead: boolean;
}

/** Pixels: the width of a letter set bold, with room to the next label. */
const LETTER = 7.4;
const ROOM = 6;
const LINE = 14;

/**
 * Labels beside their marks, none over another label, a mark or the frame's edge. A label that finds no room is left out:
 * the key beside the map names every place.
 */
export function placeLabels(items: readonly Labelled[], width: number, height: number, taken: Box[] = []): PlacedLabel[] {
  const marks = items.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const used: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const [index, item] of items.entries()) {
    const choice = positionsOf(item).find(({ box }) => {
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
      return inside && !used.some((other) => meets(box, other)) && !marks.some((mark) => meets(box, mark));
    });
    if (!choice) continue;
    used.push(choice.box);
    placed.push({ index, ...choice.label });
  }
  return placed;
}

function positionsOf({ x, y, radius, clear, text }: Labelled): { box: Box; label: Omit<PlacedLabel, 'index'> }[] {
  const wide = text.length * LETTER + ROOM;
  const at = (labelX: number, labelY: number, anchor: PlacedLabel['anchor'], lead: boolean) => {
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - wide : labelX - wide / 2;
    return { box: { left, top: labelY - LINE + 3, right: left + wide, bottom: labelY + 3 }, label: { x: labelX, y: labelY, anchor, lead } };
  };
  const near = Math.max(radius, clear) + 4;
  const options = [
    at(x + near, y + 4, 'start', false),
    at(x - near, y + 4, 'end', false),
    at(x, y - near, 'middle', false),
    at(x, y + near + 9, 'middle', false),
  ];
  for (const far of [radius + 18, radius + 34, radius + 54]) {
    const slant = far * 0.75;
    options.push(
      at(x + slant, y - slant, 'start', true),
      at(x + slant, y + slant + 8, 'start', true),
      at(x - slant, y - slant, 'end', true),
      at(x - slant, y + slant + 8, 'end', true),
    );
  }
  return options;
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
