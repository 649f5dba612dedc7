import type { Browser, Page } from 'playwright-core';
import { drawsInPlace, type DrawsInPlace } from './answered-in-place.ts';
import { accessibilityFaults } from './browser.ts';

/** As at 1280 pixels and 400 %: WCAG 2.2, 1.4.10. */
export const NARROW = 320;

/**
 * What does not fit the width of the page, and what is cut off within a box that hides what runs over, which the width of the
 * page does not tell. What scrolls by itself loses nothing; what only a screen reader reads is a pixel wide on purpose.
 */
const LOST = `(() => {
  const called = (element) => element.tagName.toLowerCase() + '.' + element.className + ' “' + element.textContent.trim().slice(0, 40) + '”';
  const wide = document.documentElement.scrollWidth;
  const cut = [...document.querySelectorAll('main *')].filter((element) => {
    if (element.clientWidth <= 1 || element.matches('input, select, option, svg *')) return false;
    const { overflowX, textOverflow } = getComputedStyle(element);
    return (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
  });
  return [...(wide > innerWidth ? ['it is ' + wide + ' pixels wide'] : []), ...cut.map((each) => 'cut off: ' + called(each))];
})()`;

/** Looks at pages as they were answered, drawn with the service's styles and scripts at 320 pixels. */
export class OnAPhone {
  readonly #page: Page;
  readonly #draws: DrawsInPlace;

  private constructor(page: Page, draws: DrawsInPlace) {
    this.#page = page;
    this.#draws = draws;
  }

  static async of(browser: Browser): Promise<OnAPhone> {
    const context = await browser.newContext({ viewport: { width: NARROW, height: 640 } });
    const page = await context.newPage();
    return new OnAPhone(page, await drawsInPlace(page));
  }

  /**
   * What is lost of it at this width, each with where; and what axe finds wrong.
   * @param byAxe whether axe looks too, which takes some ten times as long as to draw the page
   */
  async faultsOf(url: string, body: string, byAxe: boolean): Promise<readonly string[]> {
    await this.#draws(url, body);
    const lost = await this.#page.evaluate<readonly string[]>(LOST);
    return byAxe ? [...lost, ...(await accessibilityFaults(this.#page))] : lost;
  }
}
