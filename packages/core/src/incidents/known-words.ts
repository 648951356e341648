import { haveSame } from '../model/have-same.ts';
import type { ReportId } from '../model/ids.ts';
import { learnRarity, type Rarity, WordsSeen } from './compare/weigh-words.ts';
import type { ToldReport } from './list-told.ts';

/** Words by which a report is compared: its title and text. */
export const wordsOf = ({ report }: ToldReport): string => (report ? `${report.title ?? ''}\n${report.clean.text}` : '');

/** The words of reports, and how rare they are. It is learnt again only where the reports that it is learnt from have changed. */
export class KnownWords {
  #seen = new WordsSeen();
  #ids: ReportId[] = [];
  #sample: readonly ReportId[] = [];
  #rarity: Rarity | null = null;

  /** How rare words are among these reports, and which of those that were known had a word to themselves until now. */
  learn(told: readonly ToldReport[], learntFrom: number): { rarity: Rarity; sharing: ReadonlySet<ReportId> } {
    const now = new Set(told.map(({ id }) => id));
    if (this.#ids.some((id) => !now.has(id))) {
      this.#seen = new WordsSeen();
      this.#ids = [];
      this.#rarity = null;
    }
    const known = new Set(this.#ids);
    const sharing = new Set<ReportId>();
    for (const one of told) {
      if (known.has(one.id)) continue;
      const number = this.#ids.push(one.id) - 1;
      this.#seen.add(wordsOf(one), number, (other) => sharing.add(this.#ids[other]));
    }
    const sample = told.slice(0, learntFrom);
    const ids = sample.map(({ id }) => id);
    if (!this.#rarity || !haveSame(ids, this.#sample)) this.#rarity = learnRarity(textsOf(sample), this.#seen);
    this.#sample = ids;
    return { rarity: this.#rarity, sharing };
  }
}

function* textsOf(told: readonly ToldReport[]): Generator<string> {
  for (const one of told) yield wordsOf(one);
}
