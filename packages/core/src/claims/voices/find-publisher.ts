import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Source } from '../../knowledge/sources.ts';
import type { Speaker } from '../../model/claim.ts';
import type { Scan } from '../sentence/scan.ts';

/** A speaker whose own publications are its statements. */
interface Publisher {
  speaker: Speaker;
  /** Told of only where this actor is in the report: a state's media are a party only to that state's wars. */
  of: string | null;
  country: string | null;
}

const SPEAKS_FOR_ITSELF = new Set(['monitor', 'mission', 'rescue', 'office', 'party-media', 'state-media']);
const OWN_ACTORS = new Set(['armed-group', 'coalition', 'state-forces', 'monitor']);

const tables = new WeakMap<object, Map<string, Publisher>>();

const fold = (s: string): string =>
  s
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/**
 * Whose voice the narrator of a report is: a party's, a monitor's or a mission's own publication speaks for it. Null for agencies, papers,
 * broadcasters, and for state media that write of somebody else's war.
 */
export function findPublisher(scan: Scan, knowledge: Pick<Knowledge, 'sources' | 'actors'>): Speaker | null {
  const { publisher } = scan.reading.report;
  if (!publisher) return null;
  const table = tableOf(knowledge);
  const credited = /\(([^()]{2,60})\)\s*$/.exec(publisher)?.[1] ?? '';
  const own = publisher.replace(/\s*\([^()]*\)\s*/g, ' ');
  const found = [credited, own, publisher]
    .map((n) => table.get(fold(n.replace(/^via /i, ''))))
    .filter((p): p is Publisher => p !== undefined);
  return (
    found.find((p) => concerns(scan, p))?.speaker ?? (found.length === 0 && speaksForItself(own) ? { name: own.trim(), id: null } : null)
  );
}

/** "Ministry of Defence of X", "X Army", "Y Secretariat", "Z Front": a body that fights or governs, known to nobody, whose publication is its word; no agency, paper or broadcaster is called so. */
const speaksForItself = (name: string): boolean => BODY.test(name) && !OUTLET.test(name);
const BODY =
  /\b(ministry|armed forces|army|(joint|security|defen[cs]e|self-defen[cs]e|support|resistance|patriotic) forces|militia|general staff|high command|military (command|council|spokes\w+)|directorate|general headquarters|spokes(man|person|woman)('s)? office|(liberation|revolutionary|resistance|democratic|national|people's|patriotic) (front|army|movement)|peace secretariat|permanent mission|external affairs|public relations)\b/i;
const OUTLET =
  /\b(news|times|post|press (agency|corps)|tribune|herald|gazette|journal|radio|tv|television|magazine|wire|watch|monitor(ing)?|observ\w+|lines|restated|analys\w+)\b/i;

function concerns(scan: Scan, p: Publisher): boolean {
  if (p.of === null) return true;
  if (p.country !== null && scan.theatre.has(p.country)) return true;
  return scan.reading.actors.some((a) => a.id !== null && (a.id === p.of || a.id.startsWith(`${p.of}-`)) && a.role !== 'media');
}

function tableOf(knowledge: Pick<Knowledge, 'sources' | 'actors'>): Map<string, Publisher> {
  const known = tables.get(knowledge.sources);
  if (known) return known;
  const table = new Map<string, Publisher>();
  for (const a of knowledge.actors.actors.values()) {
    if (!OWN_ACTORS.has(a.kind) && a.kind !== 'organisation') continue;
    for (const { name } of a.names) table.set(fold(name), { speaker: { name, id: a.id }, of: null, country: null });
  }
  for (const s of knowledge.sources.values()) {
    const spoken = SPEAKS_FOR_ITSELF.has(s.kind);
    for (const n of [s.id, ...s.names, ...(s.domains ?? [])]) {
      if (spoken) table.set(fold(n), publisherOf(s));
      else table.delete(fold(n));
    }
  }
  tables.set(knowledge.sources, table);
  return table;
}

const publisherOf = (s: Source): Publisher => ({
  speaker: { name: s.names[0], id: s.id },
  of: s.kind === 'state-media' ? (s.of ?? null) : null,
  country: s.kind === 'state-media' ? (s.country ?? null) : null,
});
