/** As much of a DOM node as is read here. */
export interface Node {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  firstChild: Node | null;
  nextSibling: Node | null;
  parentNode: Node | null;
}

const PARAGRAPHS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL DL TABLE FIGURE FIGCAPTION PRE HR ADDRESS DETAILS SUMMARY FIELDSET'.split(
    ' ',
  ),
);
const LINES = new Set('BR LI DT DD TR CAPTION'.split(' '));
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME'.split(' '));

/** The text below a node as a person sees it: a blank line between paragraphs, a line for a list item or a table's row. Does not recurse. */
export function textOf(root: Node): string {
  let out = '';
  let breaks = 0;
  let space = false;
  const say = (text: string): void => {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s/.test(piece) && !piece.includes('\u00a0')) {
        space = true;
        continue;
      }
      if (breaks > 0 && out !== '') out += '\n'.repeat(breaks);
      else if (space && out !== '') out += ' ';
      breaks = 0;
      space = false;
      out += piece;
    }
  };
  let node: Node | null = root;
  let down = true;
  while (node) {
    const name = node.nodeName.toUpperCase();
    const silent: boolean = SILENT.has(name);
    if (node.nodeType === 3 && down) say(node.nodeValue ?? '');
    if (PARAGRAPHS.has(name)) breaks = 2;
    else if (LINES.has(name)) breaks = Math.max(breaks, 1);
    else if (name === 'TD' || name === 'TH') space = true;
    if (down && !silent && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (node === root) break;
    if (node.nextSibling) {
      node = node.nextSibling;
      down = true;
    } else {
      node = node.parentNode;
      down = false;
      if (node === root) break;
    }
  }
  return out;
}
