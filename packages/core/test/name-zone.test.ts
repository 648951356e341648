import { expect, test } from 'vitest';
import { nameZone } from '../src/model/name-zone.ts';

test.each([
  ['Etc/GMT+2', 'UTC−2'],
  ['Etc/GMT-14', 'UTC+14'],
  ['Etc/GMT+0', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['Asia/Damascus', 'Asia/Damascus'],
  ['Europe/Kyiv', 'Europe/Kyiv'],
])('%s is called %s, and is that far from UTC', (zone, name) => {
  expect(nameZone(zone)).toBe(name);
  const offset = /^UTC(?:([−+])(\d+))?$/.exec(name);
  if (!offset) return;
  const at = new Date('2019-04-18T12:00:00Z');
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', hour: '2-digit', hourCycle: 'h23' }).formatToParts(at);
  const read = (type: string): number => Number(clock.find((part) => part.type === type)?.value);
  const hours = (read('day') - 18) * 24 + read('hour') - 12;
  expect(hours).toBe(Number(offset[2] ?? 0) * (offset[1] === '−' ? -1 : 1));
});
