import { expect } from '@jest/globals';
import type { APIResponse, Page } from 'playwright-core';
import { drawsInPlace, type DrawsInPlace } from './answered-in-place.ts';

/** What stands in a form, by the names of its inputs. */
export type Filled = Readonly<Record<string, string>>;

/** What a form is filled in with for each state that it can be answered in. */
export type Form = Readonly<{
  at: () => string | Promise<string>;
  heading: RegExp;
  filled: Filled | (() => Filled);
  /** Beyond leaving everything empty: what is typed that is no answer. */
  wrong?: Filled | (() => Filled);
  refused?: Filled | (() => Filled);
  questioned?: Filled | (() => Filled);
  /** Whom the question must name. */
  of?: RegExp;
  /** What the form asks before it is sent; it is sent all the same. */
  asked?: Filled;
  meanwhile?: () => Promise<unknown>;
  /** Of that, where it is not what somebody recorded. */
  told?: RegExp;
  /** Of a form whose rows stand by themselves: what stood there before it was sent. */
  taken?: () => Promise<unknown>;
}>;
/** What says an entry anew; a mark is asked for another code, and offers no other. */
export const BEGINS_AS_IT_STANDS = /^(?!.*marks\/).*\/correct(?:-[a-z-]+)?$/;

/** A page as it was answered: its address, its status and its words; and whether it was sent back to an address of its own. */
export type AnsweredPage = Readonly<{ url: string; status: number; body: string; isSentBack?: boolean }>;

/** Posts as the browser's own form would, with its cookies, and without drawing anything. */
export class SentForm {
  private constructor(
    private readonly page: Page,
    private readonly address: string,
    private readonly draws: DrawsInPlace,
  ) {}

  /** In the browser of whoever is signed in there. */
  static async of(page: Page, address: string): Promise<SentForm> {
    return new SentForm(page, address, await drawsInPlace(page));
  }

  async opened(path: string): Promise<AnsweredPage> {
    return pageOf(await this.page.request.get(`${this.address}${path}`));
  }

  /** Sends what the form holds that is not shown, each as often as it stands there, and what is typed. */
  async sent({ url, body }: AnsweredPage, typed: Filled): Promise<AnsweredPage> {
    const form = new URLSearchParams([
      ...hiddenIn(body).filter(([name]) => typed[name!] === undefined),
      ...Object.entries(typed),
    ]);
    const headers = {
      ...{ 'sec-fetch-site': 'same-origin', origin: this.address },
      'content-type': 'application/x-www-form-urlencoded',
    };
    const answered = pageOf(await this.page.request.post(url, { data: form.toString(), headers, maxRedirects: 0 }));
    const to = new URL((await answered).url, this.address);
    // A browser goes there by itself: a form that was not recorded is shown by an address.
    if ((await answered).status !== 303 || !to.searchParams.has('sent')) return answered;
    return { ...(await this.opened(`${to.pathname}${to.search}`)), isSentBack: true };
  }

  /** Draws what was answered, in its place. */
  async drawn({ url, body }: AnsweredPage): Promise<void> {
    await this.draws(url, body);
  }

  /** What stands in the fields of the page that was drawn, and would be sent. */
  async typedIn(): Promise<Filled> {
    return this.page.evaluate<Filled>(
      `Object.fromEntries([...new FormData(document.querySelector('main form[method=post]'))]
        .filter(([name]) => [...document.querySelectorAll('main form[method=post] [name="' + name + '"]')].some(({ type }) => type !== 'hidden')))`,
    );
  }

  /** What was typed stands on the page that was drawn. */
  async keeps(typed: Filled): Promise<void> {
    const kept = await this.page.evaluate<Filled>(
      `Object.fromEntries(new FormData(document.querySelector('main form[method=post]')))`,
    );
    expect(kept).toMatchObject(typed);
  }

  /** What was typed stands on the page as it was answered, read as a browser reads it, while another is drawn. */
  async holds({ body }: AnsweredPage, typed: Filled): Promise<void> {
    const held = await this.page.evaluate<Filled>(
      `Object.fromEntries(new FormData(new DOMParser()
        .parseFromString(${JSON.stringify(body)}, 'text/html').querySelector('main form[method=post]')))`,
    );
    expect(held).toMatchObject(typed);
  }
}

const pageOf = async (answer: APIResponse): Promise<AnsweredPage> => ({
  ...{ url: answer.headers()['location'] ?? answer.url(), status: answer.status(), body: await answer.text() },
});

const hiddenIn = (body: string): readonly [string, string][] =>
  [...body.slice(body.indexOf('<main')).matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(
    ([, name, value]) => [name!, value!],
  );
