import type { JournalEntry } from '../store/entry.ts';
import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';
import { isJudged, type RegisterComposer } from './register-composer.ts';

/** Where a register that was composed is put, so that pages can be served from it. `C` is what it tells of what changed. */
export interface RegisterSink<C> {
  update(register: RegisterSnapshot): Promise<C> | C;
}

/** What a keeper tells of its work. */
export type KeeperEvent<C> =
  | { kind: 'waiting'; waiting: number }
  | { kind: 'progress'; done: number; of: number }
  /** `read`: every entry up to there is shown; `judged`: every judgement up to there. */
  | { kind: 'changed'; changes: C; revision: number; read: number; judged: number; waiting: number }
  | { kind: 'fault'; reason: string };

/** Reports that come within this many milliseconds of each other are composed together, and none waits longer than `longest`. */
const PAUSE = { short: 150, longest: 2000 };

/**
 * Keeps what is shown in step with the journal. Judgements are shown at once, over the reports that are read; new reports are read and all is
 * composed anew when they have stopped coming, or after two seconds.
 */
export class RegisterKeeper<C> {
  #firstWaited = 0;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #shown = -1;
  #puts: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(
    readonly composer: RegisterComposer,
    readonly sink: RegisterSink<C>,
    readonly tell: (event: KeeperEvent<C>) => void,
    readonly pause = PAUSE,
  ) {}

  /** Shows the register as its journal stands; entries that are appended later follow. */
  async start(entries: readonly JournalEntry[]): Promise<void> {
    this.composer.append(entries);
    await this.#read();
  }

  /** Takes in entries that follow those it has. */
  append(entries: readonly JournalEntry[]): void {
    if (entries.length === 0 || this.#closed) return;
    this.composer.append(entries);
    if (entries.some(isJudged)) this.#judge();
    if (!entries.every(isJudged)) {
      this.tell({ kind: 'waiting', waiting: this.composer.waiting });
      this.#readSoon();
    }
  }

  /** Settles once everything that was appended by then is shown. */
  async settled(): Promise<void> {
    while (this.#timer || this.#reading) {
      if (this.#timer) this.#readNow();
      await this.#reading;
    }
    await this.#puts;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#reading;
    await this.#puts;
    await this.composer.close();
  }

  #readSoon(): void {
    this.#firstWaited ||= Date.now();
    if (this.#reading) return;
    if (this.#timer) clearTimeout(this.#timer);
    const left = this.#firstWaited + this.pause.longest - Date.now();
    this.#timer = setTimeout(() => this.#readNow(), Math.max(0, Math.min(this.pause.short, left)));
  }

  #readNow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
      if (this.#firstWaited && !this.#closed) this.#readSoon();
    });
  }

  async #read(): Promise<void> {
    this.#firstWaited = 0;
    try {
      const register = await this.composer.compose((done, of) => this.tell({ kind: 'progress', done, of }));
      await this.#put(register);
    } catch (error) {
      this.tell({ kind: 'fault', reason: (error as Error).message });
    }
  }

  #judge(): void {
    if (!this.composer.ready) return;
    try {
      void this.#put(this.composer.judge());
    } catch (error) {
      this.tell({ kind: 'fault', reason: (error as Error).message });
    }
  }

  /** Puts a register where it is served from, each after the one before. */
  #put(register: RegisterSnapshot): Promise<void> {
    const { revision, model } = register;
    const judged = register.entries.at(-1)?.seq ?? 0;
    const put = this.#puts.then(async () => {
      if (revision <= this.#shown) return;
      const changes = await this.sink.update(register);
      this.#shown = revision;
      this.tell({ kind: 'changed', changes, revision, read: model.head.seq, judged, waiting: this.composer.waiting });
    });
    this.#puts = put.catch((error: Error) => this.tell({ kind: 'fault', reason: error.message }));
    return this.#puts;
  }
}
