// Holds the README's example to what the program really prints: runs it on the report shown there and puts its output in place
// (npm run docs); with --check only says whether they are the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM, ROOT } from './prepare.mjs';

const path = join(ROOT, 'README.md');
const readme = readFileSync(path, 'utf8');
const report = /<!-- report\.txt -->\n```text\n([\s\S]*?)```/.exec(readme)?.[1];
if (!report) throw new Error('README.md shows no report.txt.');
const folder = mkdtempSync(join(tmpdir(), 'truceline-readme-'));
writeFileSync(join(folder, 'report.txt'), report);

function print(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  });
  if (status !== 0) throw new Error(`truceline ${args.join(' ')} failed: ${stderr}`);
  return `$ npx truceline ${args.join(' ')}\n${stdout.trimEnd()}\n`;
}

const run = print(['run', 'report.txt']);
const { findings } = JSON.parse(readFileSync(join(folder, 'situation/situation.json'), 'utf8'));
const explained = print(['explain', findings[0].id]);
rmSync(folder, { recursive: true, force: true });

let fresh = readme;
for (const [name, text] of [
  ['run', run],
  ['explain', explained],
]) {
  fresh = fresh.replace(
    new RegExp(`(<!-- ${name} -->\\n\`\`\`console\\n)[\\s\\S]*?(\`\`\`)`),
    (_, open, close) => `${open}${text}${close}`,
  );
}
if (process.argv.includes('--check')) {
  console.log(fresh === readme ? 'the example is what the program prints' : 'the example is not what the program prints: npm run docs');
  process.exitCode = fresh === readme ? 0 : 1;
} else writeFileSync(path, fresh);
