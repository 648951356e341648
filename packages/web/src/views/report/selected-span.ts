/** A stretch of a report's text that a person selected: offsets into the text as taken. */
export interface SelectedSpan {
  start: number;
  end: number;
  quote: string;
}

/**
 * The stretch of `text` that a selection in the page covers, where the page shows it in elements that carry `data-start`, the offset of their first
 * character. Blanks at its ends are left out; null where nothing, or something else, is selected.
 */
export function selectedSpan(selection: Selection | null, root: Element, text: string): SelectedSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const first = offsetAt(range.startContainer, range.startOffset);
  const last = offsetAt(range.endContainer, range.endOffset);
  if (first === null || last === null) return null;
  return trimSpan(text, Math.min(first, last), Math.max(first, last));
}

/** A stretch without the blanks at its ends; null where only blanks are left. */
export function trimSpan(text: string, from: number, to: number): SelectedSpan | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return end > start ? { start, end, quote: text.slice(start, end) } : null;
}

function offsetAt(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const holder = node.parentElement?.closest('[data-start]');
    if (!holder) return null;
    return Number(holder.getAttribute('data-start')) + lengthBefore(holder, node) + offset;
  }
  const child = node.childNodes[offset] ?? node.childNodes[offset - 1];
  const element = child instanceof Element ? child : node instanceof Element ? node : null;
  const holder = element?.closest('[data-start]') ?? element?.querySelector('[data-start]');
  if (!holder) return null;
  const atEnd = !node.childNodes[offset] && node.childNodes[offset - 1];
  return Number(holder.getAttribute('data-start')) + (atEnd ? (holder.textContent?.length ?? 0) : 0);
}

/** Characters of `holder` that stand before `node`. */
function lengthBefore(holder: Element, node: Node): number {
  const range = document.createRange();
  range.selectNodeContents(holder);
  range.setEndBefore(node);
  return range.toString().length;
}
