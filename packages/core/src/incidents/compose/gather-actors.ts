import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ByStatus, Claim, Speaker } from '../../model/claim.ts';
import { englishOf } from '../../model/english-of.ts';
import type { IncidentActor } from '../../model/incident.ts';
import { sideOf } from '../compare/compare-actors.ts';
import { foldName } from '../compare/fold-name.ts';
import { opposes, sideKind } from '../compare/sides.ts';
import { rootVoice } from './group-voices.ts';

/** The firmest way in which somebody is named stands for all. */
const FIRMEST: ByStatus[] = ['claimed-by-actor', 'denied-by-actor', 'stated-as-fact', 'accused', 'unknown'];

/** Everyone said to have done it, with how firmly and by which claims; who denies it is marked so, whichever report carries the denial. */
export function gatherActors(claims: Claim[], denials: Claim[], knowledge: Pick<Knowledge, 'actors' | 'sources'>): IncidentActor[] {
  const found = new Map<string, IncidentActor & { names: Map<string, number> }>();
  for (const c of claims) {
    for (const b of c.by) {
      const key = nameOf(b);
      if (!key) continue;
      const known: IncidentActor & { names: Map<string, number> } = found.get(key) ?? {
        ...speakerOf(b),
        status: 'unknown',
        claims: [],
        names: new Map(),
      };
      known.names.set(b.name, (known.names.get(b.name) ?? 0) + 1);
      if (!known.claims.includes(c.id)) known.claims.push(c.id);
      if (FIRMEST.indexOf(c.byStatus) < FIRMEST.indexOf(known.status)) known.status = c.byStatus;
      found.set(key, known);
    }
  }
  const accused = [...found.values()];
  for (const d of denials) {
    const cleared = clearedBy(d, accused, claims, knowledge);
    for (const actor of cleared) if (actor.status !== 'claimed-by-actor') actor.status = 'denied-by-actor';
    // "denied shelling the suburb and said the army had": whom others accuse stands beside whom the denier does
    if (cleared.length) continue;
    for (const b of d.by)
      found.set(nameOf(b), { ...speakerOf(b), status: 'denied-by-actor', claims: [d.id], names: new Map([[b.name, 1]]) });
  }
  return [...found.keys()].sort().map((key) => {
    const { names, ...actor } = found.get(key)!;
    const name = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
    return { ...actor, name, claims: actor.claims.sort() };
  });
}

const speakerOf = ({ name, id, english }: Speaker): Speaker => ({ name, id, ...(english === undefined ? {} : { english }) });

type Accused = Pick<IncidentActor, 'id' | 'name' | 'english'>;

const nameOf = (actor: Accused): string => actor.id ?? foldName(englishOf(actor));

/** Whom of those accused a denial speaks for: its own side, or whom it names as wrongly accused; else those of its kind, where only one side can be meant. */
function clearedBy<T extends IncidentActor>(
  denial: Claim,
  accused: readonly T[],
  claims: readonly Claim[],
  knowledge: Pick<Knowledge, 'actors' | 'sources'>,
): T[] {
  const voices = denial.speaker.map((s) => rootVoice(nameOf(s), knowledge));
  const own = accused.filter((actor) => isOwn(denial, voices, actor, knowledge));
  if (own.length) return own;
  const byOthers = accused.filter((actor) => {
    const naming = claims.filter((c) => actor.claims.includes(c.id));
    return !naming.every((c) => c.speaker.some((s) => voices.includes(rootVoice(nameOf(s), knowledge))));
  });
  return byOthers.filter((actor) => voices.some((voice) => isOnlyOne(voice, actor, byOthers, knowledge)));
}

function isOwn(denial: Claim, voices: readonly string[], actor: Accused, knowledge: Pick<Knowledge, 'actors' | 'sources'>): boolean {
  const name = nameOf(actor);
  if ([...denial.by, ...denial.speaker].some((one) => nameOf(one) === name) || voices.includes(name)) return true;
  return actor.id !== null && voices.some((v) => sideOf(v, knowledge).has(name) || sideOf(name, knowledge).has(v));
}

/** "the rebels" deny and one armed group is accused, an army denies and only "warplanes" are: nobody else can be meant. */
function isOnlyOne(voice: string, actor: Accused, accused: readonly Accused[], knowledge: Pick<Knowledge, 'actors'>): boolean {
  if (actor.id && knowledge.actors.actors.has(voice)) return false;
  const [speaks, acts] = [sideKind(voice, knowledge), sideKind(nameOf(actor), knowledge)];
  if (accused.length === 1 && !actor.id) return !opposes(speaks, acts);
  return speaks !== null && speaks === acts && accused.filter((one) => one.id && sideKind(one.id, knowledge) === acts).length <= 1;
}
