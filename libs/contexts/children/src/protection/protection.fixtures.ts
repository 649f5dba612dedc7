import { derivedId, type Draft } from '#platform/event-sourcing';
import { factId } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { Betrayal, ProtectionEvent } from './protection.events.ts';
import type { Could } from './protection.ts';

export const [ada, bea, cem] = ['ada', 'bea', 'cem'].map((name) => derivedId('staff', name)) as [
  string,
  string,
  string,
];

/** Whom the one or the other names, and somebody who could never open it. */
export const could: Could = new Set([ada, bea, cem]);
export const dan = derivedId('staff', 'dan');

const by = (id: string, onBehalfOf: string | null = null) => ({
  actor: { id, role: 'sen-officer', team: 'sen-north', organisation: 'council', onBehalfOf },
});
/** Ada and Bea may open it; Cem may not. */
export const [byAda, byBea, byCem] = [by(ada), by(bea), by(cem)] as const;
export const byDan = by(dan);
export const byCemForAda = by(cem, ada);
export const byAdaForCem = by(ada, cem);

export const because = 'Her mother fled from him';

export const protectedBy = (betrayedBy: readonly Betrayal[] = [], openTo: readonly string[] = [ada, bea]) =>
  ({
    type: 'AddressProtected',
    data: { byId: ada, openTo, betrayedBy },
    personal: { because },
  }) as const satisfies Draft<ProtectionEvent>;

export const released = (until: CivilDate) =>
  ({
    type: 'AddressReleased',
    data: { byId: ada, until },
    personal: { to: 'Fenmarch Taxis', because: 'They collect her' },
  }) as const satisfies Draft<ProtectionEvent>;

export const settled = (n: number, until: CivilDate | null = null) =>
  ({
    type: 'AddressReleaseSettled',
    data: { byId: ada, releaseId: factId(n), until },
    personal: { because },
  }) as const satisfies Draft<ProtectionEvent>;

export const askedBy = (...people: readonly string[]) =>
  ({
    type: 'LiftingAsked',
    data: { askedBy: people },
    personal: { because },
  }) as const satisfies Draft<ProtectionEvent>;

export const lifted = (n: number) =>
  ({ type: 'AddressProtectionLifted', data: { askedId: factId(n) } }) as const satisfies Draft<ProtectionEvent>;

export const declined = (n: number) =>
  ({
    type: 'LiftingDeclined',
    data: { askedId: factId(n) },
    personal: { because },
  }) as const satisfies Draft<ProtectionEvent>;
