import type { Draft } from '#platform/event-sourcing';
import type { ChildEvent, DestructionReason } from './child.events.ts';

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
