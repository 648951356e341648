import { api, take } from '../../api/client.ts';

/** Waits until everything that was taken is read, for a few seconds at most; false where more is waiting than can be waited for. */
export async function isReadSoon(tries = 25): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    const { waiting } = take(await api.GET('/meta'));
    if (waiting === 0) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}
