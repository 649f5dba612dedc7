import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { drawsInPlace, type DrawsInPlace } from './answered-in-place.ts';

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

/** Given to the browser once a page: the smaller of the two, since reading it is a good part of a look. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of all that is as it should be nothing is told but that it was looked at: to name each part takes longer than to look. */
const LOOK = `axe.run(document, ${JSON.stringify({ runOnly: WCAG_22_AA, resultTypes: ['violations'] })}).then(
  ({ violations, passes }) => ({
    checked: passes.length,
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))),
  }),
)`;
type Looked = Readonly<{ checked: number; faults: readonly string[] }>;

/** What axe finds wrong with the page as it stands, each with where. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // It looks at one document, and no page of ours has another within.
  if (page.frames().length > 1) throw new Error(`${page.url()} holds another page.`);
  if (await page.evaluate<boolean>('!globalThis.axe')) await page.evaluate(AXE);
  const { checked, faults } = await page.evaluate<Looked>(LOOK);
  if (checked === 0) throw new Error(`axe checked nothing at ${page.url()}.`);
  return faults.map((fault) => `${page.url()} ${fault}`);
}

type Copy = Readonly<{ page: Page; draws: DrawsInPlace }>;
/** Of each browser, a page beside the visitor's in which axe, being a script, runs, and nothing else does. */
const copies = new WeakMap<Browser, Promise<Copy>>();

async function newCopy(browser: Browser): Promise<Copy> {
  const page = await (await browser.newContext()).newPage();
  return { page, draws: await drawsInPlace(page, false) };
}

/** The same of a page that runs no script: at its markup as it stands there, in another page. */
export async function accessibilityFaultsWithoutScripts(page: Page): Promise<readonly string[]> {
  const browser = page.context().browser()!;
  const copying = copies.get(browser) ?? newCopy(browser);
  copies.set(browser, copying);
  const [copy, body] = [await copying, await page.content()];
  await copy.page.setViewportSize(page.viewportSize()!);
  await copy.draws(page.url(), body);
  return accessibilityFaults(copy.page);
}
