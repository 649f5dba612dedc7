import type { CDPSession, Page } from 'playwright-core';

/** Draws a page as it was answered before, at its own address, of which the server is not asked again. */
export type DrawsInPlace = (url: string, body: string) => Promise<void>;

type Paused = Readonly<{ requestId: string; resourceType: string; request: Readonly<{ url: string }> }>;
const AS_PAGE = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];

/**
 * Asked of the browser itself: while `page.route` stands a browser keeps nothing, and fetches and reads the styles and scripts
 * with each page anew, which takes longer than to draw it.
 * @param runs its scripts; they are not even fetched otherwise
 */
export async function drawsInPlace(page: Page, runs = true): Promise<DrawsInPlace> {
  const session = await page.context().newCDPSession(page);
  let given = { url: '', body: '' };
  session.on('Fetch.requestPaused', (paused) => {
    answer(session, paused, given).catch(gone);
  });
  const resourceTypes = runs ? (['Document'] as const) : (['Document', 'Script'] as const);
  await session.send('Fetch.enable', {
    patterns: resourceTypes.map((resourceType) => ({ urlPattern: '*', resourceType })),
  });
  return async (url, body) => {
    given = { url: url.replace(/#.*/, ''), body };
    await page.goto(given.url);
  };
}

/** What was asked by a page that has been left since is answered by nobody. */
const gone = (): void => undefined;

function answer(
  session: CDPSession,
  { requestId, resourceType, request }: Paused,
  given: { url: string; body: string },
) {
  if (resourceType === 'Script')
    return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  if (request.url !== given.url) return session.send('Fetch.continueRequest', { requestId });
  const body = Buffer.from(given.body).toString('base64');
  return session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: AS_PAGE, body });
}
