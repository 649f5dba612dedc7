import { Refusal, type Actor } from '#platform/event-sourcing';
import type { OwningService } from './child.events.ts';

/** The child on record with a UPN, as the search index finds it. */
export type UpnHolder = Readonly<{ childId: string; owningService: OwningService }>;

/** One child a UPN. Whose it is, only an officer of the service that holds the record may know without a reason. */
export const refuseHeldUpn = ({ childId, owningService }: UpnHolder, actor: Actor): Refusal<'upn-already-registered'> =>
  new Refusal(
    'upn-already-registered',
    actor.team === owningService
      ? `A child with this UPN is already registered, under ${childId}.`
      : 'A child with this UPN is already registered.',
  );
