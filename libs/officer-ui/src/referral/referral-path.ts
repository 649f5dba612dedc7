import { linePath } from '../child-line/line-path.ts';

export const referralPath = (childId: string, referralId: string): string =>
  `${linePath(childId)}/referrals/${referralId}`;
