import type { Incident } from '../../model/incident.ts';
import type { Where } from '../../model/where.ts';
import type { Words } from '../words/words.ts';
import { tellTarget } from './tell-target.ts';
import { tellWhen } from './tell-when.ts';

/** What happened, in few words: the act and what was hit. Not the place, not the day. */
export function tellAct(incident: Incident, words: Words): string {
  const all = [...new Set(incident.against.map((target) => tellTarget(target).replace(/\s+/g, ' ').trim()).filter(Boolean))];
  // Those killed or wounded are told as the toll, and what one name says in full is not said again in part.
  const hit = incident.killed || incident.wounded ? all.filter((name) => !words.countedPeople.test(name)) : all;
  const parts = hit.map((name) => new Set(words.bareWords(name)));
  const told = hit.filter((_, at) => !parts.some((other, index) => index !== at && isPart(parts[at]!, other, index < at)));
  const names = told.slice(0, 3);
  return names.length ? words.actOn[incident.act](words.listOf(names)) : words.act[incident.act];
}

/** "River Guard" says less than "a River Guard post"; of two that say the same the earlier one is told. */
function isPart(less: ReadonlySet<string>, more: ReadonlySet<string>, isEarlier: boolean): boolean {
  if (less.size > more.size || (less.size === more.size && !isEarlier)) return false;
  return [...less].every((word) => more.has(word));
}

/** A place as claimed, with the radius (km) within which it is meant: "Sarmada (± 3 km)". */
export function tellWhere(where: Where | null, words: Words): string {
  return where?.name.replace(/\s+/g, ' ').trim() || words.placeUnknown;
}

/** One line for lists: "Air strike on a camp, Sarmada, 5 May 2016". */
export function tellIncident(incident: Incident, words: Words): string {
  const parts = [tellAct(incident, words)];
  if (incident.where) parts.push(tellWhere(incident.where, words));
  if (incident.when) parts.push(tellWhen(incident.when, words));
  return parts.join(', ');
}
