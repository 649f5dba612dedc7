import { stream, type Fact } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import {
  referralEvents,
  type LateOfferRule,
  type ReferralEvent,
  type ReferralFilledIn,
  type WithdrawalReason,
} from './referral.events.ts';
import type { ResponseTerms, ResponseWindow } from './provider-window.ts';

type Terms = ResponseTerms & Readonly<{ lateOffers: LateOfferRule }>;
type Windows = Readonly<Record<string, ResponseWindow>>;

/** What was filled in last: the fact, and what it says, its words still sealed. */
export type FilledIn = Pick<Fact<typeof ReferralFilledIn>, 'id' | 'data' | 'sealed'>;

/** What decisions need to know of a referral. Windows are kept by provider. `withdrawn-unsent`: nobody was ever asked. */
export type Referral =
  | Readonly<{ phase: 'not-filled-in' }>
  | Readonly<{ phase: 'filled-in'; filledIn: FilledIn; decidedOn: CivilDate }>
  | Readonly<{ phase: 'withdrawn-unsent'; filledIn: FilledIn; decidedOn: CivilDate; withdrawal: Withdrawal }>
  | Readonly<{ phase: 'open'; terms: Terms; decidedOn: CivilDate; windows: Windows }>
  | Readonly<{ phase: 'withdrawn'; terms: Terms; decidedOn: CivilDate; windows: Windows; withdrawal: Withdrawal }>
  | Readonly<{ phase: 'awarded'; terms: Terms; decidedOn: CivilDate; windows: Windows; award: Award }>;

/** `late`: the offer that was taken came after the deadline. */
type Award = Readonly<{ id: string; providerId: string; late: boolean }>;
type Withdrawal = Readonly<{ id: string; reason: WithdrawalReason }>;

export const referralStream = stream<Referral, ReferralEvent, 'childId' | 'referralId'>({
  category: 'referral',
  events: referralEvents,
  about: ['childId', 'referralId'],
  initial: { phase: 'not-filled-in' },

  evolve(referral, fact) {
    if (fact.type === 'ReferralFilledIn') {
      const { id, data, sealed, effectiveOn } = fact;
      return { phase: 'filled-in', filledIn: { id, data, sealed }, decidedOn: effectiveOn };
    }
    if (fact.type === 'ReferralSubmitted') {
      const { responseHours, reading, lateOffers } = fact.data;
      // Of 1.0.0, where filling in and sending out were one act, the day of the decision is its own.
      const decidedOn = 'decidedOn' in referral ? referral.decidedOn : fact.effectiveOn;
      return { phase: 'open', terms: { responseHours, reading, lateOffers }, decidedOn, windows: {} };
    }
    if (!wasSent(referral)) {
      if (referral.phase !== 'filled-in' || fact.type !== 'ReferralWithdrawn') return referral;
      return { ...referral, phase: 'withdrawn-unsent', withdrawal: { id: fact.id, reason: fact.data.reason } };
    }
    switch (fact.type) {
      case 'ResponseWindowOpened': {
        const { providerId, receivedAt, deadline } = fact.data;
        const answer = { kind: 'none' } as const;
        return withWindow(referral, providerId, { id: fact.id, receivedAt, deadline, closedAt: null, answer });
      }
      case 'OfferMade': {
        const { providerId, receivedAt, weeklyPrice, startsOn } = fact.data;
        const answer = { kind: 'offered', offer: fact.id, weeklyPrice, receivedAt, startsOn } as const;
        return withWindow(referral, providerId, { answer });
      }
      case 'ReferralDeclined': {
        const { providerId, receivedAt } = fact.data;
        return withWindow(referral, providerId, { answer: { kind: 'declined', receivedAt } });
      }
      case 'ResponseWindowClosed':
        return withWindow(referral, fact.data.providerId, { closedAt: fact.data.deadline });
      case 'ReferralAwarded': {
        const { providerId, late } = fact.data;
        return { phase: 'awarded', ...asSent(referral), award: { id: fact.id, providerId, late } };
      }
      case 'ReferralWithdrawn':
        return {
          ...{ phase: 'withdrawn', ...asSent(referral) },
          withdrawal: { id: fact.id, reason: fact.data.reason },
        };
    }
  },
});

type Sent = Extract<Referral, { windows: Windows }>;

/** Whether anybody was asked: of what was only filled in there are no windows, answers or terms. */
export const wasSent = (referral: Referral): referral is Sent => 'windows' in referral;

const asSent = ({ terms, decidedOn, windows }: Sent) => ({ terms, decidedOn, windows });

function withWindow<R extends Sent>(
  referral: R,
  providerId: string,
  change: ResponseWindow | Partial<ResponseWindow>,
): R {
  const window = { ...referral.windows[providerId], ...change } as ResponseWindow;
  return { ...referral, windows: { ...referral.windows, [providerId]: window } };
}
