/** A verb of the command line: what `-h` shows, and what it does. Returns the exit code; throws a Problem for bad usage. */
export interface Verb {
  name: string;
  /** One line for the list of verbs. */
  summary: string;
  /** The page of `-h`: examples first. */
  help: string;
  run(args: string[]): Promise<number>;
}
