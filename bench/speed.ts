import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import type { RawReport } from '@truceline/core/model/report.ts';
import { composeFromClaims, takeReports } from '@truceline/core/pipeline.ts';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadKnowledge } from '../packages/node/src/knowledge/load-knowledge.ts';
import { makeArticles } from './articles.ts';
import { cpuMs, median, table } from './measure.ts';

/**
 * Reading against two libraries of language processing that people reach for, on the same articles, in one run, on one thread:
 * medians of ratios over rounds. Usage: node bench/dist/speed.mjs [rounds] [articles a round]
 */
const rounds = Number(process.argv[2] ?? 15);
const size = Number(process.argv[3] ?? 250);
/** compromise is slow: it gets a part of each round's articles, and its time is scaled up. */
const PART = 12;
/** Rounds that do not count. */
const WARM = 8;

const knowledge = loadKnowledge();
const { raws, from } = await makeArticles(Math.max(2000, size));
const reader = createClaimReader(knowledge);
const wink = winkNLP(model);
const { its } = wink;
let told = 0;

const contenders: Record<string, (articles: readonly RawReport[]) => number> = {
  claims: (articles) =>
    cpuMs(() => {
      told += readReports(takeReports(articles, knowledge), reader, false).claims.length;
    }),
  findings: (articles) =>
    cpuMs(() => {
      const reports = takeReports(articles, knowledge);
      const situation = composeFromClaims(reports, readReports(reports, reader, false), knowledge, { program: 'bench' });
      told += situation.findings.length;
    }),
  wink: (articles) =>
    cpuMs(() => {
      for (const { text } of articles) {
        const doc = wink.readDoc(text);
        told += doc.sentences().length() + doc.tokens().out(its.pos).length;
      }
    }),
  compromise: (articles) =>
    cpuMs(() => {
      for (const { text } of articles.slice(0, PART)) {
        const doc = compromise(text);
        told += doc.people().out('array').length + doc.places().out('array').length + doc.organizations().out('array').length;
      }
    }) *
    (articles.length / PART),
};

const perArticle: Record<string, number[]> = { claims: [], findings: [], wink: [], compromise: [] };
for (let round = -WARM; round < rounds; round++) {
  const first = ((round + WARM) * size) % (raws.length - size + 1);
  const articles = raws.slice(first, first + size);
  for (const [name, run] of Object.entries(contenders)) {
    // the language machine learns on the first two thousand articles; compromise is slow to wait for
    if (round < 0 && name === 'compromise' && round < -2) continue;
    const ms = run(articles) / articles.length;
    if (round >= 0) perArticle[name].push(ms);
  }
}

const ratio = (of: string, over: string): string => median(perArticle[of].map((ms, i) => ms / perArticle[over][i])).toFixed(2);
const ms = (name: string): string => median(perArticle[name]).toFixed(2);
process.stdout.write(`${rounds} rounds of ${size} articles (${from}), one thread, CPU time; Node ${process.versions.node}\n\n`);
process.stdout.write(
  `${table([
    ['work', 'ms an article', 'times as fast as wink-nlp', 'times as fast as compromise'],
    ['Truceline: reports to claims', ms('claims'), ratio('wink', 'claims'), ratio('compromise', 'claims')],
    ['Truceline: reports to situation', ms('findings'), ratio('wink', 'findings'), ratio('compromise', 'findings')],
    ['wink-nlp: its full pipeline', ms('wink'), '1', ratio('compromise', 'wink')],
    ['compromise: people, places, organisations', ms('compromise'), ratio('wink', 'compromise'), '1'],
  ])}\n`,
);
if (told === 0) throw new Error('Nothing was read.');
