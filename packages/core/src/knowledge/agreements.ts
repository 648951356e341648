import { z } from 'zod';
import { ACTS, TARGET_KINDS } from '../model/act.ts';
import { dayText } from './actors.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id: small letters, digits and single hyphens');
const wall = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/, 'must be a local day (2016-05-09) or local wall clock (2016-05-09T21:00), in quotation marks');
const dated = {
  from: dayText.optional().describe('First day on which it holds.'),
  until: dayText.optional().describe('First day on which it no longer holds.'),
};
const zone = z.string().refine(
  (name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'must be a zone of the IANA database, such as Asia/Damascus' },
);

/** How a clause came to be known. `known-unseen`: it is known to exist, its words are not. */
export const PUBLICATIONS = ['published', 'leaked', 'reported', 'known-unseen'] as const;
/** What kind of rule a clause is. */
export const CLAUSE_KINDS = ['prohibition', 'obligation', 'permission', 'condition', 'definition'] as const;
/** What a clause is about: decides which questions are asked of an incident. */
export const CLAUSE_SUBJECTS = ['attack', 'territory', 'access', 'movement', 'detention', 'flight', 'definition', 'process'] as const;

const circle = z.strictObject({
  name: z.string().min(1),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  km: z.number().positive().describe('Radius in kilometres.'),
});
const area = z.strictObject({
  name: z.string().min(1),
  whole: z.boolean().default(false).describe('The whole country.'),
  circles: z.array(circle).default([]).describe('Together they cover the area; a place inside any of them is inside.'),
  names: z.array(z.string().min(1)).default([]).describe('Names by which reports call the area or its parts.'),
});

const window = z.strictObject({
  id,
  start: wall,
  end: wall.nullable().describe('Null: until somebody with standing ends it.'),
  extends: id.optional().describe('Id of the window it carries on.'),
  hours: z.number().positive().optional().describe('Length as declared, in hours, where one was declared.'),
  declaredOn: dayText,
  by: z.array(id).min(1),
  source: id.describe('Id of one of the sources of the agreement.'),
  note: z.string().optional(),
});

const need = z.union([
  z.strictObject({ calm: z.number().int().positive().describe('Consecutive local days of calm.') }),
  z.strictObject({ access: z.literal('unimpeded') }),
  z.strictObject({ clause: id.describe('A clause that must have been carried out.') }),
]);
const gate = z.strictObject({
  id,
  title: z.string().min(1),
  opens: z.string().min(1).describe('What happens when it opens.'),
  clause: id.describe('The clause that sets it up.'),
  needs: z.array(need).min(1),
});

const source = z.strictObject({
  id,
  title: z.string().min(1),
  url: z.url().optional(),
  read: z.enum(['read', 'second-hand', 'memory']).describe('Whether we read it, know it from others, or from memory.'),
});

/** Schema of `agreement.yaml`. */
export const agreementFile = z.strictObject({
  id,
  title: z.string().min(1),
  short: z.string().min(1).describe('How the situation calls it.'),
  kind: z.enum(['cessation-of-hostilities', 'regime-of-silence', 'local-truce', 'ceasefire']),
  aliases: z.array(z.string().min(1)).default([]).describe('How reports call it.'),
  languages: z.array(z.string().min(2)).min(1),
  publication: z.enum(PUBLICATIONS),
  marking: z.enum(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as SY'),
  zone,
  area,
  guarantors: z.array(id).min(1),
  windows: z.array(window).min(1),
  ended: z
    .strictObject({
      at: wall,
      how: z.enum(['withdrawn', 'superseded', 'called-off']),
      by: z.array(id).min(1),
      source: id,
      note: z.string().optional(),
    })
    .optional()
    .describe('When it came to an end before its windows ran out, as is known since; before that moment it is not known yet.'),
  standing: z.strictObject({
    declare: z.array(id).describe('Who may say that it is in force.'),
    extend: z.array(id),
    end: z.array(id).describe('Who may end it. Nobody: it only runs out.'),
    source: id,
    note: z.string().optional(),
  }),
  gates: z.array(gate).default([]),
  mechanisms: z.array(z.strictObject({ id, title: z.string().min(1), what: z.string().min(1), source: id })).default([]),
  values: z
    .array(z.strictObject({ id, value: z.number(), unit: z.string().min(1), ...dated, source: id }))
    .default([])
    .describe('Numbers of the agreement that change by date: distances, days, hours.'),
  mapping: z.record(z.string(), z.string()).default({}).describe('Fields of other data sets: pax_id, ceasefire_class, purpose.'),
  sources: z.array(source).min(1),
});

/** Schema of `clauses.yaml`. */
export const clausesFile = z.strictObject({
  clauses: z
    .array(
      z.strictObject({
        id: id.describe('Stable for ever.'),
        title: z.string().min(1),
        words: z.string().min(1).describe('What it says, in our own words.'),
        kind: z.enum(CLAUSE_KINDS),
        subject: z.enum(CLAUSE_SUBJECTS),
        binds: z.array(id).default([]).describe('Ids of the sides it binds.'),
        mirrored: z.record(id, z.string()).optional().describe('Where sides are bound in different words: what each one is bound to.'),
        acts: z.array(z.enum(ACTS)).default([]).describe('Acts it reaches.'),
        targets: z.array(z.enum(TARGET_KINDS)).default([]).describe('Only when one of these was hit; none: whatever was hit.'),
        protects: z.array(id).default([]).describe('Only what belongs to these sides; none: everybody but excluded groups.'),
        only: z.record(id, z.array(id)).default({}).describe('A bound side that owes it to these sides alone, and not to everybody.'),
        conditionalOn: z.array(id).default([]).describe('Clauses that must be carried out first.'),
        simultaneousWith: z.array(id).default([]).describe('Clauses to be carried out at the same time.'),
        exceptions: z.array(z.enum(['self-defence', 'excluded-groups', 'agreed-areas'])).default([]),
        restates: z.string().optional().describe('A clause of an earlier agreement in the same words, as `agreement/clause`.'),
        evidence: z.string().optional().describe('What would have to be shown.'),
        known: z.enum(PUBLICATIONS),
        source: id,
        ...dated,
      }),
    )
    .min(1),
});

const voices = z.strictObject({
  words: z.array(z.string().min(1)).min(1),
  actors: z.array(id).default([]).describe('Named alliances that the same holds for.'),
  mayInclude: z.array(id).default([]).describe('Excluded groups that these words may hide.'),
});

/** Schema of `parties.yaml`. */
export const partiesFile = z.strictObject({
  as: id.optional().describe('Id of an agreement whose parties these are; what stands below replaces its part.'),
  sides: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        members: z.array(
          z.strictObject({
            actor: id,
            how: z.enum(['accepted', 'named', 'backer', 'guarantor', 'reported']),
            ...dated,
            source: id,
            note: z.string().optional(),
          }),
        ),
        voices: z.array(voices).default([]).describe('Generic words that mean this side in this theatre ("rebels").'),
        aircraft: z.array(id).default([]).describe('Who of it flies in this theatre: only they can have bombed there.'),
        holds: z.array(z.string().min(1)).default([]).describe('Words for areas it holds ("rebel-held").'),
      }),
    )
    .default([]),
  excluded: z.array(z.strictObject({ actor: id, ...dated, source: id, note: z.string().optional() })).default([]),
  mixedWords: z.array(voices).default([]).describe('Generic words that may mean a party or an excluded group ("Islamist rebels").'),
});

const actorInCase = z.union([z.string().min(1), z.strictObject({ name: z.string().min(1), id: id.optional() })]);
const targetInCase = z.union([
  z.enum(TARGET_KINDS),
  z.strictObject({ name: z.string().default(''), id: id.optional(), kinds: z.array(z.enum(TARGET_KINDS)).default(['unknown']) }),
]);

/** Schema of one file under `cases/`. */
export const casesFile = z.strictObject({
  about: z.string().optional(),
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('What a lawyer would call the case.'),
        clause: id,
        incident: z.strictObject({
          act: z.enum(ACTS),
          by: z.array(actorInCase).default([]).describe('Actor ids, or words that name nobody in particular.'),
          against: z.array(targetInCase).default([]),
          where: z.string().nullable().default(null).describe("A place of the agreement's `area`, or any name with a point beside it."),
          at: z.tuple([z.number(), z.number()]).optional().describe('Latitude, longitude.'),
          when: z.string().nullable().default(null).describe('A local day, a range `2016-05-02/2016-05-09`, or wall clock.'),
          voices: z.array(id).default([]),
          deniedBy: z.array(id).default([]),
          admittedBy: z.array(id).default([]),
          mistake: z.boolean().default(false),
          selfDefence: z.enum(['claimed', 'proportionate', 'disproportionate']).optional(),
          background: z.boolean().default(false),
        }),
        reported: z
          .array(
            z.strictObject({
              fact: z.enum(['in-force', 'extended', 'lapsed', 'declared-over', 'mixing']),
              by: z.array(id).default([]),
              where: z.string().optional(),
              from: wall.optional(),
              until: wall.optional(),
              who: z.array(id).default([]),
            }),
          )
          .default([])
          .describe('What else was reported: extensions, ends, groups mixed in one area.'),
        expect: z.strictObject({
          verdict: z.enum(['breach', 'no-breach', 'outside', 'undetermined']),
          standing: z.enum(['alleged', 'corroborated', 'contested', 'admitted']).optional(),
          decidedBy: z.enum(['in-force', 'bound', 'target', 'act', 'exception', 'all']).describe('The question that decides it.'),
        }),
        why: z.string().optional(),
      }),
    )
    .min(1),
});

/** A clause of an agreement. */
export type Clause = z.output<typeof clausesFile>['clauses'][number];
/** A side of an agreement. */
export type Side = z.output<typeof partiesFile>['sides'][number];
/** A case that a lawyer can check. */
export type AgreementCase = z.output<typeof casesFile>['cases'][number];
/** A window as the parties declared it: local wall clock of the theatre. */
export type DeclaredWindow = z.output<typeof window>;
/** A condition on which something of the agreement opens. */
export type Gate = z.output<typeof gate>;
/** An agreement as data: everything of its folder but the prose. */
export type Agreement = z.output<typeof agreementFile> &
  z.output<typeof clausesFile> &
  z.output<typeof partiesFile> & { cases: AgreementCase[] };
