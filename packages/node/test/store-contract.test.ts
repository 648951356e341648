import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from '../src/store/files/open-register.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { describeRegister } from './store-contract.ts';

describeRegister('a register in memory', async () => {
  const register = createMemoryRegister();
  return { register, reopen: null, end: () => register.close() };
});

for (const segmentBytes of [undefined, 700]) {
  describeRegister(`a register in files${segmentBytes ? `, in segments of ${segmentBytes} bytes` : ''}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'truceline-register-'));
    const open = () => openRegister(folder, segmentBytes ? { segmentBytes } : {});
    let register = await open();
    return {
      register,
      reopen: async () => {
        await register.close();
        register = await open();
        return register;
      },
      end: async () => {
        await register.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  });
}
