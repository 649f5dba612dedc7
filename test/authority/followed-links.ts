import { DevelopmentSignIn, Standings } from '#platform/identity';
import type { DevelopmentPerson } from '#platform/identity';
import type { Service } from '../harness/service.ts';

type Jar = Map<string, string>;
export type Seen = Readonly<{ url: string; status: number; asksWhy: boolean; from: string }>;

/** Somebody with a browser that keeps what it is given, and follows every link that it is shown. */
export class Follower {
  readonly #service: Service;
  readonly person: DevelopmentPerson;
  readonly #jar: Jar = new Map();
  /** One sign-in: what was searched for is kept for that. */
  #token: Promise<string> | undefined;

  constructor(service: Service, person: DevelopmentPerson) {
    this.#service = service;
    this.person = person;
  }

  async get(url: string) {
    const answer = await this.#service.server.app.inject({ url, headers: await this.#headers() });
    this.#keep(answer.headers['set-cookie']);
    return answer;
  }

  async post(url: string, fields: Readonly<Record<string, string>>) {
    const headers = { ...(await this.#headers()), 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(fields).toString();
    const answer = await this.#service.server.app.inject({ method: 'POST', url, headers, payload });
    this.#keep(answer.headers['set-cookie']);
    return answer;
  }

  /**
   * Every page that is linked from these, and from those: each once, with what it was answered and where it was found.
   * @param leads of which links; of all where none is said
   * @param been where they have been a moment ago, and what was answered there: nobody goes there again
   */
  async follow(starts: readonly string[], leads: RegExp = /^/, been: readonly Seen[] = []): Promise<readonly Seen[]> {
    const seen = new Map(been.map((each) => [patternOf(each.url), each]));
    const waiting = starts.map((url) => ({ url, from: 'the address bar' }));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { url, from } = next;
      const key = patternOf(url);
      if (seen.has(key)) continue;
      const answer = await this.get(url);
      const asksWhy = /<form[^>]* action="[^"]*\/reason"/.test(answer.body);
      seen.set(key, { url, status: answer.statusCode, asksWhy, from });
      const to = answer.headers.location;
      const linked = to ? [String(to)] : linksIn(answer.body, url);
      waiting.push(...linked.filter((link) => leads.test(link)).map((link) => ({ url: link, from: url })));
    }
    return [...seen.values()];
  }

  /** Much later, when what they were signed in by is over. */
  signsInAnew(): void {
    this.#token = undefined;
  }

  /** As the sign-in does: whoever is on the register of people is what it says. */
  async #signedIn(): Promise<string> {
    const { app } = this.#service.server;
    const [given] = (await app.get(Standings).of(this.person.id)) ?? [];
    return app.get(DevelopmentSignIn).tokenFor(this.person.id, given);
  }

  async #headers() {
    this.#token ??= this.#signedIn();
    const token = await this.#token;
    const cookies = [`throughline-sign-in=${token}`, ...[...this.#jar].map(([name, value]) => `${name}=${value}`)];
    return { cookie: cookies.join('; '), accept: 'text/html', 'sec-fetch-site': 'same-origin' };
  }

  #keep(given: string | readonly string[] | undefined): void {
    for (const cookie of [given ?? []].flat()) {
      const [name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!.slice(1) as [string, string];
      this.#jar.set(name, value);
    }
  }
}

/** Of the pages: no styles, no description of the API, nothing of another site. */
export function linksIn(html: string, at: string): readonly string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\bhref="([^"#][^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return hrefs
    .map((href) => new URL(href, `http://page${at}`))
    .filter(({ host, pathname }) => host === 'page' && !/^\/(?:assets|api-docs|openapi)/.test(pathname))
    .map(({ pathname, search }) => pathname + search);
}

/** One of each kind is enough: another day, another page of the same list and another filling in of a form are not others. */
const patternOf = (url: string): string => {
  const { pathname, searchParams } = new URL(url, 'http://page');
  return `${pathname} ${searchParams.has('form') ? 'opened' : ''} ${searchParams.get('whose') ?? ''}`;
};
