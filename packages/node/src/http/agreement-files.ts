import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeFolder } from '../knowledge/load-knowledge.ts';
import { Problem } from '../problems.ts';
import type { Journal } from '../store/journal.ts';

/** The files of an agreement: as the latest adoption has them, else as they are shipped. Throws Problem `unknown-agreement` where there are none. */
export async function findAgreementFiles(
  id: string,
  adopted: readonly { id: string; agreement: string }[],
  journal: Pick<Journal, 'read'>,
): Promise<{ files: Record<string, string>; adopted: boolean }> {
  const latest = adopted.findLast(({ agreement }) => agreement === id);
  if (latest) {
    for await (const entry of journal.read()) {
      if (entry.id === latest.id && entry.kind === 'judgement' && entry.body.act === 'agreement-adopted')
        return { files: entry.body.files, adopted: true };
    }
  }
  const folder = join(knowledgeFolder(), 'agreements', id);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(folder)) throw new Problem('unknown-agreement', `The files of ${id} are not installed.`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return { files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])), adopted: false };
}
