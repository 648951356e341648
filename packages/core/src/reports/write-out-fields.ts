import type { Field } from './field-labels.ts';
import type { Edit } from './text-map.ts';

/** The words of one field: its characters in the text as taken, from `start` up to but without `end`, without the blanks around. */
export interface Cell {
  field: Field | null;
  /** Who did it is somebody's word. */
  charge: boolean;
  start: number;
  end: number;
}

/** What stands where nothing is known. */
const NOTHING =
  /^(?:[-–—.?/]*|n\/?a|nil known|unk\.?|unknown|not known|not stated|not specified|tbc|tbd|n\/?k|unidentified|undetermined)$/i;
const NONE = /^(?:0|nil|none|no|zero)\.?$/i;
const FIGURE = /^[\d,.~><+≥≤-]+$/;
/** What needs no "in" before it: a preposition, a bearing, a distance. */
const LEADS = /^(?:in|at|near|on|off|around|between|along|outside|north|south|east|west|vicinity|vic|ivo|\d|[NSEW]{1,3}(?!\p{L}))/iu;

/**
 * Writes a row of a table, or a form, out as the sentence it stands for: "3 May, in Orla: shelling of a farm, by the army, 2 killed, 5 injured."
 * The words stay where they are; only what stands between them changes.
 */
export function writeOutFields(text: string, cells: readonly Cell[], start: number, end: number, edits: Edit[]): void {
  let at = start;
  let told = false;
  let before: Field | 'none' = 'none';
  // what is still to be put behind the last value
  let owed = '';
  const put = (from: number, words: string): void => {
    edits.push({ start: at, end: from, put: owed + words });
    owed = '';
  };
  for (const cell of cells) {
    const value = text.slice(cell.start, cell.end);
    if (cell.field === 'number' || NOTHING.test(value)) continue;
    const first = before === 'none';
    const closed = /[.!?:]$/.test(text.slice(at - 1, at)) && owed === '';
    let lead = leadOf(cell, before, told, value, closed);
    let behind = '';
    let from = cell.start;
    let until = cell.end;
    let rest = -1;
    if (cell.field === 'killed' || cell.field === 'wounded') {
      const hurt = cell.field === 'killed' ? ' killed' : ' injured';
      if (NONE.test(value)) {
        lead += `no one${hurt}`;
        from = until;
      } else if (FIGURE.test(value)) behind = hurt;
      // "7 (two of them children)": the figure is of all
      else if (/^\d+ ?\(/.test(value)) {
        until = cell.start + /^\d+/.exec(value)![0].length;
        rest = cell.end;
        behind = hurt;
      } else if (/^\d[^.;,]*$/.test(value) && !/kill|dead|died|injur|wound|hurt|kia|wia/i.test(value)) behind = hurt;
    } else if (cell.field === 'harm') {
      if (NONE.test(value)) {
        lead += closed ? 'No casualties' : 'no casualties';
        from = until;
      } else if (FIGURE.test(value)) behind = ' casualties';
    } else if (cell.field === 'source') behind = ')';

    // "Clash", "Kidnapping": a category is no name
    const category = cell.field === 'what' && !first && /^[A-Z][a-z]+$/.test(value);
    if (category) {
      lead += value[0].toLowerCase();
      from++;
    }
    put(from, first && lead !== '' ? lead[0].toUpperCase() + lead.slice(1) : lead);
    at = until;
    owed = behind;
    if (rest >= 0) {
      put(at, '');
      at = rest;
    }
    told ||= cell.field === 'what';
    before = cell.field ?? 'remark';
  }
  if (before !== 'none') put(end, /[.!?]$/.test(text.slice(at - 1, at)) ? '' : '.');
}

/** What joins a field to what stands before it. */
function leadOf({ field, charge }: Cell, before: Field | 'none', told: boolean, value: string, closed: boolean): string {
  const first = before === 'none';
  switch (field) {
    case 'when':
      return first ? '' : ', ';
    case 'where': {
      const bare = LEADS.test(value) || before === 'where';
      if (first) return bare ? '' : 'in ';
      return bare ? ', ' : told ? ' in ' : ', in ';
    }
    case 'what':
      return first ? '' : before === 'who' ? ' ' : told ? (closed ? ' ' : '. ') : ': ';
    case 'who':
      return first ? '' : !told ? ': ' : charge || closed || before !== 'what' ? `${closed ? '' : '.'} The attack was blamed on ` : ' by ';
    case 'whom':
      return first ? '' : told ? ' against ' : ', against ';
    case 'killed':
    case 'wounded':
      return first ? '' : closed ? ' ' : ', ';
    case 'harm':
      return first ? '' : closed ? ' ' : NONE.test(value) || /^\d/.test(value) ? ', ' : '. ';
    case 'source':
      return first ? '(source: ' : ' (source: ';
    default:
      return first ? '' : closed ? ' ' : '. ';
  }
}
