import { Erased, Lost, openWithin, type Sealer } from '#platform/privacy';
import type { Identity } from '../../child/identity.ts';
import { registrationOf, type ChildRecord } from './child-record.ts';

type Sealed = Readonly<Record<string, unknown>>;

/** A part that was never given is not sealed, it is absent. */
const notGiven = { upn: null, address: null, contact: null };

/** Why it was confirmed or corrected, and what the school was called, is sealed beside who the child is, and is told on the line. */
const identityOf = ({ reason: _, rules: __, confirmedBecause: ___, schoolName: ____, ...identity }: Sealed) => identity;

/** Who these children are, each in its place; null where the personal data was destroyed, `Lost` where it does not open. */
export async function openedIdentities(
  records: readonly ChildRecord[],
  sealer: Pick<Sealer, 'openOrLost'>,
): Promise<readonly (Identity | Lost | null)[]> {
  const opened = await openWithin(
    sealer,
    records.map((record) => identityOf(registrationOf(record).sealed)),
  );
  return opened.map((identity) => {
    const parts: readonly unknown[] = Object.values(identity);
    if (parts.some((part) => part instanceof Erased)) return null;
    return parts.find((part) => part instanceof Lost) ?? ({ ...notGiven, ...identity } as Identity);
  });
}
