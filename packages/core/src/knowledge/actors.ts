import { z } from 'zod';

/** An ISO day (`2016-07-28`), month or year. Compared as text at the finer one's grain. */
export const dayText = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'must be a day (2016-07-28), a month (2016-07) or a year (2016), in quotation marks');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id: small letters, digits and single hyphens');
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as SY');
const span = {
  from: dayText.optional().describe('First day on which it holds.'),
  until: dayText.optional().describe('First day on which it no longer holds.'),
};

/** What kind of actor it is. */
export const ACTOR_KINDS = ['state', 'state-forces', 'armed-group', 'coalition', 'monitor', 'media', 'organisation'] as const;
/** What an actor can do that not everybody can: only those with aircraft can bomb from the air. */
export const CAPABILITIES = ['aircraft', 'helicopters', 'drones', 'artillery', 'missiles', 'armour', 'navy'] as const;

const name = z
  .strictObject({
    name: z.string().min(1),
    lang: z.string().min(2).default('en').describe('BCP 47 tag of the name.'),
    ...span,
    caseSensitive: z.boolean().optional().describe('Only as written: an abbreviation that is also a word ("HAT").'),
  })
  .describe('A name, the language it is said in, and when it was in use.');
const names = z
  .array(z.union([z.string().min(1), name]))
  .min(1)
  .transform((list) => list.map((n): ActorName => (typeof n === 'string' ? { name: n, lang: 'en' } : n)));
const capability = z.strictObject({ what: z.enum(CAPABILITIES), ...span });
const capabilities = z
  .array(z.union([z.enum(CAPABILITIES), capability]))
  .default([])
  .transform((list) => list.map((c): Capability => (typeof c === 'string' ? { what: c } : c)));
const allegiance = z.strictObject({
  to: id.describe('Id of the actor it belongs to, fights for or is backed by.'),
  how: z.enum(['part-of', 'allied', 'backed-by', 'affiliated']).default('allied'),
  ...span,
  source: z.string().optional(),
});

const actor = z.strictObject({
  id,
  kind: z.enum(ACTOR_KINDS),
  country: country.optional(),
  theatres: z.array(country).optional().describe('Other countries in which it acts; they help to tell apart groups of one name.'),
  names,
  demonyms: z.array(z.string()).optional().describe('For a state: "Syrian".'),
  metonyms: z.array(z.string()).optional().describe('For a state: its capital and seat when they speak for it: "Damascus", "the Kremlin".'),
  forces: id.optional().describe('For a state: the id of its armed forces.'),
  allegiance: z.array(allegiance).default([]),
  capabilities,
  note: z.string().optional(),
  source: z.string().optional().describe('Where what is said here can be checked.'),
});

const role = z.strictObject({
  role: z.string().min(1),
  of: id.describe('Id of the actor or source he or she speaks for.'),
  ...span,
});
const person = z.strictObject({
  id,
  names,
  surname: z.string().optional().describe('The name a report falls back to after the first mention; else the last word of the first name.'),
  roles: z.array(role).min(1),
  note: z.string().optional(),
});

const voice = z
  .strictObject({
    id,
    words: z
      .array(z.string().min(1))
      .min(1)
      .describe('Head nouns, each in every form used ("rebel", "rebels"). More than one word is allowed.'),
    role: z.enum(['state-forces', 'armed-group', 'coalition', 'monitor', 'media', 'organisation', 'person', 'people', 'voice', 'state']),
    implies: z.array(z.enum(CAPABILITIES)).optional().describe('What whoever is meant must have: warplanes need aircraft.'),
    needsModifier: z
      .boolean()
      .optional()
      .describe('Too common alone: a mention only with a modifier of origin or side ("forces", "army").'),
    ofState: z.boolean().optional().describe('With a demonym it means the armed forces of that state: "Indian troops".'),
    adjectival: z.boolean().optional().describe('Often an adjective: a mention only where no other noun follows ("military").'),
    speaks: z.boolean().optional().describe('Usually met as a speaker: "residents", "a military source".'),
  })
  .describe('A voice that stays generic: a head noun that names no one in particular.');

/** Schema of one file under knowledge/actors. */
export const actorFile = z.strictObject({
  actors: z.array(actor).default([]),
  people: z.array(person).default([]),
  voices: z.array(voice).default([]),
  modifiers: z
    .array(z.string())
    .default([])
    .describe(
      'Words that may stand before a head noun and belong to the group: "Islamist"; with a hyphen, the first or last part of such a word: "pro-", "-backed".',
    ),
  groupWords: z
    .array(
      z.strictObject({ role: z.enum(['armed-group', 'state-forces', 'media', 'monitor', 'organisation']), words: z.array(z.string()) }),
    )
    .default([])
    .describe('Words by which an unknown named group is known, and what it then is: "Brigades", "Jaish", "TV".'),
  placeWords: z
    .array(z.string())
    .default([])
    .describe('Nouns after which a capital is a place and speaks for nobody: "Damascus countryside".'),
  titles: z.array(z.string()).default([]).describe('Words before a person\'s name: "spokesman", "Gen.", "foreign minister".'),
});

/** A span of days, half-open; an open side always held or still holds. */
export interface Dated {
  from?: string;
  until?: string;
}
/** A name in a language, while it was in use. */
export interface ActorName extends Dated {
  name: string;
  lang: string;
  caseSensitive?: boolean;
}
/** What an actor had, and when. */
export interface Capability extends Dated {
  what: (typeof CAPABILITIES)[number];
}
/** One file under knowledge/actors, read. */
export type ActorFile = z.output<typeof actorFile>;
/** A state, armed force, group, coalition or body that acts or speaks. */
export type Actor = z.output<typeof actor>;
/** A person with the roles in which he or she speaks for an actor; never an alias of it. */
export type Person = z.output<typeof person>;
/** A generic voice. */
export type GenericVoice = z.output<typeof voice>;

/** Everything known of actors, by id. */
export interface Actors {
  actors: ReadonlyMap<string, Actor>;
  people: ReadonlyMap<string, Person>;
  voices: readonly GenericVoice[];
  modifiers: readonly string[];
  groupWords: ActorFile['groupWords'];
  placeWords: readonly string[];
  titles: readonly string[];
}

/** Actors as they stand in compiled knowledge. */
export type ActorsJson = ActorFile;

/** Lays compiled actors open for look-up. */
export function openActors(json: ActorsJson): Actors {
  return {
    actors: new Map(json.actors.map((a) => [a.id, a])),
    people: new Map(json.people.map((p) => [p.id, p])),
    voices: json.voices,
    modifiers: json.modifiers,
    groupWords: json.groupWords,
    placeWords: json.placeWords,
    titles: json.titles,
  };
}

/** Whether something dated holds on an ISO day; on an unknown day (null) it may. */
export function holdsOn(dated: Dated, day: string | null): boolean {
  if (day === null) return true;
  return (dated.from === undefined || dated.from <= day) && (dated.until === undefined || day < dated.until);
}
