import type { DataOf, Draft } from '#platform/event-sourcing';
import type { ChildEvent, DestructionReason, RecordShared } from './child.events.ts';

/** Facts of a made-up child, for specifications. The UPN is vector V-UPN's first. */
export const ama = {
  givenNames: 'Ama',
  familyName: 'Example',
  dateOfBirth: '2011-05-04',
  upn: 'B801200005001',
  address: null,
  contact: null,
} as const;

export const registered = {
  type: 'ChildRegistered',
  data: { schoolUrn: 110001, owningService: 'sen' },
  personal: { ...ama, schoolName: null },
} as const satisfies Draft<ChildEvent>;

export const destroyed = (reason: DestructionReason = 'retention-ended'): Draft<ChildEvent> => ({
  type: 'PersonalDataDestroyed',
  data: { reason },
});

const because = 'Both services plan the return';

/** Told on the day of the registration, as the fixtures count days. */
export const shared = (over: Partial<DataOf<typeof RecordShared>> = {}) =>
  ({
    type: 'RecordShared',
    data: { by: 'sen', service: 'exclusions', from: '2026-01-12', lastDay: '2026-07-17', ...over },
    personal: { because },
  }) as const satisfies Draft<ChildEvent>;

/** On the day on which commands of a specification are asked. */
export const sharingEnded = (sharingId: string, why = because) =>
  ({
    type: 'RecordSharingEnded',
    data: { sharingId },
    personal: { because: why },
    effectiveOn: '2026-01-12',
  }) as const satisfies Draft<ChildEvent>;
