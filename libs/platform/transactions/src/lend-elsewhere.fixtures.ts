/** Lends from one shelf in a process of its own, run from its source: `lend-elsewhere.fixtures.ts <file> <shelf> <name> <count>`. */
import { clockAt, catalogue, forAda, lending, openStore, sealing, shelfStream } from './library.fixtures.ts';
import { Transactions } from './transactions.ts';

const [file, shelf, name, count] = process.argv.slice(2) as [string, string, string, string];
const store = await openStore(file);
const clock = clockAt(() => '2026-01-12T09:00:00.000Z');
const transactions = new Transactions(store, catalogue, sealing, clock);
let decided = 0;
process.stdout.write('ready\n');
for await (const _ of process.stdin); // until the parent closes it, when all are ready

for (let n = 0; n < Number(count); n++) {
  const { data, envelope } = lending(`${name}-${n}`);
  await transactions.transact(
    { data, envelope },
    shelfStream,
    shelf,
    ({ lent }) => {
      decided += 1;
      // The number of the loan is what the decision saw: decided on an older state, it would come twice.
      return { type: 'BookLent' as const, data: { book: data.book, days: lent + 1 }, personal: { note: data.note } };
    },
    { about: forAda },
  );
}
process.stdout.write(`${decided}\n`);
await store.close();
