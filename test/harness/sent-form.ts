import { expect } from '@jest/globals';
import type { APIResponse, Page } from 'playwright-core';

/** What stands in a form, by the names of its inputs. */
export type Filled = Readonly<Record<string, string>>;
/** A page as it was answered: its address, its status and its words. */
export type AnsweredPage = Readonly<{ url: string; status: number; body: string }>;

/** Posts as the browser's own form would, with its cookies, and without drawing anything. */
export class SentForm {
  #drawn: AnsweredPage | null = null;

  private constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {}

  /** In the browser of whoever is signed in there. */
  static async of(page: Page, address: string): Promise<SentForm> {
    const forms = new SentForm(page, address);
    await page.route(
      ({ href }) => href === forms.#drawn?.url,
      (route) => route.fulfill({ body: forms.#drawn!.body, contentType: 'text/html; charset=utf-8' }),
    );
    return forms;
  }

  async opened(path: string): Promise<AnsweredPage> {
    return pageOf(await this.page.request.get(`${this.address}${path}`));
  }

  /** What the form holds, as it stands there, with what is typed over it. */
  filled = ({ body }: AnsweredPage, typed: Filled): Filled => ({
    ...Object.fromEntries(['form', 'revision', 'askedAboutUnusual', 'confirmed', 'agreed'].flatMap(hiddenIn(body))),
    ...typed,
  });

  async sent({ url }: AnsweredPage, form: Filled): Promise<AnsweredPage> {
    const headers = { 'sec-fetch-site': 'same-origin', origin: this.address };
    return pageOf(await this.page.request.post(url, { form, headers, maxRedirects: 0 }));
  }

  /** Draws what was answered, in its place. */
  async drawn(answered: AnsweredPage): Promise<void> {
    this.#drawn = answered;
    await this.page.goto(answered.url);
  }

  /** What was typed stands on the page that was drawn. */
  async keeps(typed: Filled): Promise<void> {
    const kept = await this.page.evaluate<Filled>(
      `Object.fromEntries(new FormData(document.querySelector('main form[method=post]')))`,
    );
    expect(kept).toMatchObject(typed);
  }
}

const pageOf = async (answer: APIResponse): Promise<AnsweredPage> => ({
  ...{ url: answer.headers()['location'] ?? answer.url(), status: answer.status(), body: await answer.text() },
});

const hiddenIn = (body: string) => (name: string) => {
  const value = new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(body)?.[1];
  return value === undefined ? [] : [[name, value] as const];
};
