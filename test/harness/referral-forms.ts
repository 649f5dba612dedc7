import { day } from './filled-forms.ts';
import { paperwork } from './paperwork.ts';
import { postConfirmed, sentOut } from './sent-out.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';
import { exclusionsOfficer, senOfficer } from './the-people.ts';

const need: Filled = { lot: 'peterborough-cepet.lot-4', requirement: 'English and maths, in the mornings.' };
/** A lot for after 16, and the child is younger. */
const tooYoung: Filled = { ...need, lot: 'peterborough-cepet.lot-5' };
const ticked: Filled = { checked: 'yes' };
const reason = 'Cover for a colleague';

/** The forms about referrals, each of children of its own: what one leaves open is asked about by the next. */
export function referralForms(service: () => Service, later: () => void): Readonly<Record<string, Form>> {
  const officer = () => service().as(senOfficer);
  const registered = async (givenNames: string) => {
    const child = { ...paperwork.child, upn: null, givenNames, familyName: 'Referred' };
    return (await officer().post('/children', child)).written.id;
  };
  const filledIn = async (child: string) =>
    (await postConfirmed(officer(), '/referrals', paperwork.referral(child))).written.id;
  const path = (child: string, referral: string, page: string) => `/line/${child}/referrals/${referral}/${page}`;
  let [child, referral] = ['', ''];
  /** The officer of the other service writes it anew, or withdraws what was filled in. */
  const elsewhere = async (what: string, body: object) => {
    later();
    const by = { post: (url: string, sent: object) => service().as(exclusionsOfficer).post(url, sent, { reason }) };
    const { status, text } = await postConfirmed(by, `/referrals/${referral}/${what}`, body);
    if (status >= 300) throw new Error(text);
    await service().drained();
  };
  const meanwhile = () => elsewhere('changes', { ...paperwork.referral(child), childId: undefined });
  const opened = async (name: string, page: string) => {
    child = await registered(name);
    referral = await filledIn(child);
    await service().drained();
    return path(child, referral, page);
  };
  let [toRefer, toChange, withdrawn, toVoid, toCorrect] = ['', '', '', '', ''];
  /** Sent out, and withdrawn by a slip. */
  const withdrawnBySlip = async (name: string, page: string) => {
    child = await registered(name);
    referral = (await sentOut(officer(), paperwork.referral(child))).written.id;
    await officer().post(`/referrals/${referral}/withdrawal`, { reason: 'need-changed' });
    await service().drained();
    return path(child, referral, page);
  };
  const correctedMeanwhile = () =>
    elsewhere('withdrawal/corrections', { withdrawnBecause: 'placed-elsewhere', note: 'To the PRU', reason });
  let sends = 0;

  return {
    'line/:childId/refer': {
      at: async () => `/line/${(toRefer ||= await registered('Bo'))}/refer`,
      heading: /Refer to providers|The lot, and the day|Check before you go on/,
      ...{ questioned: tooYoung, filled: need },
      meanwhile: async () => {
        const filled = (await service().recorded()).filter(({ type }) => type === 'ReferralFilledIn');
        referral = filled.at(-1)!.about.referralId!;
        await elsewhere('withdrawal', { reason: 'made-in-error' });
      },
    },
    'line/:childId/referrals/:referralId/change': {
      at: async () => (toChange ||= await opened('Cy', 'change')),
      heading: /Change what is filled in|The lot, and the day|Check before you go on/,
      ...{ questioned: tooYoung, filled: need, meanwhile },
      wrong: { lot: need['lot']!, ...day('decidedOn', ['2026', '2', '31']) },
    },
    'line/:childId/referrals/:referralId/send': {
      // The first beside another that went to providers since; then one that was filled in beside both.
      at: async () => {
        if (sends++ === 0) {
          const first = await opened('Di', 'send');
          await sentOut(officer(), paperwork.referral(child));
          await service().drained();
          return first;
        }
        const { phase } = await officer().read<{ phase: string }>(`/referrals/${referral}`);
        if (phase !== 'filled-in') referral = await filledIn(child);
        await service().drained();
        return path(child, referral, 'send');
      },
      ...{ heading: /Check the referral, and send it out/, questioned: ticked, filled: ticked, meanwhile },
    },
    'line/:childId/referrals/:referralId/withdraw': {
      at: async () => (withdrawn ||= await opened('Ed', 'withdraw')),
      ...{ heading: /Withdraw the referral/, filled: { reason: 'need-changed' }, meanwhile },
    },
    'line/:childId/referrals/:referralId/withdrawal/void': {
      // The first beside another that went to providers since; then one alone.
      at: async () => {
        if (toVoid === '') {
          toVoid = await withdrawnBySlip('Fi', 'withdrawal/void');
          await sentOut(officer(), paperwork.referral(child));
          await service().drained();
          return toVoid;
        }
        const { phase } = await officer().read<{ phase: string }>(`/referrals/${referral}`);
        if (phase !== 'withdrawn') toVoid = await withdrawnBySlip('Flo', 'withdrawal/void');
        return toVoid;
      },
      ...{ heading: /Void the withdrawal/, questioned: { reason }, filled: { reason }, meanwhile: correctedMeanwhile },
    },
    'line/:childId/referrals/:referralId/withdrawal/correct': {
      at: async () => (toCorrect ||= await withdrawnBySlip('Gus', 'withdrawal/correct')),
      ...{ heading: /Correct why it was withdrawn/, meanwhile: correctedMeanwhile },
      filled: { withdrawnBecause: 'moved-away', note: 'To Leeds', reason },
    },
  };
}
