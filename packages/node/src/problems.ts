/** What can go wrong at the edges: one catalogue. `http` is the status an API answers with, `exit` the code of the command line. */
interface ProblemKind {
  title: string;
  advice: string;
  http: number;
  exit: 0 | 1 | 2;
}

/** Every coded problem, by its code. Codes are part of the public interface: they are never renamed. */
export const PROBLEMS = {
  'not-found': {
    title: 'No such file or folder.',
    advice: 'Check the path; a pattern in quotes must match something.',
    http: 404,
    exit: 0,
  },
  unreadable: { title: 'The file cannot be opened.', advice: 'Check its permissions.', http: 403, exit: 0 },
  'not-a-file': {
    title: 'Neither a file nor a folder.',
    advice: 'Pipes, sockets and devices are not read; give the text on standard input with "-".',
    http: 415,
    exit: 0,
  },
  empty: { title: 'Nothing is in it.', advice: 'Check that it was saved or fetched whole.', http: 422, exit: 0 },
  'too-large': {
    title: 'Larger than the limit for its kind.',
    advice: 'Split it, or give the reports as JSONL, which is read line by line.',
    http: 413,
    exit: 0,
  },
  binary: { title: 'Binary, not text.', advice: 'Give the document in one of the kinds that are read.', http: 415, exit: 0 },
  'bad-encoding': { title: 'No text encoding fits its bytes.', advice: 'Save it as UTF-8.', http: 422, exit: 0 },
  'wrong-kind': { title: 'Its content is not what its name says.', advice: 'Rename it, or unpack it first.', http: 415, exit: 0 },
  'unknown-kind': {
    title: 'A kind of file that is not read.',
    advice: 'See docs/reference/intakes.md for the kinds that are.',
    http: 415,
    exit: 0,
  },
  'bad-json': {
    title: 'Not valid JSON.',
    advice: 'Mend it where the mistake is named; of JSONL each line is a record by itself.',
    http: 422,
    exit: 0,
  },
  'bad-record': {
    title: 'A record without what a report needs.',
    advice: 'A record is an object with "text" and, if known, id, title, publisher, published, language, url.',
    http: 422,
    exit: 0,
  },
  'bad-document': { title: 'Damaged or cut off.', advice: 'Fetch or save it again.', http: 422, exit: 0 },
  'no-text': {
    title: 'No text could be taken out of it.',
    advice: 'A scan holds pictures of words: run it through text recognition first.',
    http: 422,
    exit: 0,
  },
  'too-deep': { title: 'Nested deeper than any real document.', advice: 'Nothing that deep is read.', http: 422, exit: 0 },
  bomb: { title: 'It unpacks to far more than it holds.', advice: 'Unpack it yourself, if you trust it.', http: 413, exit: 0 },
  'bad-mapping': {
    title: 'The column mapping does not fit the table.',
    advice: 'See docs/reference/intakes.md for how columns are mapped.',
    http: 422,
    exit: 2,
  },
  'reader-failed': {
    title: 'The reader of this kind gave up.',
    advice: 'Please report it with the file, if you may share it.',
    http: 422,
    exit: 0,
  },
  'nothing-read': { title: 'No report could be read.', advice: 'The reasons stand above, one for each file.', http: 422, exit: 1 },
  'bad-usage': { title: 'The command was not understood.', advice: 'Run it with -h to see examples.', http: 400, exit: 2 },
  'bad-instant': { title: 'Not an instant.', advice: 'Write 2016-05-10, or 2016-05-10T12:00:00Z.', http: 400, exit: 2 },
  'bad-knowledge': { title: 'The knowledge has mistakes.', advice: 'Each is listed with its file, line and column.', http: 422, exit: 2 },
  'unknown-agreement': {
    title: 'No agreement of that name.',
    advice: 'Give the id of a known agreement or the path of an agreement file.',
    http: 404,
    exit: 2,
  },
  'unknown-id': {
    title: 'Nothing of that id in the situation.',
    advice: 'Ids stand in situation.json and in the printed report.',
    http: 404,
    exit: 2,
  },
  'cannot-write': { title: 'A file could not be written.', advice: 'Check the folder given with --out.', http: 507, exit: 2 },
  'no-register': {
    title: 'There is no register in that folder.',
    advice: 'Take reports into one first: truceline take INPUT... --data DIR.',
    http: 404,
    exit: 2,
  },
  'register-served': {
    title: 'Another server serves this register.',
    advice: 'One server serves a register: open the address of that one, or end it first. take and judge write to the database beside it.',
    http: 423,
    exit: 2,
  },
  'register-locked': {
    title: 'Another program is writing to the register.',
    advice: 'One program writes at a time: end the other one first. Reading and verifying need no lock.',
    http: 423,
    exit: 2,
  },
  'register-not-empty': {
    title: 'The folder is not empty.',
    advice: 'A backup is restored into a folder that is new or empty, so that nothing is ever written over.',
    http: 409,
    exit: 2,
  },
  'register-unwritable': {
    title: 'The register cannot be written.',
    advice: 'Check that the disk has room and that the folder may be written. What was acknowledged before is safe.',
    http: 507,
    exit: 2,
  },
  'database-unreachable': {
    title: 'The database cannot be reached.',
    advice: 'Check the address, the name and the password, and that the server runs.',
    http: 503,
    exit: 2,
  },
  'journal-broken': {
    title: 'The journal does not hold: an entry was changed, damaged or taken out.',
    advice: 'Nothing was changed by finding it. Keep the folder as it is, and restore the latest backup into another.',
    http: 500,
    exit: 1,
  },
  'journal-newer': {
    title: 'The journal was written by a newer program.',
    advice: 'Update truceline: an older one neither reads nor changes what it does not know.',
    http: 409,
    exit: 2,
  },
  'original-damaged': {
    title: 'The bytes of an original are missing or not those that were taken.',
    advice: 'Take the same document again, which puts its bytes back, or restore a backup.',
    http: 500,
    exit: 1,
  },
  'bad-entry': { title: 'Not an entry of a journal.', advice: 'The field that does not fit is named.', http: 422, exit: 2 },
  'unknown-judgement': {
    title: 'No judgement of that name, or not one of that kind.',
    advice: 'The history of an incident names every judgement on it.',
    http: 404,
    exit: 2,
  },
  sealed: {
    title: 'The incident is completed, and sealed.',
    advice: 'Reopen it first: give it another status. Comments and tags may be added to a sealed one.',
    http: 409,
    exit: 2,
  },
  'cannot-set': {
    title: 'The file cannot be set here.',
    advice: 'Take it as HTML or Markdown: a PDF needs the typesetter, an optional package that is not on every system.',
    http: 501,
    exit: 2,
  },
  'edited-meanwhile': {
    title: 'Somebody else has changed it since you looked.',
    advice: 'Look at theirs, and make yours again on top of it, or keep it beside theirs as a competing one.',
    http: 409,
    exit: 2,
  },
  'not-yours': { title: 'That is another person’s.', advice: 'Only who wrote it may change it.', http: 403, exit: 2 },
  'already-so': { title: 'It is so already.', advice: 'Nothing was changed, and nothing needs to be.', http: 409, exit: 2 },
  'bad-request': { title: 'The request does not fit.', advice: 'The fields that do not fit are named; see /api.', http: 400, exit: 2 },
  'bad-filter': {
    title: 'Not a filter.',
    advice: 'A filter is JSON such as {"and":[{"field":"act","op":"eq","value":"airstrike"}]}; see /api.',
    http: 400,
    exit: 2,
  },
  'bad-cursor': { title: 'Not a cursor of this list.', advice: 'Ask for the list again from its beginning.', http: 400, exit: 2 },
  'no-route': { title: 'There is nothing at this address.', advice: 'All addresses are listed at /api.', http: 404, exit: 2 },
  'wrong-media-type': { title: 'Content of a kind that is not taken here.', advice: 'See /api for what is taken.', http: 415, exit: 2 },
  'wrong-host': {
    title: 'The request names a host that this server is not.',
    advice: 'Open the address that the server printed. A page elsewhere may be trying to read your register.',
    http: 403,
    exit: 2,
  },
  'wrong-origin': {
    title: 'The request comes from a page of another site.',
    advice: 'Only the pages of this server may use it from a browser.',
    http: 403,
    exit: 2,
  },
  'needs-sign-in': {
    title: 'Other machines may only reach a register where people sign in.',
    advice: 'Listen on this machine alone: --host 127.0.0.1. Accounts are not built yet.',
    http: 403,
    exit: 2,
  },
  'port-taken': { title: 'Another program listens on that port.', advice: 'Give another one with --port.', http: 503, exit: 2 },
  'too-many-requests': { title: 'Too many requests at once.', advice: 'Wait as long as Retry-After says.', http: 429, exit: 2 },
  'bad-backup': {
    title: 'Not a backup of a register, or a damaged one.',
    advice: 'Nothing was restored. Use another backup, or copy this one again.',
    http: 422,
    exit: 2,
  },
  internal: {
    title: 'The program failed.',
    advice: 'This is a fault of the program: please report it. TRUCELINE_DEBUG=1 shows where it failed.',
    http: 500,
    exit: 2,
  },
  'not-built': { title: 'The program is not built.', advice: 'Run npm ci, then npm run build.', http: 503, exit: 2 },
} as const satisfies Record<string, ProblemKind>;

/** The code of a problem in the catalogue. */
export type ProblemCode = keyof typeof PROBLEMS;

/** A coded problem as an error: `message` says what is wrong in this case, without the catalogue's advice. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    message: string = PROBLEMS[code].title,
  ) {
    super(message);
  }
  /** Exit code of the command line. */
  get exit(): number {
    return PROBLEMS[this.code].exit;
  }
}

/** Whatever was thrown, as a coded problem: the system's own errors by their code, anything else under `fallback`. */
export function toProblem(error: unknown, fallback: ProblemCode = 'reader-failed'): Problem {
  if (error instanceof Problem) return error;
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('not-found');
  if (code === 'EACCES' || code === 'EPERM') return new Problem('unreadable');
  if (code === 'ELOOP') return new Problem('not-a-file', 'A link that leads to itself.');
  if (code === 'ENAMETOOLONG') return new Problem('not-found', 'The path is too long.');
  if (error instanceof RangeError && /call stack/.test(error.message)) return new Problem('too-deep');
  return new Problem(fallback, firstLine(message ?? String(error)));
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0].trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || 'It gave no reason.';
}
