/** Where a projection is kept, and by what it is made. */
export interface ProjectionPlace {
  /** Where the compiled knowledge stands. */
  knowledge: string;
  /** Folder of the embedded tables; null: in memory, or in the database. */
  folder: string | null;
  database: string | null;
  /** The register's name in its tables. */
  register: string;
  /** Version of the program. */
  program: string;
  /** Name of the reader; null where nobody can tell one from another: then kept tables are looked through before they are believed. */
  reader: string | null;
}

/** Names what makes a projection: of another name it is made anew. */
export function stampOf({ program, reader }: Pick<ProjectionPlace, 'program' | 'reader'>, knowledge: string): string {
  return `${program} ${reader ?? 'sources'} ${knowledge}`;
}
