import type { Answer } from './answer.ts';
import type { Caller } from './caller.ts';

type Extras = NonNullable<Parameters<Caller['post']>[2]>;

/**
 * A referral filled in and sent out by one person, at once; what is asked about it is confirmed.
 * @returns what the sending was answered, or the filling in where that was refused
 */
export async function sentOut(
  officer: Pick<Caller, 'post'>,
  written: object,
  { key, ...extras }: Extras = {},
): Promise<Answer> {
  const filledIn = await postConfirmed(officer, '/referrals', written, { ...extras, ...(key && { key }) });
  if (filledIn.status >= 300) return filledIn;
  const read = { checked: true, filledInId: filledIn.event('ReferralFilledIn') };
  const sending = `/referrals/${filledIn.written.id}/sending`;
  return postConfirmed(officer, sending, read, { ...extras, ...(key && { key: `${key}-and-sent` }) });
}

/** Sends it, and once more with a reason where something is asked about it. */
export async function postConfirmed(
  officer: Pick<Caller, 'post'>,
  path: string,
  body: object,
  extras: Extras = {},
): Promise<Answer> {
  const answer = await officer.post(path, body, extras);
  const agreed = agreedTo(answer);
  return agreed ? officer.post(path, { ...body, ...agreed }, extras) : answer;
}

/** What confirms all that was asked; null where nothing was. */
export function agreedTo(answer: Answer): object | null {
  if (answer.status !== 422) return null;
  const { questions = [] } = answer.body<{ questions?: readonly { confirm: string }[] }>();
  if (questions.length === 0) return null;
  return { confirmed: questions.map(({ confirm }) => confirm), confirmedReason: 'It is so' };
}
