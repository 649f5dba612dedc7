import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { derivedId, verifyHistory } from '#platform/event-sourcing';
import { catalogue, openStore, storeFile } from './library.fixtures.ts';

const SCRIPT = fileURLToPath(new URL('./lend-elsewhere.fixtures.ts', import.meta.url));
const FLAGS = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types', '--conditions=source'];
const PROCESSES = ['a', 'b', 'c', 'd'];
const COMMANDS = 250;

it('decides each of 4 × 250 commands from 4 processes on what stands before it', async () => {
  const file = storeFile();
  const shelf = derivedId('shelf');
  const store = await openStore(file);
  const lenders = PROCESSES.map((name) => {
    const lender = spawn(process.execPath, [...FLAGS, SCRIPT, file, shelf, name, String(COMMANDS)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return {
      lender,
      ended: once(lender, 'close'),
      lines: createInterface({ input: lender.stdout })[Symbol.asyncIterator](),
    };
  });
  for (const { lines } of lenders) await lines.next();
  for (const { lender } of lenders) lender.stdin.end();
  const decided = await Promise.all(lenders.map(async ({ lines }) => Number((await lines.next()).value)));
  const codes = await Promise.all(lenders.map(async ({ ended }) => (await ended)[0] as number));

  const total = PROCESSES.length * COMMANDS;
  const events = (await store.readStream(`shelf-${shelf}`)).map((event) => catalogue.decode(event));
  const { bad } = await verifyHistory(store);
  await store.close();
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(events.map(({ data }) => data['days'])).toEqual(Array.from({ length: total }, (_, n) => n + 1));
  expect(new Set(events.map(({ metadata }) => metadata.commandId)).size).toBe(total);
  expect(bad).toEqual([]);
  expect(decided.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(total);
}, 120_000);
