import type { ReferralFound } from '#contexts/referrals';
import { calledName } from '../words/children-words.ts';
import { personWords } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { part, type Names } from '../words/wording.ts';
import { lotNamed } from './referral-fields.ts';

/** What a referral is called where it is the heading of a page. */
export const referralCalled = (referral: Pick<ReferralFound, 'agreement' | 'lot'>, names: Names): string =>
  `Referral to ${lotNamed(names, referral)}`;

export const referredName = ({ name }: Pick<ReferralFound, 'name'>): string =>
  calledName(name) ?? 'A child whose name cannot be shown';

/** What is needed, or what stands in its place. */
export const needIn = ({ words: { requirement } }: ReferralFound): string | null => part(requirement, (said) => said);

/** By whom and when it was filled in last; null of 1.0.0. */
export const filledInWords = ({ filledIn }: ReferralFound, names: Names): string | null =>
  filledIn && `${momentWords(filledIn.at)}, by ${personWords(filledIn.by, names)}`;
