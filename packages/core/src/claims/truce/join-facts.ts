import type { FactDraft } from './fact-draft.ts';
import { addHours } from './truce-window.ts';

/** Facts of which a report rarely tells two: a keyless statement joins the one that is there. */
const JOINED = new Set([
  'in-force',
  'extended',
  'lapsed',
  'declared-over',
  'condition',
  'commitment',
  'meeting',
  'suspension-of-aid',
  'resumption-of-aid',
  'exclusion',
  'alias',
]);

/**
 * Joins the statements of one report that tell one fact (headline, lede, second mention): the fullest stays, and takes the
 * window and the names that only the others say. Mentions in passing go where a statement of another fact already tells it.
 */
export function joinFacts(drafts: FactDraft[]): FactDraft[] {
  const groups = new Map<string, FactDraft[]>();
  const alone: FactDraft[] = [];
  for (const draft of drafts) {
    if (!draft.fact || !JOINED.has(draft.fact)) {
      alone.push(draft);
      continue;
    }
    const list = groups.get(draft.fact) ?? [];
    groups.set(draft.fact, list);
    const twin = list.findIndex((d) => (d.key === draft.key && !apart(d, draft)) || joinable(draft, d));
    if (twin < 0) list.push(draft);
    else list[twin] = joined(list[twin], draft);
  }
  const ends = (groups.get('in-force') ?? []).filter((d) => d.rule === 'truce/was-due-to-expire');
  for (const draft of groups.get('extended') ?? []) carryOn(draft, ends);
  const out = [...alone];
  for (const list of groups.values()) {
    for (const draft of list) {
      if (draft.unless?.some((fact) => groups.has(fact))) continue;
      out.push(draft);
    }
  }
  return out.sort((a, b) => (a.story ?? 0) - (b.story ?? 0) || a.first - b.first || a.last - b.last || (a.rule < b.rule ? -1 : 1));
}

/** "was due to expire on 30 May", "extended by two months": from that end, for as long. */
function carryOn(draft: FactDraft, ends: FactDraft[]): void {
  const end = ends.length === 1 ? ends[0].until : null;
  if (!end || !draft.hours || draft.from || draft.until) return;
  draft.from = end;
  draft.until = addHours(end, draft.hours);
}

/** Statements without a key of their own join what is there; a week joins a day that lies in it; demands without a name join the named. */
function joinable(a: FactDraft, b: FactDraft): boolean {
  if (a.key.startsWith('!') || b.key.startsWith('!')) return false;
  if (a.fact === 'condition')
    return a.key.startsWith('demand:') && b.key.startsWith('demand:') && (a.key === 'demand:' || b.key === 'demand:');
  if (a.fact === 'alias' || a.fact === 'exclusion') return false;
  // one promise, its maker named only once
  if (a.fact === 'commitment') return a.key.split(':')[1] === b.key.split(':')[1] && (a.key.startsWith(':') || b.key.startsWith(':'));
  if (a.fact === 'meeting') {
    if (a.when && b.when) return a.when.grain !== b.when.grain && a.when.start < b.when.end && b.when.start < a.when.end;
    if (a.mood !== b.mood || (a.where && b.where && a.where.name !== b.where.name)) return false;
  }
  if (apart(a, b)) return false;
  return a.key === '' || b.key === '';
}

/** Two truces: one was over before the other began, they were given other lengths ("a 24-hour truce", "a 72-hour truce"), or one is called by another month. */
function apart(a: FactDraft, b: FactDraft): boolean {
  if (a.fact !== 'in-force') return false;
  if (a.from && b.from && (a.rule === DATED || b.rule === DATED) && months(a.from, b.from) > 1) return true;
  if (a.hours && b.hours && a.hours !== b.hours && a.from !== b.from) return true;
  return over(a, b) || over(b, a);
}
const DATED = 'truce/dated';
/** Months between two starts; where only the year of one is said, between the years. */
function months(a: string, b: string): number {
  const [y, m] = [a, b]
    .map((from) => from.split('-').slice(0, 2).map(Number))
    .reduce(([y1, m1], [y2, m2]) => [(y2 - y1) * 12, (m2 ?? m1) - (m1 ?? m2)]);
  return Math.abs(y + (m || 0));
}
const over = (a: FactDraft, b: FactDraft): boolean => Boolean(a.from && a.until && b.from && a.until.slice(0, 10) < b.from.slice(0, 10));

function joined(a: FactDraft, b: FactDraft): FactDraft {
  const finer = a.fact === 'meeting' && b.when?.grain === 'day' && a.when !== null && a.when?.grain !== 'day';
  const [full, less] = b.weight > a.weight || finer ? [b, a] : [a, b];
  // an end that was only counted from a length gives way to one that is said, and goes with the start it was counted from
  const counted = isCounted(full);
  const ended = less.until && !(isCounted(less) && full.from && full.from !== less.from) ? less.until : null;
  const both = copyOf(full);
  both.key = full.key || less.key;
  both.when = full.when ?? less.when ?? null;
  both.from = full.from ?? (full.until && less.until ? null : (less.from ?? null));
  // "from Friday", and further down "from 6 a.m. on Friday"
  if (less.from && both.from && less.from.length > both.from.length && less.from.startsWith(both.from)) both.from = less.from;
  // of two ends the one said more finely: "late Monday" gives way to "Tuesday at 00:01"
  both.until = ended && (counted || ended.length > (full.until?.length ?? 0)) ? ended : (full.until ?? null);
  if (full.alternatives ?? less.alternatives) both.alternatives = full.alternatives ?? less.alternatives;
  if (full.hours ?? less.hours) both.hours = full.hours ?? less.hours;
  both.where = full.where ?? less.where ?? null;
  both.who = full.who?.length ? full.who : less.who;
  both.unless = full.unless && less.unless ? full.unless : undefined;
  // a start said in one place and a length in another make an end
  if (both.fact === 'in-force' && both.from && !both.until && both.hours) both.until = addHours(both.from, both.hours);
  return both;
}

/** A copy made field by field, which shares its shape with others of the same fields: `{ ...draft }` gets one of its own each time. */
function copyOf(draft: FactDraft): FactDraft {
  const copy: Record<string, unknown> = {};
  for (const key in draft) copy[key] = draft[key as keyof FactDraft];
  return copy as unknown as FactDraft;
}

/** Whether the end was counted from the start and a length, and not said. */
function isCounted(draft: FactDraft): boolean {
  return Boolean(draft.until && draft.from && draft.hours) && draft.until === addHours(draft.from!, draft.hours!);
}
