import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DueFound } from '#contexts/oversight';
import { NewsOfWork } from '#officer-ui';
import { DevelopmentSignIn } from '#platform/identity';
import { askedUntil } from '#contract/time';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { auditor, senOfficer } from '../harness/the-people.ts';
import { DEVICES, signedIn, visitor } from '../harness/visitor.ts';
import { postConfirmed } from '../harness/sent-out.ts';

let browser: Browser;
let service: Service;
let address: string;
let children: readonly ChildAtPlace[];
/** Sends the referral of each child, which was filled in before anybody looked: to be sent stands on the list, too. */
let sendings: readonly (() => Promise<void>)[];
beforeAll(async () => {
  browser = await startedBrowser();
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  children = await placeOfChildren(service, 4);
  for (const { childId } of children)
    await service
      .as(senOfficer)
      .post(`/children/${childId}/allocated-officers`, { officerId: senOfficer.id, from: '2026-01-12' });
  sendings = await inTurn(children.slice(0, 3), filledIn);
  await service.drained();
  address = await service.server.listen('127.0.0.1', 0);
}, 180_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await service.end();
});

const news = () => service.server.app.get(NewsOfWork);
async function inTurn<From, To>(all: readonly From[], act: (one: From) => Promise<To>): Promise<To[]> {
  const done = [];
  for (const one of all) done.push(await act(one));
  return done;
}
async function filledIn({ childId }: ChildAtPlace): Promise<() => Promise<void>> {
  const referral = await postConfirmed(service.as(senOfficer), '/referrals', paperwork.referral(childId));
  const read = { checked: true, filledInId: referral.event('ReferralFilledIn') };
  return async () => {
    const sent = await postConfirmed(service.as(senOfficer), `/referrals/${referral.written.id}/sending`, read);
    expect(sent.status).toBe(200);
  };
}
/** A referral that is sent puts an answer of each provider asked onto the list: so many things came. */
async function send(which: number): Promise<void> {
  await sendings[which]!();
  await service.drained();
  await news().look();
}
const answersDue = async (): Promise<number> =>
  (await service.as(senOfficer).read<DueFound>('/due-items?what=answers&by=2026-02-09&whose=mine')).count.rows;
const said = (page: Page) => page.locator('.app-news [role="status"]');
const newOnes = (count: number) => new RegExp(`^${count} new\\.$`);
const followersAre = (count: number) =>
  askedUntil(
    `${count} to follow the list`,
    () => news().followers,
    (now) => now === count,
  );
const opened = async (context: BrowserContext) => {
  const page = await context.newPage();
  await page.goto(`${address}/due`);
  return page;
};

describe('A list that stands open', () => {
  it('says in each tab how many came since it was shown, by one stream of the browser', async () => {
    const visit = await visitor(browser, DEVICES[0][1]);
    const { page: first, blocked } = visit;
    await signedIn(visit, address, senOfficer, '/due');
    await followersAre(1);
    const second = await opened(first.context());
    expect(await said(first).isVisible()).toBe(false);
    await send(0);
    // As many as providers were asked.
    const each = await answersDue();
    expect(each).toBeGreaterThan(1);
    for (const page of [first, second])
      await said(page)
        .filter({ hasText: newOnes(each) })
        .waitFor();
    expect(news().followers).toBe(1);
    const third = await opened(first.context());
    await send(1);
    await said(third)
      .filter({ hasText: newOnes(each) })
      .waitFor();
    await said(first)
      .filter({ hasText: newOnes(2 * each) })
      .waitFor();
    // Another tab of the same browser takes over, and goes on where it was.
    const followed = jest.spyOn(news(), 'follow');
    await first.close();
    const results = () => followed.mock.results;
    const [taken] = await askedUntil('another tab to follow', results, ({ length }) => length > 0);
    await taken!.value;
    await followersAre(1);
    await send(2);
    await said(second)
      .filter({ hasText: newOnes(3 * each) })
      .waitFor();
    await second.getByRole('link', { name: 'Show the list as it is now' }).click();
    await second.waitForLoadState();
    expect(await said(second).isVisible()).toBe(false);
    expect(blocked).toEqual([]);
    await second.context().close();
    await followersAre(0);
  }, 120_000);

  it('misses nothing without a script: it is whole each time it is asked', async () => {
    const visit = await visitor(browser, DEVICES[1][1]);
    await signedIn(visit, address, senOfficer, '/due');
    expect(await said(visit.page).isVisible()).toBe(false);
    expect(await visit.page.locator('main').innerText()).toContain(children[0]!.name);
    expect(news().followers).toBe(0);
  }, 60_000);
});

/** As a browser asks, and reads on. */
async function stream(person = senOfficer) {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(person.id)}`;
  const [answer] = (await once(get(`${address}/due/news`, { headers: { cookie } }), 'response')) as [IncomingMessage];
  return answer.setEncoding('utf8');
}

describe('The stream of a list', () => {
  it('holds counts alone: no name, no id, and it opens no record', async () => {
    const looked = async () =>
      (await service.server.stores.operations.accessJournal.ofChild(children[0]!.childId, { limit: 100 })).entries
        .length;
    const before = await looked();
    const answer = await stream();
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const [first] = (await once(answer, 'data')) as [string];
    expect(first).toMatch(/^data: \{"arrived":0,"listed":\d+\}\n\n$/);
    expect(await looked()).toBe(before);
    answer.destroy();
    await followersAre(0);
  });

  it('is not for who has no such list', async () => {
    expect((await stream(auditor)).statusCode).toBe(403);
    expect(news().followers).toBe(0);
  });

  it('ends at once when the server stops, which waits for none', async () => {
    const answer = await stream();
    await once(answer, 'data');
    const ended = once(answer, 'end');
    answer.resume();
    const stopped = service.stop().then(() => 'stopped');
    await ended;
    expect(await stopped).toBe('stopped');
    await service.start();
  }, 60_000);
});
