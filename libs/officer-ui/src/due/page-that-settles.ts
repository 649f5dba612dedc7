import {
  AllocateOfficer,
  ChangeWhereabouts,
  CloseRecord,
  CorrectIdentity,
  JudgePossibleDuplicate,
  SettleRelease,
} from '#pure/children';
import type { DueItem } from '#pure/oversight';
import {
  AgreeExtension,
  ConfirmReturn,
  EndPlacement,
  PlanReturn,
  RecordReview,
  StartPlacement,
} from '#pure/placements';
import { AwardReferral, FillInReferral, SendReferral } from '#pure/referrals';
import type { CivilDate } from '#platform/time';
import { linePath } from '../child-line/line-path.ts';
import { possibleDuplicatesPath } from '../possible-duplicates/possible-duplicates-path.ts';
import { settleReleasePath } from '../protection/protection-path.ts';
import { referralPath } from '../referral/referral-path.ts';

type Settling = Readonly<{
  text: string;
  href: string;
  sends: Readonly<{ name: string; act: string }>;
  /** Where it goes by who is named, and not by a role alone. */
  by?: readonly string[];
}>;

/** Whether this person is one of those who settle it. */
export const isTheirs = ({ by }: Settling, { id }: Readonly<{ id: string }>): boolean => by?.includes(id) ?? true;

/**
 * The page that settles what is due; null where nobody here does, as of a provider’s answer, and where there is nothing to
 * record before the day has come.
 */
export function pageThatSettles(item: DueItem, today: CivilDate): Settling | null {
  const { what, childId, recordId, offers } = item;
  const [referral, placement] = [referralPath(childId, recordId), `${linePath(childId)}/placements/${recordId}`];
  if (what === 'without') return { text: 'Refer', href: `${linePath(childId)}/refer`, sends: FillInReferral };
  if (what === 'allocating')
    return { text: 'Allocate an officer', href: `${linePath(childId)}/allocated-officer`, sends: AllocateOfficer };
  // Of whom nobody knows where it is there is nobody to confirm it: first it is said where the child is.
  if (what === 'whereabouts' && item.setBy?.fact === 'unknown')
    return { text: 'Say where the child is', href: `${linePath(childId)}/whereabouts`, sends: ChangeWhereabouts };
  if (what === 'whereabouts')
    return { text: 'Say who confirmed it, and close', href: `${linePath(childId)}/close`, sends: CloseRecord };
  if (what === 'births')
    return {
      text: 'Say what is known of the birth',
      href: `${linePath(childId)}/birth`,
      sends: CorrectIdentity,
    };
  if (what === 'duplicates')
    return { text: 'Compare the records', href: possibleDuplicatesPath(childId), sends: JudgePossibleDuplicate };
  if (what === 'tellings')
    return {
      ...{
        text: 'Say what became of the address told',
        href: settleReleasePath(childId, recordId),
        sends: SettleRelease,
      },
      by: item.settledBy ?? [],
    };
  if (what === 'sending') return { text: 'Send the referral out', href: `${referral}/send`, sends: SendReferral };
  if (what === 'awards')
    return offers?.length
      ? { text: 'Compare offers and award', href: `${referral}/award`, sends: AwardReferral }
      : null;
  const isAhead = item.dueOn !== null && item.dueOn > today;
  if (what === 'starts')
    return isAhead ? null : { text: 'Record the start', href: `${placement}/start`, sends: StartPlacement };
  const confirm = { text: 'Say how the return went', href: `${placement}/return`, sends: ConfirmReturn };
  if (what === 'returns') return isAhead ? null : confirm;
  const review = { text: 'Record the review', href: `${placement}/record-review`, sends: RecordReview };
  if (what === 'reviews') return review;
  if (what !== 'endings' && what !== 'advised') return null;
  // Where a return failed another review decides what is to be.
  if (item.setBy?.fact === 'return-failed') return review;
  const end = { text: 'Record how it ended', href: `${placement}/end`, sends: EndPlacement };
  if (item.advised === 'extend')
    return { text: 'Agree the extension', href: `${placement}/extension`, sends: AgreeExtension };
  if (item.advised === 'reintegrate')
    return { text: 'Plan the return', href: `${placement}/return-plan`, sends: PlanReturn };
  if (item.advised === 'end') return what === 'endings' && isAhead ? null : end;
  if (item.returnsOn !== null && item.returnsOn <= today) return confirm;
  if (item.dueOn !== null && item.dueOn < today) return end;
  // Where the child is to be back at school before it ends there is nothing to do until then.
  return item.returnsOn !== null && item.dueOn !== null && item.returnsOn <= item.dueOn ? null : review;
}
