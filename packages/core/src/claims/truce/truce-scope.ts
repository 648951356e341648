import type { Where } from '../../model/where.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

const WIDE = new Set('nationwide countrywide national broader wider overall general whole'.split(' '));
const OTHERS = new Set(
  'by after before with between under following since agreed reached signed negotiated concluded announced sealed clinched hammered mediated brokered arranged facilitated'.split(
    ' ',
  ),
);
/** "signed a ceasefire in Havana": the place is where it was signed. */
function signedThere(scene: Scene, start: number): boolean {
  return SIGNING.has(scene.word(start - 1));
}
const SIGNING = new Set(['signed', 'sign', 'signs', 'signing', 'initialled', 'initialed', 'inked']);
const LINKS = new Set('in for across around along on covering encompassing throughout over'.split(' '));

/** Where a truce runs, as far as the words beside its name tell: a key that is '' when they do not, 'wide' for a whole country, else the place. */
export function readScope(scene: Scene, truce: Term | null): { key: string; where: Where | null } {
  if (!truce) return { key: '', where: null };
  const start = scene.nounGroup(truce);
  for (let i = start; i < truce.first; i++) if (WIDE.has(scene.word(i))) return { key: 'wide', where: null };
  for (const p of scene.places) {
    const beside =
      (p.first >= start && p.last <= truce.first && p.kind !== 'country') ||
      (p.first >= truce.last && p.first - truce.last <= 5 && linked(scene, truce.last, p.first) && !signedThere(scene, start));
    if (!beside || p.partOfName) continue;
    if (p.kind === 'country') return { key: 'wide', where: p.adjective ? null : p.where };
    return { key: `place:${p.where.id ?? p.where.name}`, where: p.where };
  }
  // "in the valley, where the army had declared a truce"; "a truce there"
  for (let i = truce.first - 1; i > Math.max(scene.sentence.first, truce.first - 14); i--) {
    if (scene.word(i) !== 'where') continue;
    const before = scene.before(
      scene.places.filter((p) => !p.adjective && !p.partOfName),
      i,
      2,
    );
    if (before)
      return before.kind === 'country'
        ? { key: 'wide', where: before.where }
        : { key: `place:${before.where.id ?? before.where.name}`, where: before.where };
  }
  const local = withLocals(scene, truce);
  if (local) return { key: `!place:${local.where.id ?? local.where.name}`, where: local.where };
  if (scene.word(truce.last) === 'there') {
    const last = scene.reading.places.filter((p) => p.first < truce.first && !p.adjective && !p.partOfName && p.kind !== 'country').at(-1);
    if (last)
      return {
        key: `place:${last.where.id ?? last.where.name}`,
        where: { ...last.where, how: 'inferred', because: '“there”: the place named last' },
      };
  }
  const after = scene.words(truce.last, truce.last + 6).toLowerCase();
  if (/^(across|throughout) the (whole|entire|country)/.test(after)) return { key: 'wide', where: null };
  return { key: '', where: null };
}

/** "a truce was signed with elders of two villages |in the province of X|": with whom it was made tells where it runs. */
function withLocals(scene: Scene, truce: Term): Scene['places'][number] | null {
  let partner = -1;
  for (let i = truce.last; i < Math.min(scene.sentence.last, truce.last + 22); i++) {
    if (scene.word(i) === 'with' && partner < 0) partner = 0;
    else if (partner >= 0 && LOCALS.has(scene.word(i))) partner = i;
  }
  const place =
    partner > 0
      ? scene.after(
          scene.places.filter((p) => p.kind !== 'country' && !p.adjective && !p.partOfName),
          partner + 1,
          6,
        )
      : null;
  if (!place) return null;
  for (let i = partner + 1; i < place.first; i++) if (/^(in|of)$/.test(scene.word(i))) return place;
  return null;
}
const LOCALS = new Set(
  'settlement settlements locality localities village villages town towns hamlet hamlets neighbourhood neighbourhoods unit units detachment detachments elders sheikhs tribes clans'.split(
    ' ',
  ),
);

function linked(scene: Scene, from: number, to: number): boolean {
  let link = false;
  for (let i = from; i < to; i++) {
    if (OTHERS.has(scene.word(i))) return false;
    link ||= LINKS.has(scene.word(i));
  }
  return link;
}
