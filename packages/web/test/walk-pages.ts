import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { HAS_BROWSER, joinBrowser, type Look, openPage, type ServedRegister, serveSamples, type WatchedPage } from './browser.ts';

/** A served register and the browser it is walked with. */
export interface Walked {
  readonly address: string;
  readonly folder: string;
  /** Opens a page; maps are drawn only where the look asks for them. */
  open(path: string, look?: Look): Promise<WatchedPage>;
  /** What the API answers; with a body it is sent there. */
  ask<T>(path: string, body?: unknown): Promise<T>;
}

/** Tests that walk the pages of a register as a person would, in the browser that the packages carry; it is built for Linux on x64, and elsewhere nothing is walked. */
export function walkPages(name: string, tests: (walked: Walked) => void, start: () => Promise<ServedRegister> = serveSamples): void {
  describe.skipIf(!HAS_BROWSER)(name, () => {
    let served: ServedRegister;
    let browser: Browser;
    beforeAll(async () => {
      [served, browser] = await Promise.all([start(), joinBrowser()]);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    tests({
      get address() {
        return served.address;
      },
      get folder() {
        return served.folder;
      },
      open: (path, look) => openPage(browser, served.address, path, { map: false, ...look }),
      async ask<T>(path: string, body?: unknown) {
        const headers = { 'content-type': 'application/json', origin: served.address };
        const answer = await fetch(`${served.address}/api/v1${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
        return (await answer.json()) as T;
      },
    });
  });
}
