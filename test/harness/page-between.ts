import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.ts';
import type { AnsweredPage, Filled, SentForm } from './sent-form.ts';
import { picture } from './visitor.ts';

/** What is looked at once more before it is sent, on a phone and at a desk; as it is sent from there. */
async function pageBetween(page: Page, forms: SentForm, url: string): Promise<AnsweredPage> {
  const answered = await forms.opened(url);
  expect(answered.status).toBe(200);
  await forms.drawn(answered);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await picture(page, `check ${new URL(page.url()).pathname.split('/').at(-1)} ${width}`);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  // What it sends goes to the form's own address, without the step.
  const there = new URL(answered.url);
  there.searchParams.delete('step');
  return { ...answered, url: there.href };
}

/** Sent, each step by itself, and looked at once more where that is asked for. */
export async function sentThrough(
  page: Page,
  forms: SentForm,
  from: AnsweredPage,
  filled: Filled,
): Promise<AnsweredPage> {
  let sent = await forms.sent(from, filled);
  while (/step=(?!check)/.test(sent.url) && sent.status === 303)
    sent = await forms.sent(await forms.opened(sent.url), filled);
  return sent.url.includes('step=check') ? forms.sent(await pageBetween(page, forms, sent.url), {}) : sent;
}

/** A page between, or another step, comes before it is sent. */
const GOES_ON = /Continue to check|Save and go on/;

/** And done: the next page says so. Sent once more, as by Back, a second tab or a double click, it is not done again. */
export async function sentAndDone(
  page: Page,
  forms: SentForm,
  from: AnsweredPage,
  filled: Filled,
  recorded: () => Promise<readonly unknown[]>,
): Promise<void> {
  const answered = await sentThrough(page, forms, from, filled);
  expect(answered.status).toBe(303);
  expect((await forms.opened(answered.url)).body).toContain('govuk-notification-banner--success');
  if (GOES_ON.test(from.body)) return;
  const before = (await recorded()).length;
  const again = await forms.sent(from, filled);
  expect([again.status < 500, (await recorded()).length]).toEqual([true, before]);
}
