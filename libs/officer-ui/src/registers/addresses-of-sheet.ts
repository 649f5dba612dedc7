import { FindAddressesProtected } from '#contexts/oversight';
import type { Visit } from '../forms/form-declaration.ts';

/** Those of a register whose address is protected: told to whoever opens their records without a reason, and to no provider. */
export async function addressesOfSheet(
  { ask, mayOf, sender }: Pick<Visit, 'ask' | 'mayOf' | 'sender'>,
  items: readonly Readonly<{ childId: string }>[],
): Promise<ReadonlySet<string>> {
  if (items.length === 0 || (await mayOf(sender)(FindAddressesProtected, {})) !== 'yes') return new Set();
  return new Set(await ask(FindAddressesProtected, { children: items.map(({ childId }) => childId) }));
}
