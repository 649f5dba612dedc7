import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { HealthKind } from '../circumstances.events.ts';
import { datedPart, type Restated } from '../dated-part.ts';

export type HealthNeed = Readonly<{
  kind: HealthKind;
  what: string;
  /** What is to be done, by whom and when; null is not recorded. */
  whatToDo: string | null;
  /** Whether a provider must know it before the child comes: told to those where the child is placed. */
  providersMustKnow: boolean;
}>;

type Told = Readonly<{
  childId: string;
  /** Whether there is any: said, so that nobody says “none” by leaving something empty. */
  hasNeeds: boolean;
  needs: readonly HealthNeed[];
  from: CivilDate;
}>;

/** From a day on, behind or ahead, these are the child's health needs and medicines. */
export class ChangeHealth extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['HealthChanged'] as const;
}

/** A change of health as it should have been recorded. */
export class CorrectHealth extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['HealthChangedCorrected'] as const;
}

const refusal = refusals({
  'no-need-of-health-given': 'You say that there are needs of health: give each, and what it is.',
  'need-of-health-given': 'You say that there are no needs of health, and give one. Say one or the other.',
});

const { change, correct } = datedPart('HealthChanged', ({ hasNeeds, needs }: Told) => {
  if (hasNeeds && needs.length === 0) throw refusal('no-need-of-health-given', 'needs');
  if (!hasNeeds && needs.length > 0) throw refusal('need-of-health-given', 'hasNeeds');
  return {
    data: {},
    personal: {
      needs: needs.map(({ kind, what, whatToDo, providersMustKnow }) => ({ kind, what, whatToDo, providersMustKnow })),
    },
  };
});
export const changeHealth = change;
export const correctHealth = correct;
