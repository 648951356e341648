import { type Calendars, eventsFile, holidaysFile, zonesFile } from './calendars.ts';
import { type KnowledgePart, readSound } from './knowledge-part.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

/** Holidays, zones and dated gatherings: `calendars/holidays.yaml`, `zones.yaml`, `events.yaml`. */
export const calendarsPart: KnowledgePart<Calendars> = {
  name: 'calendars',
  owns: (path) => path.startsWith('calendars/'),
  schemas: { holidays: holidaysFile, zones: zonesFile, events: eventsFile },
  compile(files) {
    const named = (end: string): KnowledgeFile[] => files.filter((f) => f.path.endsWith(end));
    const holidays = readSound(named('holidays.yaml'), holidaysFile);
    const zones = readSound(named('zones.yaml'), zonesFile);
    const events = readSound(named('events.yaml'), eventsFile);
    const mistakes: Mistake[] = [...holidays.mistakes, ...zones.mistakes, ...events.mistakes];
    const seen = new Map<string, string>();
    for (const file of zones.sound) {
      file.value.zones.forEach((zone, i) => {
        zone.names.forEach((name, j) => {
          const owner = seen.get(name.toLowerCase());
          if (owner !== undefined) {
            mistakes.push({
              file: file.path,
              ...file.at(['zones', i, 'names', j]),
              message: `the name "${name}" also belongs to ${owner}; drop one`,
            });
          }
          seen.set(name.toLowerCase(), zone.country);
        });
      });
    }
    for (const file of files) {
      if (!/\/(?:holidays|zones|events)\.yaml$/.test(file.path)) {
        mistakes.push({
          file: file.path,
          line: 1,
          column: 1,
          message: 'calendars holds holidays.yaml, zones.yaml and events.yaml; move this file',
        });
      }
    }
    return {
      value: {
        holidays: holidays.sound.flatMap((f) => f.value.holidays),
        zones: zones.sound.flatMap((f) => f.value.zones),
        events: events.sound.flatMap((f) => f.value.events),
      },
      mistakes,
    };
  },
};
