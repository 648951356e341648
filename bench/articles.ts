import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawReport } from '@truceline/core/model/report.ts';
import { takeInputs } from '../packages/node/src/intake/take-inputs.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the articles of a run come from: the seeded generator where it stands beside the checkout, else our samples, repeated. */
export async function makeArticles(count: number): Promise<{ raws: RawReport[]; from: string }> {
  const generator = join(ROOT, '..', 'shared', 'bench', 'perf', 'gen.mjs');
  if (!existsSync(generator)) {
    const { raws } = await takeInputs([join(ROOT, 'samples')]);
    return { raws: repeat(raws, count), from: 'the samples, repeated' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'truceline-bench-'));
  try {
    execFileSync(process.execPath, [generator, String(count), '20160909', folder], { stdio: 'ignore' });
    const { raws } = await takeInputs([join(folder, 'corpus.jsonl')]);
    return { raws, from: 'the seeded generator (20160909)' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same texts again under other names, until there are enough. */
function repeat(raws: readonly RawReport[], count: number): RawReport[] {
  return Array.from({ length: count }, (_, n) => ({
    ...raws[n % raws.length],
    recordId: `article-${n}`,
    hash: n.toString(16).padStart(8, '0').repeat(8),
  }));
}
