import pg from 'pg';
import { Problem } from '../../problems.ts';

/** A database that is held for one server. */
export interface HeldDatabase {
  /** Settles with the reason when it is held no more: the connection broke, and another server has it now. */
  lost: Promise<Problem>;
  release(): Promise<void>;
}

/** First number of our advisory locks: "trce". */
const KIND = 0x74726365;
/** Milliseconds after which a connection that broke is made anew. */
const AGAIN = 2000;

/**
 * Holds a register in a database for one server: two of them would write the same tables of pages. The database lets go where this program ends, however
 * it ends. Programs that only append (`take`, `judge`) need no hold: the server hears of what they write. Throws Problem `register-served`.
 */
export async function holdDatabase(url: string, register = 'main'): Promise<HeldDatabase> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let released = false;
  let lose: (problem: Problem) => void = () => {};
  const lost = new Promise<Problem>((resolve) => {
    lose = resolve;
  });
  const hold = async (): Promise<void> => {
    const mine = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: 'truceline serve',
      keepAlive: true,
    });
    mine.on('error', () => {});
    await mine.connect();
    const { rows } = await mine.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [KIND, register]);
    if (!rows[0].held) {
      await mine.end();
      throw new Problem('register-served', `Another server serves the register "${register}" of this database.`);
    }
    mine.once('end', () => {
      if (!released) again();
    });
    client = mine;
  };
  const again = (): void => {
    timer = setTimeout(() => {
      hold().catch((error: unknown) => {
        if (error instanceof Problem) lose(error);
        else if (!released) again();
      });
    }, AGAIN);
  };
  try {
    await hold();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('database-unreachable', `The database cannot be reached: ${(error as Error).message}.`);
  }
  return {
    lost,
    async release() {
      released = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
