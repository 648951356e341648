import { holdsOn, type Person } from '../../knowledge/actors.ts';
import type { Tokens } from '../tokens.ts';
import type { Group, MetPerson } from './actor-group.ts';

/** The people a report has named so far, by surname: "Kerry" after "Secretary of State John Kerry". */
export class KnownPeople {
  private readonly bySurname = new Map<number, MetPerson>();

  constructor(private readonly day: string | null) {}

  /** Remembers a person under the last word of the name. Titles and unnamed officials leave no name behind. */
  meet(tokens: Tokens, group: Group): void {
    if (group.thing?.voice) return;
    const surname = tokens.word[group.last - 1];
    if (this.bySurname.has(surname)) return;
    const known = group.thing?.person;
    this.bySurname.set(
      surname,
      known
        ? { id: known.id, speaksFor: this.voiceOf(known) }
        : {
            id: null,
            speaksFor: group.owner ?? group.state?.id ?? null,
            fullName: tokens.slice(group.opened, group.last).replace(/\s+/g, ' '),
          },
    );
  }

  /** Who was met under this surname, or null. */
  of(surname: number): MetPerson | null {
    return this.bySurname.get(surname) ?? null;
  }

  /** Whether a person had a role on the report's day. */
  inOffice(person: Person): boolean {
    return person.roles.some((r) => holdsOn(r, this.day));
  }

  /** For whom a person speaks on the report's day; outside every role, the last one. */
  voiceOf(person: Person): string {
    return (person.roles.find((r) => holdsOn(r, this.day)) ?? person.roles[person.roles.length - 1]).of;
  }
}
