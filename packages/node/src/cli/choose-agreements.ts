import { existsSync } from 'node:fs';
import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import { Problem } from '../problems.ts';
import { noSuch } from './no-such.ts';
import type { Messages } from './terminal.ts';

/**
 * The agreements that --agreement names: ids of known ones, or files. None named: none chosen, which means all that the reports can touch.
 * Throws `unknown-agreement`, and `bad-knowledge` after telling every mistake of a file.
 */
export async function chooseAgreements(asked: string[], known: readonly Agreement[], messages: Messages): Promise<Agreement[]> {
  const chosen: Agreement[] = [];
  for (const one of asked) {
    const byId = known.find((agreement) => agreement.id === one);
    if (byId) chosen.push(byId);
    else if (existsSync(one)) chosen.push(...(await readAgreement(one, messages)));
    else {
      const ids = known.map((agreement) => agreement.id);
      throw new Problem('unknown-agreement', noSuch('agreement', one, ids));
    }
  }
  return chosen;
}

async function readAgreement(path: string, messages: Messages): Promise<Agreement[]> {
  const { checkFiles } = await import('./check-files.ts');
  const { mistakes, knowledge, agreements } = checkFiles([path]);
  for (const m of mistakes) messages.error(`${m.file}:${m.line}:${m.column}: ${m.message}`);
  if (!knowledge || mistakes.length)
    throw new Problem('bad-knowledge', `${path}: ${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'}.`);
  return (knowledge.agreements as Agreement[]).filter((agreement) => agreements.includes(agreement.id));
}
