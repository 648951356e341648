import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section } from '../sitrep/document.ts';
import { tellTolls } from '../tell/tell-count.ts';
import { tellAct, tellWhere } from '../tell/tell-incident.ts';
import { tellDay, tellInstant, tellWhen, wallClock } from '../tell/tell-when.ts';
import { composeSincePrevious } from './since-previous.ts';
import { isSpokenOf } from './truces.ts';

const DAYS = 7;
const MOST_INCIDENTS = 12;

interface Change {
  /** Sort key: a day or local wall clock. */
  at: string;
  isIncident: boolean;
  date: string;
  text: Inline[];
  cites: readonly string[];
}

/** What began, ended, was declared or happened in the last seven days; the latest dated events where nothing did. */
export function composeChanges(context: SectionContext): Section {
  const { situation, words, zone } = context;
  const all = [...truceChanges(context), ...incidentChanges(context)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const today = (wallClock(situation.asOf, zone ?? 'UTC') ?? situation.asOf).slice(0, 10);
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10);
  const past = all.filter(({ at }) => at.slice(0, 10) <= today);
  const recent = past.filter(({ at }) => at.slice(0, 10) >= first);
  const shown = recent.length ? recent : past.slice(-8);
  const section: Section = { id: 'changes', title: words.sections.changes, blocks: [] };
  if (!shown.length) {
    section.blocks.push({ kind: 'paragraph', inlines: [words.changesNone] }, ...composeSincePrevious(context));
    return section;
  }
  const intro = recent.length
    ? words.changesIntro(tellDay(first, words), tellDay(today, words))
    : words.changesLatest(tellDay(shown[0]!.at, words), tellDay(shown.at(-1)!.at, words));
  section.blocks.push({ kind: 'paragraph', inlines: [intro] }, table(shown, context), ...composeSincePrevious(context));
  return section;
}

function table(shown: Change[], { words, references }: SectionContext): Block {
  const incidents = shown.filter(({ isIncident }) => isIncident);
  const dropped = new Set(incidents.slice(0, Math.max(0, incidents.length - MOST_INCIDENTS)));
  const rows = shown
    .filter((change) => !dropped.has(change))
    .map(({ date, text, cites }) => ({ cells: [[date], text, references.cite(cites)] as Inline[][] }));
  if (dropped.size) rows.push({ cells: [[''], [words.moreIncidents(dropped.size)], []] });
  return { kind: 'table', caption: words.sections.changes, head: [words.date, words.what, words.words], widths: [20, 66, 14], rows };
}

function truceChanges({ situation, words, nameOf }: SectionContext): Change[] {
  const changes: Change[] = [];
  for (const truce of situation.truce.filter(isSpokenOf)) {
    const local = truce.windows.find((one) => one.local)?.local?.zone ?? null;
    const add = (instant: string | null, text: string, cites: readonly string[]) => {
      if (!instant || instant > situation.asOf) return;
      const at = wallClock(instant, local ?? 'UTC') ?? instant;
      changes.push({ at, isIncident: false, date: tellInstant(instant, local, words), text: [text], cites });
    };
    for (const one of truce.windows) {
      add(one.start, words.windowStarts(truce.title), one.because);
      add(one.end, words.windowEnds(truce.title), one.because);
    }
    for (const one of truce.declarations) {
      if (!one.on) continue;
      const text: Inline[] = [{ kind: 'name', text: words.declaredBy(one.what, nameOf(one.by)) }, ` (${truce.title})`];
      changes.push({ at: one.on, isIncident: false, date: tellDay(one.on, words), text, cites: one.cites });
    }
  }
  return changes;
}

function incidentChanges({ situation, words, references }: SectionContext): Change[] {
  return situation.incidents
    .filter(({ background, when }) => !background && when && (when.grain === 'day' || when.grain === 'hour' || when.grain === 'minute'))
    .map((incident) => {
      const toll = tellTolls(incident.killed, incident.wounded, words);
      const text: Inline[] = [
        references.incident(incident.id),
        ' ',
        { kind: 'name', text: `${tellAct(incident, words)}, ${tellWhere(incident.where, words)}` },
      ];
      if (toll) text.push(`: ${toll}`);
      return { at: incident.when!.start, isIncident: true, date: tellWhen(incident.when, words), text, cites: incident.claims };
    });
}
