import type { SitrepRun } from './blocks.ts';

/** Text and citations as they are told, one after the other. */
export class PeriodRuns {
  readonly runs: SitrepRun[] = [];

  /** Adds text; what stands before it in text is carried on. */
  say(text: string): this {
    const last = this.runs.at(-1);
    if (last && 'text' in last) last.text += text;
    else if (text) this.runs.push({ text });
    return this;
  }

  /** Cites what the text before it rests on. */
  cite(ids: readonly string[]): this {
    const cite = [...new Set(ids)].slice(0, 60);
    if (cite.length) this.runs.push({ cite });
    return this;
  }
}
