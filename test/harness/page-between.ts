import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.ts';
import type { AnsweredPage, Filled, SentForm } from './sent-form.ts';
import { inAnotherTab, pagesToTheLast, sentOnce, type Recorded } from './sent-twice.ts';
import { picture } from './visitor.ts';

/** What is looked at once more before it is sent, on a phone and at a desk. */
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
  return answered;
}

/** Sent, each step by itself, up to where it is answered otherwise: what is refused or asked is said before anything is checked. */
export async function sentStepByStep(forms: SentForm, from: AnsweredPage, filled: Filled): Promise<AnsweredPage> {
  let sent = await forms.sent(from, filled);
  while (/step=(?!check)/.test(sent.url) && sent.status === 303)
    sent = await forms.sent(await forms.opened(sent.url), filled);
  return sent;
}

/** And done, once, in however many ways it is sent again. */
export async function sentAndDone(
  page: Page,
  forms: SentForm,
  from: AnsweredPage,
  filled: Filled,
  recorded: Recorded,
): Promise<void> {
  const tab = await inAnotherTab(forms, from);
  const pages = await pagesToTheLast(forms, from, filled, (url) => pageBetween(page, forms, url));
  await sentOnce(forms, pages, filled, tab, recorded);
}
