import { expect } from '@jest/globals';
import type { RecordedEvent } from '#platform/event-sourcing';
import type { AnsweredPage, Filled, SentForm } from './sent-form.ts';

export type Recorded = () => Promise<readonly RecordedEvent[]>;

/** What a page that is one of several sends: the page between sends what was answered to the form itself. */
export const sentBy = ({ url, ...page }: AnsweredPage): AnsweredPage => {
  const there = new URL(url);
  if (there.searchParams.get('step') === 'check') there.searchParams.delete('step');
  return { ...page, url: there.href };
};

/** The same form, opened in a second tab before the first one is sent. */
export const inAnotherTab = (forms: SentForm, { url }: AnsweredPage): Promise<AnsweredPage> => {
  const { pathname, searchParams } = new URL(url);
  for (const own of ['form', 'step']) searchParams.delete(own);
  return forms.opened(`${pathname}?${searchParams}`);
};

/** Each page on the way from `from` to the last, which is not sent. @param between the page that is looked at once more */
export async function pagesToTheLast(
  forms: SentForm,
  from: AnsweredPage,
  filled: Filled,
  between: (url: string) => Promise<AnsweredPage> = (url) => forms.opened(url),
): Promise<readonly AnsweredPage[]> {
  const isLast = !/Continue to check|Save and go on/.test(from.body) || from.url.includes('step=check');
  if (isLast) return [from];
  const { status, url } = await forms.sent(from, filled);
  expect([status, url]).toEqual([303, expect.stringContaining('step=')]);
  const next = url.includes('step=check') ? await between(url) : await forms.opened(url);
  return [from, ...(await pagesToTheLast(forms, next, filled, between))];
}

const NEW_ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** What one says: an id that it was given when it was recorded tells nothing from another. */
const saying =
  (before: string) =>
  ({ type, about, data }: RecordedEvent): string =>
    JSON.stringify([type, about, data]).replaceAll(NEW_ID, (id) => (before.includes(id) ? id : 'new'));

/**
 * Sent by a double click, and done once; by Back from each page of it, and by a reload of what came then. Each leads to where
 * the first one led, and says that nothing more was recorded. What a second tab sends is told what changed.
 */
export async function sentOnce(
  forms: SentForm,
  pages: readonly AnsweredPage[],
  filled: Filled,
  tab: AnsweredPage,
  recorded: Recorded,
): Promise<void> {
  const before = await recorded();
  const last = sentBy(pages.at(-1)!);
  const typed = pages.at(-1)!.url.includes('step=check') ? {} : filled;
  const clicks = await Promise.all([forms.sent(last, typed), forms.sent(last, typed)]);
  expect(clicks.map(({ status, url }) => [status, url])).toEqual([
    [303, clicks[0]!.url],
    [303, clicks[0]!.url],
  ]);
  const done = clicks[0]!.url;
  expect((await forms.opened(done)).body).toContain('govuk-notification-banner--success');
  expect((await forms.opened(done)).body).not.toContain('govuk-notification-banner--success');
  const after = await recorded();
  const said = after.slice(before.length).map(saying(JSON.stringify(before)));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((each, n) => said.indexOf(each) < n)).toEqual([]);

  for (const page of pages) {
    const again = await forms.sent(sentBy(page), page === pages.at(-1) ? typed : filled);
    expect([again.status, again.url]).toEqual([303, done]);
    expect((await forms.opened(done)).body).toContain(
      'You sent this form again: what you sent the first time stands, and nothing more has been recorded',
    );
  }
  await otherwiseSent(forms, pages, filled);
  const second = await sentFromTab(forms, tab, filled);
  expect([second.status, second.body]).toEqual([
    second.status,
    expect.stringMatching(TOLD[second.status] ?? 'no such'),
  ]);
  expect(await recorded()).toHaveLength(after.length);
}

/** Whatever else is typed into it is never taken for what was sent: it stands there again, where what it is about still does. */
async function otherwiseSent(forms: SentForm, pages: readonly AnsweredPage[], filled: Filled): Promise<void> {
  const [name] = Object.keys(filled);
  if (name === undefined) return;
  const other = { ...filled, [name]: `${filled[name]} otherwise` };
  const { status, body } = await forms.sent(sentBy(pages[0]!), other);
  if (status !== 404) {
    expect([status, body]).toEqual([409, expect.stringContaining('This form was sent already')]);
    expect(body).not.toContain('govuk-notification-banner--success');
  }
  const { pathname, search } = new URL(pages[0]!.url);
  const back = await forms.opened(`${pathname}${search}`);
  if (back.status !== 404) expect(back.body).toContain('This form has been sent before');
}

/** A question; where the first one led; that it is there no more; a refusal in words; what changed. */
const TOLD: Readonly<Record<number, RegExp>> = {
  200: /This child may be on record already/,
  303: /You sent this form again/,
  404: /(?:no such entry|not shared so|Nothing of this kind waits|Nobody asks for this any more|not barred|record is open|these are two children|or it was voided)/,
  409: /There is a problem[^]*Nothing has been recorded/,
  412: /This changed while you had the page open/,
};

async function sentFromTab(forms: SentForm, tab: AnsweredPage, filled: Filled): Promise<AnsweredPage> {
  let sent = await forms.sent(tab, filled);
  while (sent.status === 303 && sent.url.includes('step='))
    sent = await forms.sent(sentBy(await forms.opened(sent.url)), sent.url.includes('step=check') ? {} : filled);
  return sent.status === 303 ? { ...(await forms.opened(sent.url)), status: 303 } : sent;
}
