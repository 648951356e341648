import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeFolder } from '../knowledge/load-knowledge.ts';
import { Problem } from '../problems.ts';
import type { RegisterViews } from '../views/register-views.ts';

/** The files of an agreement: as the latest adoption has them, else as they are shipped. Throws Problem `unknown-agreement` where there are none. */
export async function findAgreementFiles(
  id: string,
  views: Pick<RegisterViews, 'standing' | 'judgement'>,
): Promise<{ files: Record<string, string>; adopted: boolean }> {
  const latest = (await views.standing()).adopted.findLast(({ agreement }) => agreement === id);
  const made = latest && (await views.judgement(latest.id));
  if (made?.judgement.act === 'agreement-adopted') return { files: made.judgement.files, adopted: true };
  const folder = join(knowledgeFolder(), 'agreements', id);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(folder)) throw new Problem('unknown-agreement', `The files of ${id} are not installed.`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return { files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])), adopted: false };
}
