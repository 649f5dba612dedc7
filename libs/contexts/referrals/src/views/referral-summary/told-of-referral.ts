import type { Fact } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import type { ReferralEvent } from '../../referral/referral.events.ts';

type AnyFact = Fact<ReferralEvent>;
type FactOf<Type extends AnyFact['type']> = Extract<AnyFact, { type: Type }>;
type AnswerFact = FactOf<'OfferMade' | 'ReferralDeclined'>;

/** What the facts in force of one referral say. */
export type ToldOfReferral = Readonly<{
  /** As it was filled in last; null of 1.0.0, where filling in and sending out were one act. */
  filledIn: FactOf<'ReferralFilledIn'> | null;
  /** Null until it is sent out. */
  submitted: FactOf<'ReferralSubmitted'> | null;
  /** In the order in which the referral was sent. */
  windows: readonly FactOf<'ResponseWindowOpened'>[];
  /** By provider. */
  answers: Readonly<Record<string, AnswerFact>>;
  closedAt: Readonly<Record<string, Instant>>;
  award: FactOf<'ReferralAwarded'> | null;
  withdrawn: FactOf<'ReferralWithdrawn'> | null;
}>;

/** @param facts in force; null where nothing makes a referral, as of one that was filed on the wrong child */
export function toldOf(facts: readonly AnyFact[]): ToldOfReferral | null {
  const of = <Type extends AnyFact['type']>(...types: Type[]) =>
    facts.filter((fact): fact is FactOf<Type> => (types as string[]).includes(fact.type));
  const filledIn = of('ReferralFilledIn').at(-1) ?? null;
  const submitted = of('ReferralSubmitted')[0] ?? null;
  if (!filledIn && !submitted) return null;
  return {
    ...{ filledIn, submitted },
    windows: of('ResponseWindowOpened'),
    answers: Object.fromEntries(of('OfferMade', 'ReferralDeclined').map((answer) => [answer.data.providerId, answer])),
    closedAt: Object.fromEntries(of('ResponseWindowClosed').map(({ data }) => [data.providerId, data.deadline])),
    award: of('ReferralAwarded').at(-1) ?? null,
    withdrawn: of('ReferralWithdrawn').at(-1) ?? null,
  };
}

/** To which lot it goes or went, of which agreement. */
export function lotOf({ submitted, filledIn }: ToldOfReferral): Readonly<{ agreement: string; lot: string }> {
  const { agreement, lot } = (submitted ?? filledIn)!.data;
  return { agreement, lot };
}

/** The day on which it was decided to refer. */
export const decidedOn = ({ submitted, filledIn }: ToldOfReferral): CivilDate => (filledIn ?? submitted)!.effectiveOn;

export const hasDeclined = (answers: ToldOfReferral['answers'], providerId: string): boolean =>
  answers[providerId]?.type === 'ReferralDeclined';
