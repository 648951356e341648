/** Characters that steer the direction of text, and control characters other than line ends and tabs. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text with the characters that would steer its direction shown by their number instead of obeyed: "⟨U+202E⟩". */
export function showControls(text: string): string {
  return text.replace(STEERING, (char) => `⟨U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** A text for the inside of an element or a quoted attribute of HTML or SVG: escaped, and steering characters shown. */
export function escapeHtml(text: string): string {
  return showControls(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A text for Markdown: nothing in it can start a link, a heading, a table cell or a tag, and it stays on one line. */
export function escapeMarkdown(text: string): string {
  return showControls(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#!^]/g, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`))
    .replace(/&(?!lt;|gt;)/g, '&amp;');
}
