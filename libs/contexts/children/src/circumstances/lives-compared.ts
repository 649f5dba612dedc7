import type { FaultOfField, ToldOfRow } from '../child/row-compared.ts';

/** What would be recorded of how a child of a row lives and learns; by what the list says otherwise; and what is wrong. */
export type LivesCompared = Readonly<{
  tells: ToldOfRow;
  differs: readonly string[];
  faults: readonly FaultOfField[];
  isAddressCompared?: boolean;
}>;

export type Part = Partial<LivesCompared>;
export const NOTHING: LivesCompared = { tells: { sen: null, care: null }, differs: [], faults: [] };
