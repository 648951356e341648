/**
 * The tables that pages are served from. They hold nothing that is true alone: all of it is made from the journal and the originals, and may be thrown
 * away. Every key begins with the register's name. Documents are JSON texts, as they leave through the API.
 */
export interface ProjectionTables {
  /** How far each register is in the tables, and what it was made by. `doc`: counts, truces, people, titles. */
  truceline_view: { register: string; revision: string; head: string; stamp: string; doc: string };
  /**
   * An incident as lists show it. `n` is its number in the columns, the same for as long as it is there; `keys` is what the columns hold of it; `words` is what it is
   * found by. `updated` is the revision at which it last changed, `hash` that of all its documents.
   */
  truceline_view_incident: {
    register: string;
    id: string;
    n: number;
    updated: string;
    start_on: string | null;
    lat: number | null;
    lon: number | null;
    hash: string;
    keys: string;
    row: string;
    words: string;
  };
  /** The page of an incident. */
  truceline_view_page: { register: string; id: string; page: string };
  /** Which reports carry an incident. */
  truceline_view_carrier: { register: string; report: string; n: number };
  /** Every name that leads to an incident: its own, those it had, its short one. */
  truceline_view_name: { register: string; name: string; id: string };
  /** Incidents that have gone, and when. */
  truceline_view_gone: { register: string; id: string; revision: string };
  /** A report as lists and its page show it. `hay` is what it is searched in. */
  truceline_view_report: {
    register: string;
    id: string;
    day: string;
    reading: string;
    hay: string;
    hash: string;
    row: string;
    page: string;
  };
  /** What changed at each revision. */
  truceline_view_change: { register: string; revision: string; doc: string };
}
