import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';

/**
 * Chromium from node_modules, with the libraries it was packed with: a machine needs to install nothing.
 * @throws Error with what to do, where it does not start all the same
 */
export async function startedBrowser(): Promise<Browser> {
  // The package unpacks its own libraries, and points the loader at them, only where this is set.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  try {
    return await chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox'] });
  } catch (cause) {
    throw new Error(HELP, { cause });
  }
}

const HELP = `Chromium does not start on this machine, so the pages cannot be tested.
If the cause names a missing library: apt-get install -y libnss3 libnspr4 libexpat1
If it names chromium itself: remove the folder for temporary files’ “chromium” and “al2023”, and try again.`;

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands, each with where. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  if (passes.length === 0) throw new Error(`axe checked nothing at ${page.url()}.`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()} ${id}: ${html.slice(0, 120)}`));
}

/** The same of a page that runs no script: axe is one, so it looks at the markup as it stands there, in another page. */
export async function accessibilityFaultsWithoutScripts(page: Page): Promise<readonly string[]> {
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() });
  const copy = await context.newPage();
  const body = await page.content();
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await copy.goto(page.url());
  const faults = await accessibilityFaults(copy);
  await context.close();
  return faults;
}
