import type { ReferralFound } from '#contexts/referrals';
import type { Meanwhile } from '../forms/form-declaration.ts';
import { referralCalled } from '../referral/referral-called.ts';
import { providerNamed } from '../referral/referral-fields.ts';
import { momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

type Referral = Pick<ReferralFound, 'answers' | 'agreement' | 'lot'>;

/** What changed of a referral, to whom its line is not open: who answered since; and of all else, that it was recorded. */
export function answeredSince(found: Referral, since: string, names: Names): readonly Meanwhile[] {
  const told = { did: 'recorded', reason: null, rows: [] };
  const answered = found.answers.flatMap(({ providerId, answer, answeredAt }): readonly Meanwhile[] =>
    answeredAt === null || answeredAt <= since
      ? []
      : [
          {
            ...{ ...told, who: providerNamed(names, providerId), when: momentWords(answeredAt) },
            title: answer === 'offered' ? 'An offer' : 'That it has no place',
          },
        ],
  );
  const unnamed = { ...told, who: 'Somebody else', when: 'since you opened it', title: referralCalled(found, names) };
  return answered.length > 0 ? answered : [{ ...unnamed, did: 'changed' }];
}
