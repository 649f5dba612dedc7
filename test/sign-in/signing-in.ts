import type { Answered, WebBrowser } from './web-browser.ts';

/** What the provider asks, answered: who one is, and that this service may know; whom it knows already it asks nothing. */
export async function throughProvider(browser: WebBrowser, page: Answered, name: string): Promise<Answered> {
  if (page.body.includes('name="login"'))
    return throughProvider(browser, await browser.submit(page, { login: name, password: 'any' }), name);
  return page.body.includes('value="consent"') ? browser.submit(page, {}) : page;
}

export const heading = ({ body }: Answered): string | undefined => /<h1[^>]*>([^<]*)</.exec(body)?.[1]?.trim();

/** As whom a page says that one is signed in. */
export const signedIn = ({ body }: Answered): string | undefined => /Signed in as <\/span>([^<]*)</.exec(body)?.[1];
