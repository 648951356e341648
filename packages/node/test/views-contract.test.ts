import { openMemoryEngine } from '../src/engine/memory-engine.ts';
import { RegisterKeeper } from '../src/engine/register-keeper.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { createNamer } from '../src/views/compose/name-things.ts';
import { MemoryViews } from '../src/views/memory/memory-views.ts';
import { composeBatch } from '../src/views/sql/compose-batch.ts';
import { openEmbeddedProjection } from '../src/views/sql/open-projection.ts';
import { SqlViews } from '../src/views/sql/sql-views.ts';
import { composerOf, knowledge, PROGRAM, READINGS } from './engine-samples.ts';
import { all } from './store-contract.ts';
import { describeViews } from './views-contract.ts';

describeViews('views in memory', async () => {
  const register = createMemoryRegister();
  const engine = await openMemoryEngine(register, knowledge, PROGRAM, READINGS);
  return {
    register,
    views: engine.views,
    settle: async () => engine.reached((await register.journal.head()).seq),
    end: () => engine.close(),
  };
});

describeViews('views over tables', async () => {
  const register = createMemoryRegister();
  const place = await openEmbeddedProjection(null);
  const of: { memory?: MemoryViews; sql?: SqlViews } = {};
  const keeper = new RegisterKeeper<null>(
    composerOf(register),
    {
      async update(snapshot) {
        if (of.memory) of.memory.update(snapshot);
        else of.memory = new MemoryViews(snapshot);
        of.sql ??= await SqlViews.open(place.db, 'contract', createNamer(knowledge), of.memory);
        await of.sql.write(await composeBatch(of.memory, snapshot, await of.sql.content(), 'contract'));
        return null;
      },
    },
    (event) => {
      if (event.kind === 'fault') throw new Error(event.reason);
    },
    { short: 1, longest: 1 },
  );
  await keeper.start([]);
  let handed = 0;
  return {
    register,
    views: of.sql!,
    async settle() {
      const entries = await all(register);
      keeper.append(entries.slice(handed));
      handed = entries.length;
      await keeper.settled();
    },
    async end() {
      await keeper.close();
      await place.close();
    },
  };
});
