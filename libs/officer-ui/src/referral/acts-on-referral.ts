import type { ReferralFound } from '#contexts/referrals';
import {
  AwardReferral,
  ChangeReferral,
  CorrectAward,
  CorrectWithdrawal,
  SendReferral,
  VoidAward,
  VoidWithdrawal,
  WithdrawReferral,
} from '#pure/referrals';
import type { May } from '#platform/gateway';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { referralPath } from './referral-path.ts';

type MayDo = (act: Readonly<{ name: string; act: string }>, data: object) => Promise<May>;
type Phase = ReferralFound['phase'];

const ACTS = [
  { act: SendReferral, text: 'Check it, and send it out', page: 'send', phases: ['filled-in'] },
  { act: ChangeReferral, text: 'Change what is filled in', page: 'change', phases: ['filled-in'] },
  { act: AwardReferral, text: 'Award the referral', page: 'award', phases: ['open'] },
  { act: WithdrawReferral, text: 'Withdraw the referral', page: 'withdraw', phases: ['filled-in', 'open'] },
  { act: CorrectAward, text: 'Correct the reasons of the award', page: 'award/correct', phases: ['awarded'] },
  { act: VoidAward, text: 'Void the award', page: 'award/void', phases: ['awarded'] },
  { act: CorrectWithdrawal, text: 'Correct why it was withdrawn', page: 'withdrawal/correct', phases: ['withdrawn'] },
  { act: VoidWithdrawal, text: 'Void the withdrawal', page: 'withdrawal/void', phases: ['withdrawn'] },
] as const;

/** What ends it, or puts right what was recorded wrongly, and asks nobody anew. */
const IN_A_CLOSED_ONE: ReadonlySet<unknown> = new Set([
  ...[WithdrawReferral, CorrectWithdrawal],
  ...[VoidAward, CorrectAward],
]);

/** What this person may do with a referral as it stands: nothing that would be refused is offered. */
export async function actsOnReferral(found: ReferralFound, mayDo: MayDo): Promise<readonly ActOffered[]> {
  const { childId, referralId, phase, answers, isClosed } = found;
  const isOffered = answers.some(({ answer }) => answer === 'offered');
  const fitting = ACTS.filter(
    ({ act, phases }) =>
      (phases as readonly Phase[]).includes(phase) &&
      (act !== AwardReferral || isOffered) &&
      (!isClosed || IN_A_CLOSED_ONE.has(act)),
  );
  const may = await Promise.all(fitting.map(({ act }) => mayDo(act, { childId, referralId })));
  return fitting.flatMap(({ text, page }, n) =>
    may[n] === 'no' ? [] : { text, href: `${referralPath(childId, referralId)}/${page}` },
  );
}
