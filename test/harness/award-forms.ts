import { paperwork } from './paperwork.ts';
import type { Form } from './sent-form.ts';
import { neneBridge } from './the-people.ts';

type Of = Readonly<{
  line: () => string;
  referral: () => string;
  reason: string;
  /** By the officer of the other service. */
  elsewhere: (url: string, body: object) => Promise<void>;
  receiptCorrected: () => Promise<void>;
}>;

/** The forms about an award, in the order in which each can be sent: it is made, corrected and voided. */
export function awardForms({
  line,
  referral,
  reason,
  elsewhere,
  receiptCorrected,
}: Of): Readonly<Record<string, Form>> {
  const at = (page: string) => () => `${line()}/referrals/${referral()}/${page}`;
  return {
    'line/:childId/referrals/:referralId/award': {
      ...{ at: at('award'), heading: /Award the referral|Whose offer/ },
      filled: { providerId: neneBridge.organisation!, reasoning: 'It begins first, near her aunt’s' },
      meanwhile: receiptCorrected,
    },
    'line/:childId/referrals/:referralId/award/correct': {
      ...{ at: at('award/correct'), heading: /Correct the reasons of the award/ },
      filled: { reasoning: 'It begins first', reason },
      meanwhile: () =>
        elsewhere(`/referrals/${referral()}/award/corrections`, {
          ...{ reasoning: 'Near her aunt’s', lateReason: null, reason },
        }),
    },
    'line/:childId/referrals/:referralId/award/void': {
      ...{ at: at('award/void'), heading: /Void the award/, filled: { reason } },
      meanwhile: async () => {
        await elsewhere(`/referrals/${referral()}/award/voids`, { reason });
        await elsewhere(`/referrals/${referral()}/award`, paperwork.award(neneBridge));
      },
    },
  };
}
