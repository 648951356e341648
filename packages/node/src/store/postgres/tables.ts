/**
 * The tables of registers in PostgreSQL. Every key begins with the register's name, so that many can live in one database, and nothing here
 * needs more than the databases that speak its protocol have.
 */
export interface RegisterTables {
  /** Where each journal stands. Whoever appends locks this row first. */
  truceline_register: { register: string; seq: string; hash: string };
  /** `line` is the entry's canonical JSON, to the byte. */
  truceline_journal: { register: string; seq: string; hash: string; kind: string; id: string; line: string };
  /** What other machines are still to be told of; written in one transaction with the entry. */
  truceline_outbox: { register: string; seq: string; subject: string };
  truceline_original: { register: string; hash: string; bytes: Buffer };
}
