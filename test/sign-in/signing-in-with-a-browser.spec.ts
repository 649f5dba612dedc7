import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readCouncilFile } from '../../apps/server/src/configuration/council-file.ts';
import { accessibilityFaults, startedBrowser } from '../harness/browser.ts';
import { picture, press } from '../harness/visitor.ts';
import { LiveService } from './live-service.ts';
import { ProviderProcess } from './provider-process.ts';

const COUNCIL = { amy: { name: 'Amy Adu', role: 'sen-officer', team: 'sen', organisation: 'council' } };

let service: LiveService;
let council: ProviderProcess;
let browser: Browser;
beforeAll(async () => {
  service = await LiveService.at();
  council = await ProviderProcess.start(COUNCIL, service.client('council'));
  const fenmarch = { code: 'council', name: 'Fenmarch County Council', issuer: council.issuer, roles: ['sen-officer'] };
  await service.start([fenmarch], [], await readCouncilFile('config/demo/council.json'));
  browser = await startedBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await service.end();
  await council.goAway();
});

describe.each([1280, 390])('With a browser %d pixels wide', (width) => {
  let page: Page;
  const blocked: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => message.text().includes('Content Security Policy') && blocked.push(message.text()));
  });
  const seen = async (heading: string, part = '') => {
    expect(await page.locator('h1').innerText()).toBe(heading);
    await picture(page, `live ${width} ${heading} ${part}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  };
  const throughProvider = async () => {
    await page.locator('[name=login]').fill('amy');
    await page.locator('[name=password]').fill('any');
    await page.locator('[type=submit]').first().click();
    await page.locator('[type=submit]').first().click();
  };
  const cookies = async () => (await page.context().cookies(service.address)).map(({ name }) => name);

  it('one signs in by a link, is signed out over a form half filled, finds it again, and leaves on both sides', async () => {
    await page.goto(`${service.address}/register-a-child`);
    await seen('Sign in');
    await page.getByRole('button', { name: 'Sign in with Fenmarch County Council' }).click();
    await throughProvider();
    await seen('Register a child', 'signed in');
    expect(await cookies()).toContain('throughline-sign-in');
    expect(await page.evaluate<string>('document.cookie')).toBe('');
    await page.getByLabel('Given names').fill('Zebedee');
    service.after(31);
    await press(page, 'Register the child');
    await seen('Sign in', 'over');
    // The provider still knows who this is, and asks nothing.
    await page.getByRole('button', { name: 'Sign in with Fenmarch County Council' }).click();
    await seen('Register a child', 'kept');
    expect(await page.getByLabel('Given names').inputValue()).toBe('Zebedee');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${council.issuer}/session/end`);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await seen('You are signed out of Throughline');
    // What was sent to the provider no browser keeps.
    await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
    expect(await cookies()).not.toContain('throughline-sign-in');
    page = await page.context().newPage();
    await page.goto(`${service.address}/`);
    await seen('Sign in', 'again');
    expect(blocked).toEqual([]);
  });

  it('one leaves the provider by a button where no script runs', async () => {
    const bare = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: false });
    const plain = await bare.newPage();
    await plain.goto(`${service.address}/`);
    await plain.getByRole('button', { name: 'Sign in with Fenmarch County Council' }).click();
    await plain.locator('[name=login]').fill('amy');
    await plain.locator('[name=password]').fill('any');
    await plain.locator('[type=submit]').first().click();
    await plain.locator('[type=submit]').first().click();
    await plain.getByRole('button', { name: 'Sign out' }).click();
    expect(await plain.locator('h1').innerText()).toBe('You are signed out of Throughline');
    await picture(plain, `live ${width} leaves the provider`);
    await plain.getByRole('button', { name: 'Sign out of Fenmarch County Council' }).click();
    await plain.waitForURL(`${council.issuer}/session/end`);
    await bare.close();
  });

  it('whoever is on record reads, without a sign-in, what the council has agreed and how accessible its pages are', async () => {
    await page.goto(`${service.address}/sign-in`);
    await page.getByRole('link', { name: 'About this service' }).click();
    await seen('About this service');
    await page.getByRole('link', { name: 'Accessibility statement' }).first().click();
    await seen('Accessibility statement');
    expect(blocked).toEqual([]);
  });

  it('somebody who is not let in is told why', async () => {
    await page.goto(`${service.address}/sign-in/council/answer?state=made-up&code=x`);
    await seen('You could not be signed in');
    expect(await page.getByRole('link', { name: 'Back to signing in' }).getAttribute('href')).toBe('/sign-in');
  });
});

it('a service whose council has said nothing says on its pages what is missing', async () => {
  const bare = await LiveService.at();
  await bare.start([{ code: 'council', name: 'Fenmarch', issuer: council.issuer, roles: ['sen-officer'] }]);
  const about = await (await fetch(`${bare.address}/about`)).text();
  const accessibility = await (await fetch(`${bare.address}/accessibility`)).text();
  await bare.end();
  expect(about.match(/<strong>Missing/g)).toHaveLength(5);
  expect(accessibility).toContain('has not given its accessibility statement yet');
});
