import type { ActorMention, ActorRole } from '../mention.ts';
import { POSSESSIVE, type Tokens } from '../tokens.ts';
import type { Group } from './actor-group.ts';
import { bodyBefore } from './body-before.ts';

/** A group of a report with the mention it gives (null: none of its own) and the number of its sentence. */
export interface FoundGroup {
  group: Group;
  mention: ActorMention | null;
  sentence: number;
}

// heads that may stand for one another: "the Israeli army … the military"
const FAMILIES: Record<string, string> = {
  army: 'army',
  military: 'army',
  forces: 'army',
  soldiers: 'army',
  troops: 'army',
  government: 'government',
  regime: 'government',
  coalition: 'coalition',
  alliance: 'coalition',
  ministry: 'ministry',
  police: 'police',
  group: 'group',
  movement: 'group',
  organization: 'group',
  organisation: 'group',
  rebels: 'band',
  insurgents: 'band',
  militants: 'band',
  guerrillas: 'band',
  guerillas: 'band',
  separatists: 'band',
  militia: 'band',
  militiamen: 'band',
  jihadists: 'band',
};
const NAMED_GROUPS = new Set<ActorRole>(['armed-group', 'coalition', 'organisation', 'monitor']);
const NAMELESS = 'nameless';
const IRREGULAR = 'irregular';
/** One named before, when, and whether it is the only one of its family so far. */
interface Named {
  mention: ActorMention;
  sentence: number;
  sole: boolean;
}

/** Sentences back at which "the group" may still find whom it means. */
const REACH = 2;

/**
 * Finds whom a bare definite means by what the report named before: "the army" after "the Israeli army", "the group" after "Ahrar al-Sham".
 * Where two could be meant, only one named in the same or the last sentence is taken; else the voice stays generic. With `headline` the first sentence is
 * one, and means whom the lead names.
 */
export function resolveDefinites(tokens: Tokens, found: FoundGroup[], headline: boolean): void {
  const seen = new Map<string, Named>();
  for (let k = 0; k < found.length; k++) {
    const item = found[k];
    const { group, sentence } = item;
    const head = tokens.lower(group.head);
    const family = FAMILIES[head];
    // "the rebels' political wing" is a body of its own
    const owns = family === 'band' && tokens.kind[group.last] === POSSESSIVE;
    if (group.thing?.voice && family !== undefined && !owns && bareDefinite(tokens, group)) {
      // "an armed group raided the town; the group …": those without a name, where none was named
      const before = seen.get(family) ?? (family === 'group' ? seen.get(NAMELESS) : head === 'forces' ? seen.get(IRREGULAR) : undefined);
      if (before && !namedBehind(found, k, before.mention) && isNear(family, before, sentence)) {
        const { id, name, role, generic } = before.mention;
        item.mention = { first: group.first, last: group.last, head: group.head, name, id, role, generic, speaksFor: null };
        continue;
      }
    }
    // "the group" of "|M23| spokesman Willy Ngoma"
    const mention = item.mention && ((group.state ? null : bodyBefore(item.mention)) ?? item.mention);
    if (mention?.generic && mention.role === 'armed-group') {
      remember(seen, NAMELESS, mention, sentence);
      // "rebels shelled the town, where Hezbollah …": the rebels are not those named behind them
      if (family === 'band' && (!seen.has('band') || group.modified || group.state)) remember(seen, 'band', mention, sentence);
    }
    if (!mention || mention.generic) continue;
    if (NAMED_GROUPS.has(mention.role)) remember(seen, 'group', mention, sentence);
    // "the northern rebels" are a band as well
    if (mention && (isBand(mention) || family === 'band')) remember(seen, 'band', mention, sentence);
    const own = family ?? (group.thing?.actor?.kind === 'state-forces' ? 'army' : mention.role === 'coalition' ? 'coalition' : undefined);
    if (own !== undefined && own !== 'group' && mention.id !== null)
      remember(seen, own === 'army' && isIrregular(mention) ? IRREGULAR : own, mention, sentence);
  }
  if (headline) for (const item of found) if (item.sentence === 0) meantAhead(tokens, item, found, seen);
}

/** Sentences behind a headline that name in full whom it calls by a bare noun. */
const LEAD = 2;

/** "Army denies strike" over "the Vardan army denied …": the only one of its kind that the report names, and its lead does. */
function meantAhead(tokens: Tokens, item: FoundGroup, found: readonly FoundGroup[], seen: ReadonlyMap<string, Named>): void {
  const { group, mention } = item;
  const family = FAMILIES[tokens.lower(group.head)];
  if (!mention?.generic || family === undefined || family === 'group' || family === 'band') return;
  if (group.modified || group.last - group.first !== 1) return;
  const sole = seen.get(family);
  if (!sole?.sole || sole.mention.generic) return;
  const inLead = found.some((f) => f.sentence > 0 && f.sentence <= LEAD && f.mention !== null && isSame(f.mention, sole.mention));
  const { name, id, role } = sole.mention;
  if (inLead) item.mention = { ...mention, name, id, role, generic: false };
}

/** Whether one told of before may still be meant: the only one of its kind, or one told of just before. "The rebels" are the one band the report names. */
function isNear(family: string, before: Named, sentence: number): boolean {
  if (family === 'band') return before.sole && !before.mention.generic;
  if (family === 'group' || family === 'ministry') return sentence - before.sentence <= REACH;
  return before.sole || sentence - before.sentence <= 1;
}

/** "the Lord's Resistance Army": "the army" of the report is the one that fights it. A national army is one, whoever commands it. */
export const isIrregular = (mention: ActorMention): boolean => mention.role === 'armed-group' && !/\bNational Army\b/i.test(mention.name);

/** Those whom "the rebels", "the insurgents" may mean by their name, and no battalion or guard that nobody knows. */
const isBand = (mention: ActorMention): boolean =>
  isIrregular(mention) && (mention.id !== null || /\b(Front|Movement|Liberation|Resistance|Revolutionary|Rebel)\b/i.test(mention.name));

/** "the army said that |Orlish forces| had fired": who is named behind it in its sentence is another. */
function namedBehind(found: readonly FoundGroup[], at: number, who: ActorMention): boolean {
  for (let k = at + 1; k < found.length && k < at + 8 && found[k].sentence === found[at].sentence; k++) {
    const { mention } = found[k];
    if (mention && !mention.generic && mention.id !== null && mention.id === who.id) return true;
  }
  return false;
}

const isSame = (a: ActorMention, b: ActorMention): boolean => (a.id === null && b.id === null ? a.name === b.name : a.id === b.id);

function remember(seen: Map<string, Named>, family: string, mention: ActorMention, sentence: number): void {
  const before = seen.get(family);
  seen.set(family, { mention, sentence, sole: before === undefined || (before.sole && isSame(before.mention, mention)) });
}

/** "the army", "the group's": the article and a lone head. */
function bareDefinite(tokens: Tokens, group: Group): boolean {
  return group.last - group.first === 1 && !group.modified && tokens.lower(group.first - 1) === 'the';
}
