// A writer that is killed: takes reports and comments into the register in argv[2] until it holds argv[3] entries, and says each entry on
// standard output once it was acknowledged. Started as a process of its own by store-crash.test.ts.
import { writeSync } from 'node:fs';
import { openRegister } from '../src/store/files/open-register.ts';
import { comment, taking } from './store-drafts.ts';

const [, , folder, until, segmentBytes = '9000'] = process.argv;
const register = await openRegister(folder, { segmentBytes: Number(segmentBytes) });
writeSync(1, `open ${register.journal.cut}\n`);
for (let { seq } = await register.journal.head(); seq < Number(until); ) {
  const { draft, original } = taking(`Report ${seq}: shells fell, and nobody was hurt.`);
  await register.originals.put([original]);
  const entries = await register.journal.append(seq % 3 ? [draft] : [draft, comment(seq, 'checked by telephone '.repeat(1 + (seq % 40)))]);
  for (const { seq: place, hash } of entries) writeSync(1, `acknowledged ${place} ${hash}\n`);
  seq = entries.at(-1)!.seq;
}
await register.close();
