import type { DueItem } from '#pure/oversight';
import { AgreeExtension, EndPlacement, PlanReturn, RecordReview, StartPlacement } from '#pure/placements';
import { AwardReferral, SendReferral } from '#pure/referrals';
import type { CivilDate } from '#platform/time';
import { linePath } from '../child-line/line-path.ts';
import { referralPath } from '../referral/referral-path.ts';

type Settling = Readonly<{ text: string; href: string; sends: Readonly<{ name: string; act: string }> }>;

/** The page that settles what is due; null where nobody here does, as of a provider’s answer. */
export function pageThatSettles(item: DueItem, today: CivilDate): Settling | null {
  const { what, childId, recordId, offers } = item;
  const [referral, placement] = [referralPath(childId, recordId), `${linePath(childId)}/placements/${recordId}`];
  if (what === 'sending') return { text: 'Send the referral out', href: `${referral}/send`, sends: SendReferral };
  if (what === 'awards')
    return offers?.length
      ? { text: 'Compare offers and award', href: `${referral}/award`, sends: AwardReferral }
      : null;
  if (what === 'starts') return { text: 'Record the start', href: `${placement}/start`, sends: StartPlacement };
  const review = { text: 'Record the review', href: `${placement}/record-review`, sends: RecordReview };
  if (what === 'reviews') return review;
  if (what !== 'endings') return null;
  const end = { text: 'Record how it ended', href: `${placement}/end`, sends: EndPlacement };
  if (item.advised === 'extend')
    return { text: 'Agree the extension', href: `${placement}/extension`, sends: AgreeExtension };
  if (item.advised === 'reintegrate')
    return { text: 'Plan the return', href: `${placement}/return-plan`, sends: PlanReturn };
  return item.advised === 'end' || (item.dueOn !== null && item.dueOn < today) ? end : review;
}
