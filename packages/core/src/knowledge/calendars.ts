import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id: small letters, digits and single hyphens');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day such as 2016-05-09, in quotation marks');
const sources = z.array(z.string().min(1)).min(1).describe('Where it was read.');

const holiday = z
  .strictObject({
    id,
    names: z.array(z.string().min(1)).min(1),
    short: z.string().optional().describe('A name it shares with other feasts: the nearest of them is meant.'),
    days: z.number().int().min(1).max(40).describe('How many days it is kept.'),
    moves: z.number().int().min(0).max(2).default(0).describe('Days by which its start may differ from the table.'),
    fixed: z.strictObject({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }).optional(),
    easter: z.strictObject({ church: z.enum(['western', 'eastern']), offset: z.number().int() }).optional(),
    dates: z.array(day).optional().describe('First days, one a year.'),
  })
  .refine((h) => [h.fixed, h.easter, h.dates].filter((x) => x !== undefined).length === 1, 'give exactly one of fixed, easter and dates');

const zoneRow = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as SY'),
  zone: z.string().regex(/^[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/-]+$/, 'must be a zone of the IANA database, such as Asia/Damascus'),
  names: z.array(z.string().regex(/^\S+$/, 'must be one word')).min(1),
  abroad: z.boolean().default(false).describe('Its name mostly says who speaks about somebody else’s war.'),
});

const event = z.strictObject({
  id,
  names: z.array(z.string().min(2)).min(1),
  meetings: z
    .array(
      z.strictObject({
        start: day.describe('First day.'),
        end: day.describe('The day after the last.'),
        places: z.array(z.string().min(2)).min(1),
      }),
    )
    .min(1),
});

/** Schema of `calendars/holidays.yaml`. */
export const holidaysFile = z.strictObject({ sources, holidays: z.array(holiday).min(1) });
/** Schema of `calendars/zones.yaml`. */
export const zonesFile = z.strictObject({ sources, zones: z.array(zoneRow).min(1) });
/** Schema of `calendars/events.yaml`. */
export const eventsFile = z.strictObject({ sources, events: z.array(event).min(1) });

/** A feast by which reports date things. */
export type Holiday = z.infer<typeof holiday>;
/** A country's zone of time. */
export type Zone = z.infer<typeof zoneRow>;
/** A gathering with published dates. */
export type CalendarEvent = z.infer<typeof event>;

/** Holidays, zones of time and dated gatherings. */
export interface Calendars {
  holidays: readonly Holiday[];
  zones: readonly Zone[];
  events: readonly CalendarEvent[];
}
