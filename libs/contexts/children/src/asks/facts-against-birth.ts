import type { CivilDate } from '#platform/time';

/** What is recorded of a child that cannot be so, or needs a second look, if the child was born on that day. */
export type FactAgainstBirth = Readonly<
  | { what: 'referral-before-birth' | 'referral-too-young'; on: CivilDate }
  /** Of how the child lives and learns: what is on record holds from that day. */
  | { what: 'told-before-birth'; on: CivilDate }
  | { what: 'placement-before-birth' | 'baseline-before-birth'; on: CivilDate }
  /** It runs, or ran, further than its legal basis reaches; `leaves`, the school leaving date, where that is what it goes by. */
  | { what: 'placement-past-its-basis'; on: CivilDate; until: CivilDate; leaves: CivilDate | null }
  | { what: 'placement-end-unknown'; on: CivilDate }
>;

/** Asked of whoever keeps referrals and placements, before a date of birth is put right. */
export abstract class FactsAgainstBirth {
  abstract of(childId: string, bornOn: CivilDate): Promise<readonly FactAgainstBirth[]>;
}
