import type { Incident } from '../../model/incident.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Inline } from '../sitrep/document.ts';
import { tellTolls } from '../tell/tell-count.ts';
import { tellAct, tellWhere } from '../tell/tell-incident.ts';
import { tellWhen } from '../tell/tell-when.ts';

/** When an incident is said to have been, with a mark when that was concluded. */
export function dateCell({ when }: Incident, { words }: SectionContext): Inline[] {
  const cell: Inline[] = [tellWhen(when, words, true)];
  if (when?.how === 'inferred') cell.push({ kind: 'break' }, { kind: 'soft', text: words.inferred });
  return cell;
}

/** Where, with the radius within which the place is meant. */
export function placeCell({ where }: Incident, { words }: SectionContext): Inline[] {
  const cell: Inline[] = [{ kind: 'name', text: tellWhere(where, words) }];
  if (where?.radiusKm) cell.push({ kind: 'break' }, { kind: 'soft', text: words.withinKm(words.number(Math.round(where.radiusKm))) });
  return cell;
}

/** What happened, and the toll. */
export function whatCell(incident: Incident, { words }: SectionContext): Inline[] {
  const cell: Inline[] = [{ kind: 'name', text: tellAct(incident, words) }];
  const toll = tellTolls(incident.killed, incident.wounded, words);
  if (toll) cell.push({ kind: 'break' }, toll);
  if (incident.aggregate) cell.push({ kind: 'break' }, { kind: 'soft', text: words.severalTold });
  return cell;
}

/** Who is said to have done it, and how firmly. */
export function actorCell(incident: Incident, { words }: SectionContext): Inline[] {
  if (!incident.by.length) return [{ kind: 'soft', text: words.byStatus.unknown }];
  return incident.by.flatMap(({ name, status }, index): Inline[] => [
    ...(index ? [{ kind: 'break' } as Inline] : []),
    { kind: 'name', text: name },
    ' ',
    { kind: 'soft', text: `(${words.byStatus[status]})` },
  ]);
}
