import type { PlaceMention } from '../mention.ts';
import { POSSESSIVE, type Tokens } from '../tokens.ts';
import { halfway } from './place-area.ts';
import type { Candidate } from './settle-places.ts';

/** Whether only commas and "and" stand between two tokens. */
export function onlyJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 3 || to <= from) return false;
  for (let i = from; i < to; i++) {
    const w = tokens.lower(i);
    if (w !== ',' && w !== 'and' && w !== 'or' && w !== 'the' && w !== '&') return false;
  }
  return true;
}

/** Adds a mention; one joined to the mention before takes over its relation, and "A-B highway" becomes the road between the two. */
export function putPlace(tokens: Tokens, out: PlaceMention[], m: PlaceMention): void {
  const before = out[out.length - 1];
  // "northern X-Y": what was read before keeps its words
  if (before && m.first < before.last) m.first = before.last;
  if (m.first >= m.last) return;
  if (before && !before.adjective && !m.adjective) {
    // "in the Agdam district, Baku's ministry said": no list
    const owns = tokens.kind[m.last] === POSSESSIVE;
    if (m.relation === '' && !owns && LISTED.has(before.relation) && onlyJoined(tokens, before.last, m.first)) m.relation = before.relation;
    // "the X/Y road", "the X to Y highway", though not "from X to Y highway"
    const linked =
      before.last === m.first - 1 &&
      (/^[-–/]$/.test(tokens.raw(before.last)) || (tokens.lower(before.last) === 'to' && before.relation !== 'from'));
    if (m.kind === 'road' && linked && before.where.lat !== null && m.where.lat !== null) {
      out.pop();
      out.push(halfway(before, m, tokens.slice(before.first, m.last)));
      return;
    }
  }
  out.push(m);
}

const LISTED = new Set(['in', 'near', 'at', 'between', 'from', 'to', 'around', 'outside', 'inside', 'outskirts']);

/** "Aleppo and Idlib provinces": the plural type word holds for every name of the list. */
export function shareTypes(tokens: Tokens, candidates: readonly Candidate[]): void {
  for (let i = candidates.length - 1; i > 0; i--) {
    const c = candidates[i];
    const before = candidates[i - 1];
    if (c.wanted === '' || before.wanted !== '' || before.sentence !== c.sentence || !onlyJoined(tokens, before.last, c.first)) continue;
    if (c.typeAt >= c.last ? tokens.lower(c.typeAt).endsWith('s') : c.typeAt < 0) before.wanted = c.wanted;
  }
  // "the provinces of Hama, Idlib and Aleppo"
  let shared = false;
  for (let i = 1; i < candidates.length; i++) {
    const [before, c] = [candidates[i - 1], candidates[i]];
    shared ||= before.wanted !== '' && before.typeAt >= 0 && before.typeAt < before.first && tokens.lower(before.typeAt).endsWith('s');
    shared &&= c.wanted === '' && before.sentence === c.sentence && onlyJoined(tokens, before.last, c.first);
    if (shared) c.wanted = before.wanted;
  }
}
