import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import { type CompiledAgreement, compileAgreement } from '@truceline/core/knowledge/compile-agreement.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import { hashText } from '@truceline/core/model/hash.ts';
import type { JudgementOf } from '../judgement.ts';
import { forReview } from './for-review.ts';
import type { ForReview, MadeJudgement } from './register-model.ts';

/** The knowledge with the agreements that people adopted, the latest of each; and the adoptions that cannot be judged by. */
export interface AdoptedKnowledge {
  knowledge: Knowledge;
  review: ForReview[];
}

/** Compiled texts, by the knowledge they were compiled against and their hash. */
const compiled = new WeakMap<Knowledge, Map<string, CompiledAgreement>>();
/** The shipped knowledge that one with adopted agreements was made of: adopting into it again begins there. */
const shippedOf = new WeakMap<Knowledge, Knowledge>();
/** The knowledge that was made last of a shipped one: what has not been adopted anew stays the same. */
const madeOf = new WeakMap<Knowledge, Knowledge>();

/**
 * Puts adopted texts of agreements in the place of the shipped ones, or beside them. One that this program finds unsound is for review, and what stood
 * before it goes on to count. With any of them the knowledge has another version.
 */
export function adoptAgreements(from: Knowledge, judgements: readonly MadeJudgement[]): AdoptedKnowledge {
  const knowledge = shippedOf.get(from) ?? from;
  const adopted = new Map<string, { agreement: Agreement; sha256: string }>();
  const review: ForReview[] = [];
  for (const { id, judgement } of judgements) {
    if (judgement.act !== 'agreement-adopted') continue;
    const { agreement, mistakes } = compileOnce(judgement, knowledge);
    if (agreement) adopted.set(agreement.id, { agreement, sha256: judgement.sha256 });
    else {
      const [{ file, line, column, message }] = mistakes;
      review.push(forReview(id, 'agreement-broken', { agreement: judgement.agreement, mistake: `${file}:${line}:${column}: ${message}` }));
    }
  }
  if (adopted.size === 0) return { knowledge, review };
  const names = [...adopted.keys()].sort();
  const version = `sha256:${hashText([knowledge.version, ...names.map((name) => `${name} ${adopted.get(name)!.sha256}`)].join('\n'))}`;
  const known = madeOf.get(knowledge);
  if (known?.version === version) return { knowledge: known, review };
  const kept = knowledge.agreements.filter(({ id }) => !adopted.has(id));
  const agreements = [...kept, ...names.map((name) => adopted.get(name)!.agreement)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const made = { ...knowledge, version, agreements };
  shippedOf.set(made, knowledge);
  madeOf.set(knowledge, made);
  return { knowledge: made, review };
}

/** Agreements that were chosen among the shipped ones, each by the text that was adopted since. */
export function asAdopted(chosen: readonly Agreement[] | undefined, shipped: Knowledge, adopted: Knowledge): Agreement[] | undefined {
  return chosen?.map((one) => (shipped.agreements.includes(one) ? (adopted.agreements.find(({ id }) => id === one.id) ?? one) : one));
}

function compileOnce({ agreement, files, sha256 }: JudgementOf<'agreement-adopted'>, knowledge: Knowledge): CompiledAgreement {
  const known = compiled.get(knowledge) ?? new Map<string, CompiledAgreement>();
  compiled.set(knowledge, known);
  const key = `${agreement} ${sha256}`;
  const found = known.get(key) ?? compileAgreement(agreement, files, knowledge);
  known.set(key, found);
  return found;
}
