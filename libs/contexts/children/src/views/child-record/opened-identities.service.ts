import { Erased, Lost, openWithin, type Sealer } from '#platform/privacy';
import type { Identity } from '../../child/identity.ts';
import { knownAs, legalName, type Named, type NamesTold } from '../../circumstances/names-told.ts';
import type { NoUpnReason } from '../../circumstances/circumstances.events.ts';
import type { UpnTold } from '../../circumstances/upn-told.ts';
import { nameInForce, registrationOf, upnInForce, type ChildRecord } from './child-record.ts';

type Sealed = Readonly<Record<string, unknown>>;

/** A part that was never given is not sealed, it is absent. */
const notGiven = { familyName: null, dateOfBirth: null, birthEstimate: null, upn: null, address: null, contact: null };

/** Why it was confirmed or corrected, and what the school was called, is sealed beside who the child is, and is told on the line. */
/** Beside who the child is stands why that was said, and how the school was called. */
const BESIDE = ['reason', 'rules', 'confirmedBecause', 'confirmedReasons', 'takenFrom', 'schoolName'];
const identityOf = (sealed: Sealed): Sealed =>
  Object.fromEntries(Object.entries(sealed).filter(([part]) => !BESIDE.includes(part)));

type Told = Readonly<{ names?: NamesTold; number?: UpnTold }>;

/** Called as it is known today, with the legal name, and the name under which it was registered. */
export type IdentityKnown = Identity &
  Readonly<{ legal: Named; registeredAs: Named; noUpnBecause: NoUpnReason | null; registeredUpn: string | null }>;

/** Who these children are, each in its place; null where the personal data was destroyed, `Lost` where it does not open. */
export async function openedIdentities(
  records: readonly ChildRecord[],
  sealer: Pick<Sealer, 'openOrLost'>,
): Promise<readonly (IdentityKnown | Lost | null)[]> {
  const opened = await openWithin(
    sealer,
    records.map((record) => {
      const names = nameInForce(record)?.names;
      const number = upnInForce(record)?.number;
      return { ...identityOf(registrationOf(record).sealed), ...(names && { names }), ...(number && { number }) };
    }),
  );
  return opened.map((identity) => {
    const parts: readonly unknown[] = Object.values(identity);
    if (parts.some((part) => part instanceof Erased)) return null;
    const lost = parts.find((part) => part instanceof Lost);
    if (lost) return lost;
    const { names, number, ...known } = { ...notGiven, ...identity } as unknown as Identity & Told;
    const registeredAs = legalName(known);
    const { upn, noneBecause } = number ?? { upn: known.upn, noneBecause: null };
    const ofUpn = { upn, noUpnBecause: noneBecause, registeredUpn: known.upn };
    const legal = names ? legalName(names) : registeredAs;
    return { ...known, ...(names && knownAs(names)), ...ofUpn, legal, registeredAs };
  });
}
