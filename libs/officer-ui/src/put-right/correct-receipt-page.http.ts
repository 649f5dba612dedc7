import { FindChild } from '#contexts/children';
import { CorrectReceipt, CorrectReceiptRequest, FindReferral } from '#contexts/referrals';
import { NotFound } from '#platform/gateway';
import { instantOf } from '#platform/time';
import { asItStands } from '../forms/as-it-stands.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { onLine } from '../forms/form-records.ts';
import { moment, oneMoment } from '../forms/moment-field.ts';
import { words } from '../forms/plain-fields.ts';
import { referralPath } from '../referral/referral-path.ts';
import { referralSeen } from '../referral/referral-seen.ts';
import { providerNamed } from '../referral/referral-fields.ts';
import { hoursToAnswer } from '../words/referrals-words.ts';
import { momentWords } from '../words/times.ts';

async function receiptSeen(visit: Visit) {
  const seen = await referralSeen(visit);
  const { childId, providerId } = visit.ids as { childId: string; providerId: string };
  // What is shown of it meanwhile is of the child's line: whoever has to say why they open that is asked before, and not then.
  await visit.ask(FindChild, { childId });
  const asked = seen.found.answers.find((each) => each.providerId === providerId);
  if (!asked) throw new NotFound('This referral was not sent to this provider.');
  const { terms, phase } = seen.found;
  return {
    ...{ ...seen, providerId, receivedAt: asked.receivedAt, revision: asked.receivedAt as string },
    provider: providerNamed(visit.names, providerId),
    received: momentWords(asked.receivedAt),
    due: momentWords(asked.deadline),
    hours: terms && hoursToAnswer(terms),
    nothingToSend: phase !== 'open',
  };
}

const receiptRecord: FormRecord<Awaited<ReturnType<typeof receiptSeen>>> = {
  ...onLine({
    ...{ shows: [FindChild, FindReferral], see: receiptSeen, template: 'put-right/correct-receipt.njk' },
    concerns:
      ({ ids }) =>
      ({ type, recordedIn, data }) =>
        type === 'ResponseWindowOpened' &&
        recordedIn.id === ids['referralId'] &&
        (data as { providerId?: string }).providerId === ids['providerId'],
  }),
  told: ({ name, childId, referralId }) => ({
    caption: name,
    back: { text: 'Back to the referral', href: referralPath(childId, referralId) },
  }),
};

/** A message that bounced was received later than it was sent: the time to answer moves with it. */
export const CorrectReceiptPage = formPage({
  path: 'line/:childId/referrals/:referralId/receipts/:providerId/correct',
  over: receiptRecord,
  ...{ sends: CorrectReceipt, request: CorrectReceiptRequest },
  title: ({ provider }) => `Correct when ${provider} received the referral`,
  button: 'Correct when it was received',
  fields: ({ receivedAt }) => ({
    receivedAt: asItStands(
      moment('On which day was it received?', 'The day on which it was received'),
      oneMoment(receivedAt),
    ),
    reason: words('Why is it corrected?', { hint: 'What is recorded now stays on the line, with your reason' }),
  }),
  checks: ({ receivedAt, reason }, { received, hours, provider }) => ({
    rows: [
      { label: 'Received', text: `Was: ${received}\nNow: ${momentWords(instantOf(receivedAt))}`, field: 'receivedAt' },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      `The time that ${provider} has to answer runs from that moment${hours === null ? '' : `: ${hours}`}. An answer is late, or in time, by that.`,
      'What is recorded now stays on the line beside it, with your name, the time and your reason.',
    ],
    button: 'Correct when it was received',
  }),
  command: ({ receivedAt, reason }, { referralId, providerId }) => ({
    data: { referralId, providerId, receivedAt: instantOf(receivedAt), reason },
  }),
  beside: { 'still-to-come': 'receivedAt', 'before-decision': 'receivedAt', 'same-receipt': 'receivedAt' },
  done: ({ seen: { provider } }) => `When ${provider} received the referral is corrected`,
});
