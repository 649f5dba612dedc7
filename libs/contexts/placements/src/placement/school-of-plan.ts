import type { CorrectReturnConfirmation } from './correct-return-confirmation/correct-return-confirmation.ts';
import { hasBegun, type Placement } from './placement.ts';

const schoolOf = (placement: Placement, planId: string | null | undefined): number | null =>
  (hasBegun(placement) && placement.plans.find(({ id }) => id === planId)?.data.schoolUrn) || null;

/** The school to which the child is to come back by the plan that stands; null without one. */
export const schoolComingBackTo = (placement: Placement): number | null =>
  schoolOf(placement, hasBegun(placement) ? placement.returnPlanId : null);

/** The school of the plan of which it was said how it went. */
export const schoolOfConfirmation = (placement: Placement, { data }: CorrectReturnConfirmation): number | null =>
  schoolOf(
    placement,
    hasBegun(placement) ? placement.confirmations.find(({ id }) => id === data.confirmationId)?.data.planId : null,
  );
