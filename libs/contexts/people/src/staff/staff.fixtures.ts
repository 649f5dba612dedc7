import type { Draft } from '#platform/event-sourcing';
import { derivedId } from '#platform/event-sourcing';
import type { StaffEvent } from './staff.events.ts';

export const [ada, bea, cem] = ['ada', 'bea', 'cem'].map((name) => derivedId('staff', name)) as [
  string,
  string,
  string,
];

const actor = (id: string, onBehalfOf: string | null = null) => ({
  actor: { id, role: 'administrator', team: 'records', organisation: 'council', onBehalfOf },
});
/** Ada is given something by Bea, and Cem confirms it. */
export const [byAda, byBea, byCem] = [actor(ada), actor(bea), actor(cem)] as const;
export const byCemForBea = actor(cem, bea);

export const entered: Draft<StaffEvent> = {
  type: 'PersonEntered',
  data: { vouchedBy: 'council' },
  personal: { name: 'Ada Vance', email: null, subject: 'ada.vance' },
};
export const given = {
  type: 'RoleGiven',
  data: {
    ...{ role: 'sen-officer', ownRole: null, team: 'sen', organisation: 'council' },
    ...{ from: '2026-01-12', lastDay: '2026-03-27', givenById: bea },
  },
} as const satisfies Draft<StaffEvent>;
export const covers = {
  type: 'CoverGiven',
  data: { forId: cem, from: '2026-01-12', lastDay: '2026-01-23', givenById: bea },
  personal: { because: 'Away for two weeks' },
} as const satisfies Draft<StaffEvent>;
export const destructionProposed = {
  type: 'DestructionOfDetailsProposed',
  data: { ground: 'retention-ended', proposedById: bea },
} as const satisfies Draft<StaffEvent>;
export const destructionDeclined = {
  type: 'DestructionOfDetailsDeclined',
  data: {},
  personal: { because: 'She comes back' },
} as const satisfies Draft<StaffEvent>;
export const destroyed = {
  type: 'PersonDetailsDestroyed',
  data: { ground: 'retention-ended' },
} as const satisfies Draft<StaffEvent>;
