import { type ActorName, type Actors, holdsOn } from '../../knowledge/actors.ts';
import type { Agreement } from '../../knowledge/agreements.ts';

/** A name of an armed group; `word` is as it is looked for. */
interface GroupName {
  id: string;
  name: ActorName;
  word: string;
}

/** Armed groups that an agreement speaks of, found by their names in a description: longer names before shorter. */
export class NamedGroups {
  private readonly names: GroupName[];
  private readonly inText = new Map<string, GroupName[]>();

  constructor(agreement: Agreement, { actors }: Actors) {
    const members = agreement.sides.flatMap((s) => s.members.map((m) => m.actor));
    this.names = [...new Set([...agreement.excluded.map((e) => e.actor), ...members])]
      .map((id) => actors.get(id))
      .filter((a) => a?.kind === 'armed-group')
      .flatMap((a) => a!.names.map((name) => ({ id: a!.id, name, word: name.caseSensitive ? name.name : name.name.toLowerCase() })));
    this.names.sort((a, b) => b.word.length - a.word.length);
  }

  /** The armed group that a description names ("Nusra Front positions"), by a name it bore on the day; null for "anti-Nusra rebels". */
  in(text: string, day: string | null): string | null {
    return this.namedIn(text).find(({ name }) => holdsOn(name, day))?.id ?? null;
  }

  /** The groups that a description names on some day. */
  private namedIn(text: string): GroupName[] {
    let found = this.inText.get(text);
    if (found === undefined) {
      const asSaid = ` ${text} `;
      const low = asSaid.toLowerCase();
      found = this.names.filter(({ name, word }) => {
        const whole = name.caseSensitive ? asSaid : low;
        return holdsWord(whole, word) && !/\b(?:anti|non|ex|former)[- ]?$/.test(whole.slice(0, whole.indexOf(word)).toLowerCase());
      });
      this.inText.set(text, found);
    }
    return found;
  }
}

/** Whether whole words stand in a text that has a space at both ends. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}
