import { referralStages, type ReferralStage } from '#pure/referrals';

/** One stage, those about which nothing is decided yet, or every one. */
export const referralsShown = ['undecided', ...referralStages, 'all'] as const;
export type ReferralsShown = (typeof referralsShown)[number];

const UNDECIDED: readonly ReferralStage[] = ['filled-in', 'waiting', 'offered', 'no-offer'];

export const stagesIn = (show: ReferralsShown): readonly ReferralStage[] =>
  show === 'all' ? referralStages : show === 'undecided' ? UNDECIDED : [show];
