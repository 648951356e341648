import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';

/** Who holds a place, as claimed: "rebel-held Douma", "areas under the control of the army", "the village fell to …". */
export function readControl(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    if (term.sense === 'held-compound' && scene.word(term.first - 1) === '-') {
      const who = scene.actors.filter((a) => a.last <= term.first - 1 && term.first - 1 - a.last <= 0);
      const name = who.length
        ? { name: who[who.length - 1].name, id: who[who.length - 1].id }
        : { name: scene.tokens.raw(term.first - 2), id: null };
      const place =
        scene.places.find((p) => p.first >= term.last && p.first - term.last <= 5 && !p.adjective && !scene.broken(term.last, p.first)) ??
        scene.places.find((p) => p.last <= term.first - 2 && term.first - 2 - p.last <= 3 && !p.adjective);
      if (place)
        out.push(draft(scene, 'territory/held', [name], place, Math.min(place.first, term.first - 2), Math.max(place.last, term.last)));
    } else if (term.sense === 'held-by') {
      const who = scene.actorsAfter(term.last, 3);
      const place = scene.before(
        scene.places.filter((p) => !p.adjective),
        term.first,
        5,
      );
      if (who.length && place && !scene.unreal(term.first))
        out.push(draft(scene, 'territory/held-by', who, place, place.first, term.last + 2));
    } else if (term.sense === 'fell-to') {
      const who = scene.actorsAfter(term.last, 3);
      const place = scene.before(
        scene.places.filter((p) => !p.adjective),
        term.first,
        6,
      );
      if (who.length && place && !scene.unreal(term.first))
        out.push(draft(scene, 'territory/fell-to', who, place, place.first, term.last + 2));
    } else if (term.sense === 'holds' && !scene.negated(term.first) && term.shape !== 'ing') {
      const who = scene.actorsBefore(scene.groupStart(term.first), 3);
      const place = scene.after(
        scene.places.filter((p) => !p.adjective),
        term.last,
        6,
      );
      if (who.length && place && !scene.unreal(term.first)) out.push(draft(scene, 'territory/holds', who, place, term.first, place.last));
    }
  }
  return out;
}

function draft(scene: Scene, rule: string, who: FactDraft['who'], place: Scene['places'][number], first: number, last: number): FactDraft {
  const end = Math.min(last, scene.sentence.last);
  return {
    kind: 'control',
    fact: null,
    rule,
    who,
    what: scene.words(first, end),
    where: place.where,
    first,
    last: end,
    ...(isOfParts(scene, first, end) ? { inPart: true as const } : {}),
    key: `${who?.map((w) => w.id ?? w.name).join('+')}@${place.where.name}`,
    weight: 1,
  };
}

/** Whether the words are of parts of a place: "rebel-held quarters of …", "parts of … held by …". */
function isOfParts(scene: Scene, first: number, last: number): boolean {
  return scene.terms.some((term) => term.sense === 'area-part' && term.first >= first - 3 && term.last <= last);
}
