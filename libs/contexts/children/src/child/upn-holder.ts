import { Refusal } from '#platform/event-sourcing';

/** The child on record with a UPN, as the search index finds it. */
export type UpnHolder = Readonly<{ childId: string }>;

/** One child a UPN. Whose it is, a search by the UPN says, to those who may know. */
export const refuseHeldUpn = ({ childId }: UpnHolder): Refusal<'upn-already-registered'> =>
  new Refusal(
    'upn-already-registered',
    'A child with this UPN is already registered. Search by the UPN to see the record, or whom to ask.',
    { tellsOf: [childId] },
  );
