import type { JournalEntry } from '../store/entry.ts';

/** An entry that an inbox can tell of. */
export type ToldEntry = Extract<JournalEntry, { kind: 'judgement' | 'report-taken' }>;

/**
 * What inboxes need of a journal, kept while it grows: each judgement and report by its name, as it was written first, and the judgements that name a
 * person. Only what has come since is read; made anew from the whole journal it is the same.
 */
export class InboxIndex {
  readonly #byId = new Map<string, ToldEntry>();
  readonly #naming = new Map<string, Set<string>>();
  /** Entries at the beginning that were there without a gap, and the hash of the last of them. */
  #whole = 0;
  #hash = '';

  /** Takes in what of these entries it does not have. They may lack reports that are yet to be read: those come with later ones. */
  take(entries: readonly JournalEntry[]): this {
    if (this.#whole > 0 && entries[this.#whole - 1]?.hash !== this.#hash) this.#forget();
    for (let at = this.#whole; at < entries.length; at++) {
      const entry = entries[at]!;
      this.#put(entry);
      if (at === this.#whole && entry.seq === at + 1) {
        this.#whole++;
        this.#hash = entry.hash;
      }
    }
    return this;
  }

  /** The first entry of this name. */
  entry(id: string): ToldEntry | undefined {
    return this.#byId.get(id);
  }

  /** Judgements that name a person: comments that mention them, incidents given to them. */
  naming(person: string): readonly string[] {
    return [...(this.#naming.get(person) ?? [])];
  }

  #put(entry: JournalEntry): void {
    if (entry.kind !== 'judgement' && entry.kind !== 'report-taken') return;
    const known = this.#byId.get(entry.id);
    if (known && known.seq <= entry.seq) return;
    this.#byId.set(entry.id, entry);
    if (entry.kind !== 'judgement') return;
    for (const person of namedIn(entry.body)) {
      const own = this.#naming.get(person);
      if (own) own.add(entry.id);
      else this.#naming.set(person, new Set([entry.id]));
    }
  }

  #forget(): void {
    this.#byId.clear();
    this.#naming.clear();
    this.#whole = 0;
    this.#hash = '';
  }
}

function namedIn(body: Extract<JournalEntry, { kind: 'judgement' }>['body']): readonly string[] {
  if (body.act === 'assignment') return body.to === null ? [] : [body.to];
  return 'mentions' in body ? body.mentions : [];
}
