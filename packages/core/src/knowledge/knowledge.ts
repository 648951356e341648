/**
 * Everything the engine is told about the world, passed in as an argument; nothing under core holds a name or a clause of its own.
 * Each part is defined, checked and looked up in a file of its own beside this one.
 */
export interface Knowledge {
  /** `sha256:` of the compiled knowledge. */
  version: string;
}
