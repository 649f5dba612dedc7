import type { ReferralOfChild } from '#contexts/oversight';
import type { Instant } from '#platform/time';
import { linked, type ListTable } from '../patterns/list-table.ts';
import { lotNamed } from '../referral/referral-fields.ts';
import { referralPath } from '../referral/referral-path.ts';
import { sentence } from '../words/codes.ts';
import type { Names } from '../words/wording.ts';
import { sinceWords, standing } from './referrals-listed.ts';

type Known = Readonly<{ childId: string; caption: string; names: Names; now: Instant }>;

/** Filled in or with providers: what is over stands on the tab of placements. */
export const isUndecided = ({ stage }: ReferralOfChild): boolean => stage !== 'awarded' && stage !== 'withdrawn';

/** The referrals of one child, each with the way to it, since when it is and where it stands. */
export const referralsOfChild = (
  referrals: readonly ReferralOfChild[],
  { childId, caption, names, now }: Known,
): ListTable => ({
  caption,
  columns: [{ text: 'Referred to' }, { text: 'Where it stands', isPlain: true }],
  rows: referrals.map((each) => [
    linked(sentence(lotNamed(names, each)), referralPath(childId, each.referralId), sinceWords(each)),
    standing(each, names, now),
  ]),
});
