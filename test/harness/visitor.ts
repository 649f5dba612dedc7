import { mkdirSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DevelopmentPerson } from '#platform/identity';
import { accessibilityFaults, accessibilityFaultsWithoutScripts } from './browser.ts';

export type Device = Readonly<{ javaScriptEnabled: boolean; width: number }>;
export const DEVICES = [
  ['at a desk', { javaScriptEnabled: true, width: 1280 }],
  ['on a phone that runs no script', { javaScriptEnabled: false, width: 390 }],
] as const satisfies readonly (readonly [string, Device])[];

export type Visit = Readonly<{
  page: Page;
  /** What the pages' own rules kept the browser from loading. */
  blocked: readonly string[];
  /** The page has this heading, is a page of the demonstration, fits its screen, and axe finds nothing wrong. */
  seen: (heading: string, part?: string) => Promise<void>;
}>;

/** Pages that axe has looked at: one look takes seconds. */
const looked = new Set<string>();
/** A folder to keep a picture of each page in, for whoever wants to look at them. */
const PICTURES = process.env['PICTURES'];

/** A fresh visitor. Every page they come to is checked as it is seen. */
export async function visitor(browser: Browser, { javaScriptEnabled, width }: Device): Promise<Visit> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const blocked: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && blocked.push(message.text()));
  const faultsOf = javaScriptEnabled ? accessibilityFaults : accessibilityFaultsWithoutScripts;
  const seen = async (heading: string, part = '') => {
    expect(await page.locator('h1').innerText()).toBe(heading);
    expect(await page.locator('.govuk-phase-banner').innerText()).toContain(
      'Demonstration: everything here is invented',
    );
    const look = `${width} ${await page.title()} ${part}`;
    if (!looked.has(look)) {
      await picture(page, look);
      expect(await faultsOf(page)).toEqual([]);
    }
    looked.add(look);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  };
  return { page, blocked, seen };
}

/** Kept where somebody wants to look at it. */
export async function picture(page: Page, look: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page
    .screenshot({ path: `${PICTURES}/${look.replaceAll(/[^\w]+/g, '-')}.png`, fullPage: true })
    .catch(() => undefined);
}

/** Asked at once, and of the page itself: whatever looks for an element by its role is sent to each page anew. */
export const drawnIn = (page: Page) =>
  page.evaluate<Readonly<{ heading: string; wide: number; ways: readonly string[] }>>(`({
    heading: document.querySelector('h1').innerText,
    wide: document.documentElement.scrollWidth,
    ways: [...document.querySelectorAll('a')].filter((each) => each.checkVisibility()).map((each) => each.innerText.trim()),
  })`);

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openMenu(page: Page): Promise<void> {
  const menu = page.locator('.app-menu > summary');
  if (await menu.isVisible()) await menu.click();
}

/** By what stands at the head of every page, too. */
export async function findsAtTheHead(page: Page, called: string): Promise<void> {
  await openMenu(page);
  const head = page.locator('.app-find').filter({ visible: true });
  await head.getByLabel('Find a child').fill(called);
  await head.getByRole('button', { name: 'Find a child' }).click();
}

/** By the navigation, which a phone keeps behind its menu. */
export async function goTo(page: Page, name: string): Promise<void> {
  await openMenu(page);
  await page.getByRole('link', { name, exact: true }).first().click();
}

export async function date(page: Page, called: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: called, exact: true });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

export async function signedIn(
  { page, seen }: Visit,
  address: string,
  { id }: Pick<DevelopmentPerson, 'id'>,
  to = '/',
): Promise<void> {
  await page.goto(`${address}${to}`);
  await seen('Who are you?');
  await page.locator(`input[value="${id}"]`).check();
  await press(page, 'Sign in');
}

/** Why another service's record is opened: a pick of the council's list, and a sentence. */
export async function sayWhy(page: Page, kind: string, sentence: string): Promise<void> {
  await page.getByLabel(kind).check();
  await page.getByLabel('In a sentence').fill(sentence);
}
