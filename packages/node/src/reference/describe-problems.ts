import { PROBLEMS } from '../problems.ts';

/** The catalogue of problems as the page docs/reference/problems.md. */
export function describeProblems(): string {
  const rows = Object.entries(PROBLEMS).map(([code, p]) => `| \`${code}\` | ${p.title} | ${p.advice} | ${p.http} | ${p.exit} |`);
  return [
    '# Problems',
    '',
    'Every problem that the program names by a code: under `refused` in `situation.json`, on standard error, and in the answers of an API.',
    'A refused input does not stop a run: exit 0 means that it was told and the rest was read.',
    '',
    'This page is generated (`npm run docs`).',
    '',
    '| code | what it means | what helps | HTTP | exit |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
