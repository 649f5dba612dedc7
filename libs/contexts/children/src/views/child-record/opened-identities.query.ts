import { Erased, openWithin, type Sealer } from '#platform/privacy';
import type { Identity } from '../../child/identity.ts';
import { registrationOf, type ChildRecord } from './child-record.ts';

/** A part that was never given is not sealed, it is absent. */
const notGiven = { upn: null, address: null, contact: null };

/** Who these children are, each in its place; null where the personal data was destroyed. */
export async function openedIdentities(
  records: readonly ChildRecord[],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly (Identity | null)[]> {
  const opened = await openWithin(
    sealer,
    records.map((record) => registrationOf(record).sealed),
  );
  return opened.map((identity) =>
    Object.values(identity).some((part) => part instanceof Erased) ? null : ({ ...notGiven, ...identity } as Identity),
  );
}
