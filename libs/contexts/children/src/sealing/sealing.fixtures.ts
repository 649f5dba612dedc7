import { derivedId, type Draft } from '#platform/event-sourcing';
import { factId } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { SealedWish, SealingEvent, SealingRole } from './sealing.events.ts';

export const [ada, bea, cem] = ['ada', 'bea', 'cem'].map((name) => derivedId('staff', name)) as [
  string,
  string,
  string,
];

const by = (id: string, role: string, onBehalfOf: string | null = null) => ({
  actor: { id, role, team: 'education', organisation: 'council', onBehalfOf },
});
/** Ada is the named AP lead, Bea the safeguarding lead, Cem another AP lead. */
export const [byAda, byBea, byCem] = [by(ada, 'ap-lead'), by(bea, 'safeguarding-lead'), by(cem, 'ap-lead')] as const;
export const byCemForAda = by(cem, 'safeguarding-lead', ada);
export const byAnOfficer = by(cem, 'sen-officer');

export const because = 'The adoption order was made';
export const reference = 'Adoption file 12/2026';

export const sealingAsked = (as: SealingRole = 'ap-lead', ...askedBy: readonly string[]) =>
  ({
    type: 'SealingAsked',
    data: { askedBy: askedBy.length > 0 ? askedBy : [ada], as, ground: 'adopted' },
    personal: { reference, because },
  }) as const satisfies Draft<SealingEvent>;

export const recordSealed = (n = 0) =>
  ({ type: 'RecordSealed', data: { askedId: factId(n) } }) as const satisfies Draft<SealingEvent>;

export const openingAsked = (wish: SealedWish = 'to-read', as: SealingRole = 'ap-lead', askedBy = [ada]) =>
  ({
    type: 'OpeningOfSealedAsked',
    data: { askedBy, as, wish },
    personal: { because },
  }) as const satisfies Draft<SealingEvent>;

export const opened = (n: number, through: CivilDate, openTo = [ada, bea]) =>
  ({
    type: 'SealedRecordOpened',
    data: { askedId: factId(n), openTo, through },
  }) as const satisfies Draft<SealingEvent>;

export const unsealed = (n: number) =>
  ({ type: 'RecordUnsealed', data: { askedId: factId(n) } }) as const satisfies Draft<SealingEvent>;

export const askDeclined = (n: number) =>
  ({
    type: 'SealedAskDeclined',
    data: { askedId: factId(n) },
    personal: { because },
  }) as const satisfies Draft<SealingEvent>;
