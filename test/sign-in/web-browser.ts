export type Answered = Readonly<{ status: number; url: string; body: string; location: string | null }>;

/** As much of a browser as a sign-in needs: it keeps cookies by host and path, and follows where it is led. */
export class WebBrowser {
  readonly jar = new Map<string, string>();
  /** Where a page comes from that sends something, as the browser says it. */
  site = 'same-origin';

  /** @param follow whether to go where one is led */
  async get(url: string, follow = true): Promise<Answered> {
    return this.#send(url, { method: 'GET' }, follow);
  }

  async post(url: string, fields: Readonly<Record<string, string>>, follow = true): Promise<Answered> {
    const body = new URLSearchParams(fields);
    return this.#send(url, { method: 'POST', body }, follow);
  }

  /** As somebody who comes to this host for the first time. */
  forget(address: string): void {
    for (const key of this.jar.keys()) if (key.startsWith(`${new URL(address).host} `)) this.jar.delete(key);
  }

  /** The first form of a page, sent with what is typed; from a page of the same site. */
  async submit(page: Answered, typed: Readonly<Record<string, string>>, follow = true): Promise<Answered> {
    // What stands at the head of every page is none of its own; the provider's pages have no such head.
    const body = page.body.slice(Math.max(0, page.body.indexOf('<main')));
    const form = body.slice(body.search(/<form[^>]*method="post"/));
    const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
    return this.post(new URL(action, page.url).href, { ...hiddenOf(form), ...typed }, follow);
  }

  async #send(url: string, init: RequestInit, follow: boolean): Promise<Answered> {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', 'sec-fetch-site': this.site, cookie: this.#cookiesFor(url) },
    });
    this.#keep(url, answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    if (follow && location && answer.status >= 300 && answer.status < 400)
      return this.#send(new URL(location, url).href, { method: 'GET' }, true);
    return { status: answer.status, url, location, body: await answer.text() };
  }

  /** Of this host, whatever the path: which cookie goes where is proved with a browser. */
  #cookiesFor(url: string): string {
    const { host } = new URL(url);
    return [...this.jar]
      .flatMap(([key, value]) => (key.startsWith(`${host} `) ? [`${key.split(' ')[1]}=${value}`] : []))
      .join('; ');
  }

  #keep(url: string, cookies: readonly string[]): void {
    const { host } = new URL(url);
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      const over = /max-age=0|expires=thu, 01 jan 1970/i.test(cookie) || value === '';
      if (over) this.jar.delete(`${host} ${name!}`);
      else this.jar.set(`${host} ${name!}`, value!);
    }
  }
}

const hiddenOf = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form.slice(0, form.indexOf('</form>')).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!],
    ),
  );
