import type { Fact } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import type { ReferralEvent } from '../../referral/referral.events.ts';

type AnyFact = Fact<ReferralEvent>;
type FactOf<Type extends AnyFact['type']> = Extract<AnyFact, { type: Type }>;
type AnswerFact = FactOf<'OfferMade' | 'ReferralDeclined'>;

/** What the facts in force of one referral say. */
export type ToldOfReferral = Readonly<{
  submitted: FactOf<'ReferralSubmitted'>;
  /** In the order in which the referral was sent. */
  windows: readonly FactOf<'ResponseWindowOpened'>[];
  /** By provider. */
  answers: Readonly<Record<string, AnswerFact>>;
  closedAt: Readonly<Record<string, Instant>>;
  award: FactOf<'ReferralAwarded'> | null;
  withdrawn: FactOf<'ReferralWithdrawn'> | null;
}>;

/** @param facts in force; null where no submission is among them, as of one that was filed on the wrong child */
export function toldOf(facts: readonly AnyFact[]): ToldOfReferral | null {
  const of = <Type extends AnyFact['type']>(...types: Type[]) =>
    facts.filter((fact): fact is FactOf<Type> => (types as string[]).includes(fact.type));
  const [submitted] = of('ReferralSubmitted');
  if (!submitted) return null;
  return {
    submitted,
    windows: of('ResponseWindowOpened'),
    answers: Object.fromEntries(of('OfferMade', 'ReferralDeclined').map((answer) => [answer.data.providerId, answer])),
    closedAt: Object.fromEntries(of('ResponseWindowClosed').map(({ data }) => [data.providerId, data.deadline])),
    award: of('ReferralAwarded').at(-1) ?? null,
    withdrawn: of('ReferralWithdrawn').at(-1) ?? null,
  };
}

export const hasDeclined = (answers: ToldOfReferral['answers'], providerId: string): boolean =>
  answers[providerId]?.type === 'ReferralDeclined';
