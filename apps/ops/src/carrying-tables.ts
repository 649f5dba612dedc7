import { createHash } from 'node:crypto';
import { canonical } from '#platform/event-sourcing';
import type { Carried, CarriedRow, CarriedTable } from '#platform/keys';
import { Refused } from './verb.ts';

const AT_ONCE = 500;
const MODULUS = 1n << 256n;

/** Of rows in whatever order. */
type Digest = Readonly<{ rows: number; sum: bigint }>;

/**
 * Takes everything over, table by table, then reads both through and compares them. What an earlier try took over is there.
 * @returns how many rows there are
 * @throws Refused the copy is not the same
 */
export async function carryAll(from: Carried, to: Carried, say: (line: string) => void): Promise<number> {
  const pairs = from.tables.map((table) => [table, tableIn(to, table.name)] as const);
  for (const [table, copy] of pairs) await carry(table, copy);
  await to.taken();
  let all = 0;
  for (const [table, copy] of pairs) {
    const [original, taken] = [await digestOf(table), await digestOf(copy)];
    if (original.rows !== taken.rows || original.sum !== taken.sum)
      throw new Refused(
        `The copy of ${table.name} is not the same: it holds ${taken.rows} rows, of ${original.rows}. Nothing was switched: give an empty place to move to.`,
      );
    say(`${table.name}: ${original.rows}, compared.`);
    all += original.rows;
  }
  return all;
}

function tableIn({ tables }: Carried, name: string): CarriedTable {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new TypeError(`Nothing takes over ${name}.`);
  return found;
}

async function carry(from: CarriedTable, to: CarriedTable): Promise<void> {
  let together: CarriedRow[] = [];
  for await (const row of from.rows()) {
    together.push(row);
    if (together.length < AT_ONCE) continue;
    await to.take(together);
    together = [];
  }
  if (together.length > 0) await to.take(together);
}

async function digestOf(table: CarriedTable): Promise<Digest> {
  let [rows, sum] = [0, 0n];
  for await (const row of table.rows()) {
    rows += 1;
    sum = (sum + BigInt(`0x${createHash('sha256').update(canonical(row)).digest('hex')}`)) % MODULUS;
  }
  return { rows, sum };
}
