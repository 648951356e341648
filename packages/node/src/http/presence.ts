/** Somebody who looks at an incident in one window of a browser, and the field they edit. */
export interface Present {
  tab: string;
  name: string;
  colour: string;
  editing: string | null;
}

/** Who says nothing for so long (ms) is gone. */
const EXPIRES = 30_000;

/** Who looks at which incident just now. Nothing of it is stored. */
export class Presence {
  #seen = new Map<string, Map<string, Present & { until: number }>>();

  /** Notes that somebody is there; gives all who are. `changed` is told when that is news to the others. */
  note(incident: string, present: Present, now: number, changed: (present: Present[]) => void): Present[] {
    const there = this.#seen.get(incident) ?? new Map();
    this.#seen.set(incident, there);
    const before = tell(there);
    this.#sweep(now);
    there.set(present.tab, { ...present, until: now + EXPIRES });
    this.#seen.set(incident, there);
    const after = tell(there);
    if (JSON.stringify(before) !== JSON.stringify(after)) changed(after);
    return after;
  }

  #sweep(now: number): void {
    for (const [incident, there] of this.#seen) {
      for (const [tab, { until }] of there) if (until < now) there.delete(tab);
      if (there.size === 0) this.#seen.delete(incident);
    }
  }
}

function tell(there: ReadonlyMap<string, Present>): Present[] {
  return [...there.values()].map(({ tab, name, colour, editing }) => ({ tab, name, colour, editing }));
}
