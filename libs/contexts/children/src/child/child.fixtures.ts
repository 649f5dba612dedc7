import type { DataOf, Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CouncilTeams } from '../asks/council-teams.ts';
import type { ChildEvent, ClosingReason, DestructionReason, RecordsAre, RecordShared } from './child.events.ts';

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
  data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
  personal: { ...ama, birthEstimate: null, schoolName: null },
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

/** On the day of the registration, as the fixtures count days, unless another is said. */
export const closed = (because: ClosingReason = 'past-school-age', on: CivilDate = '2026-01-12') =>
  ({
    type: 'RecordClosed',
    data: { because, on, confirmed: null },
    personal: { confirmedBy: null, details: null },
    effectiveOn: on,
  }) as const satisfies Draft<ChildEvent>;

export const reopened = {
  type: 'RecordReopened',
  data: {},
  personal: { because: 'Back, and to be placed again' },
  effectiveOn: '2026-01-12',
} as const satisfies Draft<ChildEvent>;

export const movedAway = (from: CivilDate = '2026-01-05') =>
  ({
    type: 'WhereaboutsChanged',
    data: { whereabouts: 'moved-away', from },
    personal: { movedTo: 'Cardiff', school: null },
  }) as const satisfies Draft<ChildEvent>;

/** As the council of the specifications has its teams: two of SEN, one of exclusions, and none before 2020. */
export const councilTeams: CouncilTeams = {
  serviceOf: (team, on) =>
    on < '2020-09-01' ? null : team.startsWith('sen') ? 'sen' : team === 'exclusions' ? 'exclusions' : null,
};

export const judged = (otherChildIds: readonly string[], as: RecordsAre = 'two-children') =>
  ({
    type: 'PossibleDuplicatesJudged',
    data: { otherChildIds, as },
    personal: { because: 'Twins: the school has both' },
  }) as const satisfies Draft<ChildEvent>;
