import { FindAddressesProtected } from '#contexts/oversight';
import type { Gateway, Sender } from '#platform/gateway';
import type { Pages } from '../render/pages.ts';
import { ADDRESS_PROTECTED } from '../words/protection-words.ts';
import type { ListTable } from './list-table.ts';

type Asking = Readonly<{ gateway: Gateway; pages: Pages; sender: Sender }>;

/** What a page of such tables asks for those who may. */
export const askedOfRows = [FindAddressesProtected] as const;

/** Those of these children whose address is protected, as far as the reader opens their records without a reason. */
export async function addressesProtected(
  children: readonly string[],
  { gateway, pages, sender }: Asking,
): Promise<ReadonlySet<string>> {
  if (children.length === 0 || !pages.hasOfItsOwn(sender.actor, FindAddressesProtected)) return new Set();
  return new Set(await gateway.ask(FindAddressesProtected, { children: [...new Set(children)] }, sender));
}

/** The tables of a page with what is to be known of a child before anybody rings, all in one question. */
export async function markedRows<const Tables extends readonly ListTable[]>(
  tables: Tables,
  asking: Asking,
): Promise<{ [N in keyof Tables]: ListTable }> {
  const children = tables.flatMap(({ rows }) => rows.flatMap((cells) => cells.flatMap(({ childId }) => childId ?? [])));
  const hidden = await addressesProtected(children, asking);
  return tables.map((table) => (hidden.size === 0 ? table : withMarks(table, hidden))) as {
    [N in keyof Tables]: ListTable;
  };
}

const withMarks = (table: ListTable, hidden: ReadonlySet<string>): ListTable => ({
  ...table,
  rows: table.rows.map((cells) =>
    cells.map((cell) => (cell.childId && hidden.has(cell.childId) ? { ...cell, marks: [ADDRESS_PROTECTED] } : cell)),
  ),
});
