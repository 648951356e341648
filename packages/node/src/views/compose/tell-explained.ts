import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Explained } from '@truceline/core/situation/explain-id.ts';
import type { ExplainedAnswer } from '../schemas/register-schemas.ts';

/** A chain of reasons as it is answered: reports in one line, clauses with their own words. */
export function tellExplained(chain: Explained, agreements: readonly Agreement[]): ExplainedAnswer {
  const { quote, because, ...rest } = chain;
  return {
    ...rest,
    ...(chain.kind === 'clause' && chain.id ? tellClause(chain.id, agreements) : {}),
    ...(quote
      ? {
          quote: {
            ...quote,
            report: quote.report && {
              id: quote.report.id,
              title: quote.report.title,
              publisher: quote.report.publisher,
              published: quote.report.published?.start ?? null,
            },
          },
        }
      : {}),
    because: because.map((next) => tellExplained(next, agreements)),
  };
}

/** A clause by its citation (`clause:syria-2016-02/no-attacks`), or a window of an agreement cited the same way; null where there is none. */
export function explainClause(cited: string, agreements: readonly Agreement[]): ExplainedAnswer | null {
  const told = tellClause(cited, agreements);
  return told && { kind: 'clause', id: cited, facts: [], because: [], ...told };
}

function tellClause(cited: string, agreements: readonly Agreement[]): Pick<ExplainedAnswer, 'title' | 'answer'> | null {
  const [, of, name] = /^clause:([^/]+)\/(.+)$/.exec(cited) ?? [];
  const agreement = agreements.find(({ id }) => id === of);
  if (!agreement) return null;
  const clause = agreement.clauses.find(({ id }) => id === name);
  if (clause) return { title: `${agreement.short}: ${clause.title}`, answer: clause.words };
  const window = agreement.windows.find(({ id }) => id === name);
  if (!window) return null;
  const times = `${window.start.replace('T', ' ')} – ${window.end?.replace('T', ' ') ?? 'no end'} local time`;
  return { title: `${agreement.short}: ${times}`, ...(window.note ? { answer: window.note } : {}) };
}
