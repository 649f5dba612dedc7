import { v7 } from 'uuid';
import { DevelopmentSignIn, Standings, type DevelopmentPerson } from '#platform/identity';
import type { Service } from './service.ts';

const HEADINGS = 'Forename,Surname,DOB,UPN,School URN,Address,Officer';

/** A list as somebody saves it, and brings it in at the page of lists. */
export class BroughtList {
  constructor(
    private readonly service: Service,
    private readonly by: DevelopmentPerson,
  ) {}

  static csv = (...rows: readonly string[]): Buffer => Buffer.from([HEADINGS, ...rows].join('\r\n'));

  async #headers() {
    const { app } = this.service.server;
    const [given] = (await app.get(Standings).of(this.by.id)) ?? [];
    return { authorization: `Bearer ${await app.get(DevelopmentSignIn).tokenFor(this.by.id, given)}` };
  }

  /** As a browser sends the form of the page. */
  async sent(bytes: Buffer, name = 'new-in-september.csv', fields: Readonly<Record<string, string>> = {}) {
    const form = new FormData();
    for (const [field, value] of Object.entries({ form: v7(), owningService: 'sen', ...fields }))
      form.set(field, value);
    form.set('file', new File([new Uint8Array(bytes)], name, { type: 'text/csv' }));
    const body = new Response(form);
    return this.service.server.app.inject({
      ...{ method: 'POST', url: '/children-from-a-list' },
      headers: { ...(await this.#headers()), 'content-type': body.headers.get('content-type')! },
      payload: Buffer.from(await body.arrayBuffer()),
    });
  }

  /** Read, as far as it can be. @returns the list’s id */
  async brought(bytes: Buffer, name?: string): Promise<string> {
    const answer = await this.sent(bytes, name);
    if (answer.statusCode !== 303) throw new Error(`The file was answered ${answer.statusCode}: ${answer.body}`);
    const id = String(answer.headers.location).split('/').at(-1)!;
    await this.service.endedJob(id);
    return id;
  }

  /** The page on which one is chosen. */
  async opened(): Promise<string> {
    return (await this.service.server.app.inject({ url: '/children-from-a-list', headers: await this.#headers() }))
      .body;
  }

  async page(id: string, beside = ''): Promise<string> {
    const url = `/children-from-a-list/${id}${beside}`;
    return (await this.service.server.app.inject({ url, headers: await this.#headers() })).body;
  }

  async answers(id: string, beside: string, typed: Readonly<Record<string, string>>) {
    return this.service.server.app.inject({
      ...{ method: 'POST', url: `/children-from-a-list/${id}${beside}` },
      headers: { ...(await this.#headers()), 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(typed).toString(),
    });
  }
}
