import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Register } from '../store/journal.ts';
import { followJournal } from './follow-journal.ts';
import { MemorySink } from './memory-sink.ts';
import { NO_CACHE } from './reading-cache.ts';
import { RegisterComposer } from './register-composer.ts';
import type { RegisterEngine } from './register-engine.ts';
import { RegisterKeeper } from './register-keeper.ts';

/** An engine in this thread that holds the whole register in memory: for tests and small registers. */
export async function openMemoryEngine(
  { journal, originals }: Pick<Register, 'journal' | 'originals'>,
  knowledge: Knowledge,
  program: string,
  cache = NO_CACHE,
): Promise<RegisterEngine> {
  const sink = new MemorySink();
  const composer = new RegisterComposer({ knowledge, program, originals, cache });
  return followJournal(journal, (tell) => {
    const keeper = new RegisterKeeper(composer, sink, tell, { short: 5, longest: 500 });
    return {
      start: (entries) => keeper.start(entries),
      append: async (entries) => keeper.append(entries),
      views: sink.views,
      close: () => keeper.close(),
    };
  });
}
