import type { Incident } from '../../model/incident.ts';
import type { Where } from '../../model/where.ts';
import type { Words } from '../words/words.ts';
import { tellWhen } from './tell-when.ts';

/** What happened, in few words: the act and what was hit. Not the place, not the day. */
export function tellAct(incident: Incident, words: Words): string {
  const all = [...new Set(incident.against.map(({ name }) => name.replace(/\s+/g, ' ').trim()).filter(Boolean))];
  // Those killed or wounded are told as the toll, and what one name says in full is not said again in part.
  const hit = incident.killed || incident.wounded ? all.filter((name) => !words.countedPeople.test(name)) : all;
  const told = hit.filter(
    (name, at) =>
      !hit.some(
        (other, index) => index !== at && (endsWith(other, name) || (index < at && words.bareName(other) === words.bareName(name))),
      ),
  );
  const names = told.slice(0, 3);
  return names.length ? words.actOn[incident.act](words.listOf(names)) : words.act[incident.act];
}

/** "the 62 Syrian soldiers" ends with "Syrian soldiers": whole words at the end, whatever the case. */
function endsWith(long: string, short: string): boolean {
  return long.length > short.length && long.toLowerCase().endsWith(` ${short.toLowerCase()}`);
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
