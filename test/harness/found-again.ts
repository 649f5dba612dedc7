import { expect } from '@jest/globals';
import type { AnsweredPage, Filled, SentForm } from './sent-form.ts';

const pathOf = (url: string) => url.slice(new URL(url).origin.length);
/** But for the moment until which one is signed in, and for the new form that one may begin. */
const wordsOf = ({ body }: AnsweredPage) =>
  body.slice(body.indexOf('<main'), body.indexOf('</main')).replaceAll(/until \d+:\d+[ap]m|\?form=[\da-f-]{36}/g, '');

/**
 * What was sent and not recorded is found again by a reload, as it was answered; and by Back where it was filled in, with what
 * was typed. Drawn is what was answered, before and after.
 */
export async function foundAgain(
  forms: SentForm,
  from: AnsweredPage,
  answered: AnsweredPage,
  filled: Filled,
): Promise<void> {
  const reloaded = await forms.opened(pathOf(answered.url));
  expect([reloaded.status, wordsOf(reloaded)]).toEqual([answered.status, wordsOf(answered)]);
  const back = await forms.opened(pathOf(from.url));
  // Of a step only what is asked there.
  const there = Object.entries(filled).filter(([name]) => back.body.includes(`name="${name}"`));
  expect(there.length > 0).toBe(Object.keys(filled).length > 0);
  await forms.holds(back, Object.fromEntries(there));
}
