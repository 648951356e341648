import type { Truce, Window } from '../../model/truce.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section, Tone } from '../sitrep/document.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { tellDay, tellInstant } from '../tell/tell-when.ts';

/** How the state of a truce is toned. */
export const STATE_TONES: Record<Truce['state'], Tone> = {
  'in-force': 'good',
  'not-yet': 'open',
  lapsed: 'none',
  ended: 'bad',
  contested: 'undetermined',
  unknown: 'none',
};

const URGENCY: readonly Truce['state'][] = ['contested', 'in-force', 'ended', 'not-yet', 'unknown', 'lapsed'];

/** The truces of which the reports speak: contested before running, running before what is past; the latest begun first. */
export function urgentFirst(truces: readonly Truce[]): Truce[] {
  const begun = (truce: Truce) => truce.since ?? '';
  return truces
    .filter(isSpokenOf)
    .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (begun(a) > begun(b) ? -1 : begun(a) < begun(b) ? 1 : 0));
}

/** IANA zone of a truce's theatre, or null. */
export function zoneOf(truce: Truce): string | null {
  return truce.windows.find(({ local }) => local)?.local?.zone ?? null;
}

/** Whether the reports say anything of a truce. One of which they say nothing is counted, not set out. */
export function isSpokenOf(truce: Truce): boolean {
  const cited = [...truce.windows, ...truce.gaps].some(({ because }) => because.some((id) => !id.startsWith('clause:')));
  return cited || truce.declarations.length > 0 || truce.access.cites.length > 0 || truce.notes.length > 0 || truce.state === 'in-force';
}

/** The state of each truce of which the reports speak, with its clock, its gaps, who declared what, calm and gates. */
export function composeTruces(context: SectionContext): Section {
  const { situation, words } = context;
  const shown = urgentFirst(situation.truce);
  const blocks: Block[] = shown.flatMap((truce) => composeTruce(truce, context));
  if (!situation.truce.length) blocks.push({ kind: 'paragraph', inlines: [words.noTruce] });
  const silent = situation.truce.length - shown.length;
  if (silent) blocks.push({ kind: 'note', inlines: [`${words.notRunningThen(silent)}.`] });
  return { id: 'truces', title: words.sections.truces, blocks };
}

function composeTruce(truce: Truce, context: SectionContext): Block[] {
  const { words, references, situation } = context;
  const zone = zoneOf(truce);
  const instant = (at: string | null) => (at ? tellInstant(at, zone, words) : words.noEnd);
  const cited = truce.windows.at(-1)?.because ?? [];
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: truce.title,
      id: `truce-${truce.agreement}`,
      tag: { tone: STATE_TONES[truce.state], text: words.state[truce.state] },
    },
    { kind: 'paragraph', inlines: [tellSentence(truce.because, words), ...references.cite(cited)] },
  ];
  if (truce.windows.some(({ start, end }) => start || end)) {
    blocks.push({
      kind: 'figure',
      caption: words.windowsCaption(truce.title),
      alt: truce.windows.map((one) => `${instant(one.start)} – ${instant(one.end)}`).join(words.semicolon),
      figure: { kind: 'clock', truce, zone, asOf: situation.asOf },
    });
    blocks.push({
      kind: 'table',
      caption: `${words.windowsCaption(truce.title)}`,
      head: [words.window, words.start, words.end, words.restsOn],
      widths: [10, 36, 40, 14],
      rows: truce.windows.map((one, index) => ({
        cells: [[String(index + 1)], [instant(one.start)], endOf(one, instant, context), references.cite(one.because)],
      })),
    });
  }
  const remarks: Inline[][] = truce.gaps.map((gap) => {
    const label = (gap.kind === 'hole' ? words.hole : words.overlap)(words.minutes(gap.minutes));
    return [{ kind: 'strong', text: label }, `, ${words.between(instant(gap.start), instant(gap.end))}.`, ...references.cite(gap.because)];
  });
  // The fold also notes each gap in a sentence; what the list above says is not said twice.
  const told = new Set(truce.gaps.map(({ because }) => [...because].sort().join()));
  for (const note of truce.notes) {
    if (!told.has([...note.cites].sort().join())) remarks.push([tellSentence(note.text, words), ...references.cite(note.cites)]);
  }
  if (remarks.length) blocks.push({ kind: 'list', items: remarks });
  if (truce.declarations.length) blocks.push(declarations(truce, context));
  if (truce.calm?.days.length) blocks.push(...calm(truce, context));
  if (truce.gates.length) blocks.push(gates(truce, context));
  return blocks;
}

function endOf(one: Window, instant: (at: string | null) => string, { words }: SectionContext): Inline[] {
  const others = one.alternatives?.end ?? [];
  const inlines: Inline[] = [instant(one.end)];
  for (const other of others) inlines.push({ kind: 'break' }, { kind: 'soft', text: `${words.or} ${instant(other)}` });
  if (one.note) inlines.push({ kind: 'break' }, { kind: 'soft', text: tellSentence(one.note, words) });
  return inlines;
}

function declarations(truce: Truce, { words, references, nameOf }: SectionContext): Block {
  return {
    kind: 'table',
    caption: words.declarationsCaption,
    head: [words.declaration, words.by, words.on, words.hasStanding, words.words],
    widths: [14, 24, 18, 34, 10],
    rows: truce.declarations.map((one) => ({
      cells: [
        [words.declared[one.what]],
        [{ kind: 'name', text: nameOf(one.by) }],
        [one.on ? tellDay(one.on, words) : words.dateUnknown],
        [{ kind: 'strong', text: one.hasStanding ? words.yes : words.no }, ` ${tellSentence(one.because, words)}`],
        references.cite(one.cites),
      ],
    })),
  };
}

function calm(truce: Truce, { words, references }: SectionContext): Block[] {
  const days = truce.calm!.days;
  const blocks: Block[] = [];
  if (truce.calm!.needed) blocks.push({ kind: 'paragraph', inlines: [words.calmReached(truce.calm!.reached, truce.calm!.needed)] });
  const told = days.filter(({ state }) => state !== 'no-report').slice(-31);
  if (told.length) {
    blocks.push({
      kind: 'table',
      caption: words.calmCaption,
      head: [words.explain.day, words.status, words.words],
      widths: [40, 40, 20],
      rows: told.map((day) => ({
        cells: [
          [tellDay(day.on, words)],
          [{ kind: 'tag', tone: day.state === 'calm' ? 'good' : 'bad', text: words.calmDay[day.state] }],
          references.cite(day.cites),
        ],
      })),
    });
  }
  return blocks;
}

function gates(truce: Truce, { words, references }: SectionContext): Block {
  return {
    kind: 'table',
    caption: words.gatesCaption,
    head: [words.gate, words.status, words.missing, words.because, words.words],
    widths: [22, 12, 18, 36, 12],
    rows: truce.gates.map((gate) => ({
      cells: [
        [gate.title],
        [{ kind: 'tag', tone: gate.open ? 'good' : 'open', text: gate.open ? words.gateOpen : words.gateClosed }],
        [words.listOf(gate.missing)],
        [tellSentence(gate.because, words)],
        references.cite(gate.cites),
      ],
    })),
  };
}
