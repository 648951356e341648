import type { ActorMention } from '../../language/mention.ts';
import { foldWord } from '../../language/vocabulary.ts';
import type { Speaker } from '../../model/claim.ts';
import { lowerCase, remember } from '../../model/remember.ts';

/** Words of names that every side has. */
const COMMON =
  /^(government|governments|regime|forces|force|army|armed|military|ministry|state|states|group|groups|rebel|rebels|militia|militias|official|officials|defence|defense|foreign|minister|president|spokesman|spokeswoman|spokesperson|general|troops|soldiers|fighters|warplanes?|planes?|jets?|aircraft|helicopters?|coalition|allied|allies|movement|front|united|republic|people|security|national|police)$/;

/** The words of a name or an id that tell whose side it is: their first five letters. */
const stems = remember((text) => {
  const out = new Set<string>();
  for (const word of text.split(/[\s-]+/)) {
    const w = foldWord(word);
    if ((w.length >= 4 || SHORT.test(word)) && !COMMON.test(w)) out.add(w.slice(0, 5));
  }
  return out as ReadonlySet<string>;
});
/** "|RFO| rebels", "|A-9|" */
const SHORT = /^([A-Z]{3,}|[A-Z]+-?\d+)$/;
/** The first word of a name: of "Zarda's Tarmi fighters" that of the fighters. */
const firstWord = remember((name) => name.replace(/^\S+['’]s\s+/, '').split(/\s+/)[0]);

/** Voices of a country that are no voice of its government. */
const APART =
  /opposition|rebel|insurgent|observatory|network|activist|monitor|civil defen|white helmets|red crescent|red cross|council|separatist|residents?$|witness|medic|hospital/i;

const isApart = remember((name) => APART.test(name));

/** Whether two names or ids have a telling word in common. */
function shares(a: string, b: string | null): boolean {
  if (b === null) return false;
  const own = stems(a);
  for (const s of stems(b)) if (own.has(s)) return true;
  return false;
}

/** Forces of a state, called by what they are: "the army", "government troops", "its soldiers". */
const OWN_FORCES =
  /^(army|air force|navy|military|armed forces|(government|security|regular|federal) (forces|troops|soldiers)|troops|soldiers|police|warplanes|(army|government|military|air force|police) \w+)$/i;
/** Forces that only a state has: nobody else's are called so. */
const STATE_ONLY =
  /^(army|air force|navy|military|armed forces|government (forces|troops|soldiers)|security forces|(army|air force|government) \w+)$/i;
/** Those who speak for a state and its forces, without a word of which state. */
const OFFICE =
  /^(the )?((senior |chief |acting )?(army|military|armed forces|government|police|defen[cs]e|interior|security|air force|navy)( \w+)?( (spokes(man|woman|person)|minister|ministry|chief|command|commander|official|officer))?|general staff|president|prime minister|spokes(man|woman|person) (for|of) the (army|military|government|armed forces|police|ministry)|ministry of (defen[cs]e|the interior))\b/i;

const isOffice = remember((name) => OFFICE.test(name) && !APART.test(name));
const isOwnForces = remember((name) => OWN_FORCES.test(name));
const isStateOnly = remember((name) => STATE_ONLY.test(name));

/** "the defence ministry" and "soldiers", "Army spokesman Nabil Dau" and "the air force": an office of the state, and forces told of without another's name. */
const speaksForForces = (speaker: Speaker, actor: { name: string; id: string | null }, isForces: (name: string) => boolean): boolean =>
  actor.id === null && speaker.id === null && isForces(actor.name) && isOffice(speaker.name);

/** Voices that tell of others. */
const TELLS_ONLY =
  /\b(media|radio|television|tv|newspapers?|news|agency|agencies|outlets?|channels?|press|witness(es)?|residents?|villagers?|medics?|doctors?|hospitals?|journalists?|reporters?)\b/i;

/**
 * Whether who speaks is plainly the one who acted, or speaks for it: the same id, an office or force of the same state, a spokesman, or a
 * nameless member of a nameless side ("a rebel official" of "rebels"). A country's name alone makes nobody its voice.
 */
export function speaksAs(speaker: Speaker, sides: readonly string[], actor: { name: string; id: string | null }): boolean {
  if (lowerCase(speaker.name) === lowerCase(actor.name)) return true;
  const ids = [...(speaker.id === null ? [] : [speaker.id]), ...sides];
  if (actor.id !== null) return ids.some((i) => i === actor.id || i.startsWith(`${actor.id}-`) || actor.id!.startsWith(`${i}-`));
  if (speaksForForces(speaker, actor, isStateOnly)) return true;
  // "Zarlander media" report on "Zarlander soldiers"; they are not theirs
  if (TELLS_ONLY.test(speaker.name)) return false;
  const first = firstWord(actor.name);
  const head = foldWord(first).replace(/s$/, '');
  return (head.length >= 5 || SHORT.test(first)) && foldWord(firstWord(speaker.name)).startsWith(head);
}

/** Whether who speaks is who is accused, or speaks for it, or belongs to it: "Moscow" and "Russian jets", "the ministry" and its army. */
export function isSameSide(speaker: Speaker & { speaksFor?: string | null }, accused: Pick<ActorMention, 'name' | 'id'>): boolean {
  if (lowerCase(speaker.name) === lowerCase(accused.name)) return true;
  const ids = [speaker.id, speaker.speaksFor ?? null].filter((i): i is string => i !== null);
  if (accused.id !== null && ids.some((i) => i === accused.id || i.startsWith(`${accused.id}-`) || accused.id!.startsWith(`${i}-`)))
    return true;
  if (speaksForForces(speaker, accused, isOwnForces)) return true;
  if (isApart(speaker.name) !== isApart(accused.name)) return false;
  return (
    shares(speaker.name, accused.name) ||
    ids.some((id) => shares(id, accused.name) || shares(id, accused.id)) ||
    shares(speaker.name, accused.id)
  );
}
