import type { IndexedIncident } from '../compose/compose-row.ts';
import { placeOf } from '../compose/gather-places.ts';
import type { Condition, FindingCondition } from '../schemas/filter-schema.ts';
import type { IncidentRow } from '../schemas/incident-schemas.ts';

type Picked<K extends keyof IncidentRow> = Pick<IncidentRow, K>;
type Part = { row?: Partial<IncidentRow>; followers?: string[] };

/** What a column holds of an incident, as part of the incident: whatever is asked of it can be asked of the part. */
const PARTS = {
  act: ({ row: { act } }: IndexedIncident): Part => ({ row: { act } }),
  when: ({ row: { when } }: IndexedIncident): Part => ({
    row: { when: when && ({ start: when.start, end: when.end } as Picked<'when'>['when']) },
  }),
  published: ({ row: { firstPublished } }: IndexedIncident): Part => ({ row: { firstPublished } }),
  where: ({ row: { where } }: IndexedIncident): Part => ({
    row: { where: where && (placeOf(where) as Picked<'where'>['where']) },
  }),
  areas: ({ row: { areas } }: IndexedIncident): Part => ({ row: { areas } }),
  by: ({ row: { by } }: IndexedIncident): Part => ({ row: { by: by.map(({ name, id }) => ({ name, id })) as IncidentRow['by'] } }),
  sources: ({ row: { sources } }: IndexedIncident): Part => ({ row: { sources } }),
  verdicts: ({ row: { verdicts } }: IndexedIncident): Part => ({
    row: { verdicts: verdicts.map(({ finding: _, ...verdict }) => verdict) as IncidentRow['verdicts'] },
  }),
  contested: ({ row: { contested } }: IndexedIncident): Part => ({ row: { contested } }),
  killed: ({ row: { killed } }: IndexedIncident): Part => ({ row: { killed } }),
  wounded: ({ row: { wounded } }: IndexedIncident): Part => ({ row: { wounded } }),
  origins: ({ row: { origins } }: IndexedIncident): Part => ({ row: { origins } }),
  status: ({ row: { status } }: IndexedIncident): Part => ({ row: { status } }),
  assignee: ({ row: { assignee } }: IndexedIncident): Part => ({ row: { assignee } }),
  tags: ({ row: { tags } }: IndexedIncident): Part => ({ row: { tags } }),
  grades: ({ row: { credibility, verification } }: IndexedIncident): Part => ({ row: { credibility, verification } }),
  flags: ({ row: { background, aggregate } }: IndexedIncident): Part => ({ row: { background, aggregate } }),
  followers: ({ followers }: IndexedIncident): Part => ({ followers }),
} as const;

/** The name of a column of incidents. */
export type IncidentField = keyof typeof PARTS;
/** Every column, in the order in which its values are written down. */
export const INCIDENT_FIELDS = Object.keys(PARTS) as IncidentField[];

/** What the columns hold of an incident, as it is written down: the JSON of each, a line each. */
export function writeKeys(one: IndexedIncident): string {
  return INCIDENT_FIELDS.map((field) => JSON.stringify(PARTS[field](one))).join('\n');
}

/** Which column a condition is asked of; null for those that only the tables can answer: words, and reports. */
export function fieldOf(condition: Condition | FindingCondition): IncidentField | null {
  if ('finding' in condition) return 'verdicts';
  switch (condition.field) {
    case 'actor':
      return 'by';
    case 'source':
      return 'sources';
    case 'place':
      return condition.op === 'under' ? 'areas' : 'where';
    case 'area':
      return 'areas';
    case 'agreement':
    case 'clause':
    case 'verdict':
    case 'standing':
      return 'verdicts';
    case 'tag':
      return 'tags';
    case 'credibility':
    case 'verification':
      return 'grades';
    case 'firstPublished':
      return 'published';
    case 'followed':
      return 'followers';
    case 'background':
    case 'aggregate':
      return 'flags';
    case 'report':
    case 'text':
      return null;
    default:
      return condition.field;
  }
}
