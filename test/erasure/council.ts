import { DevelopmentSignIn } from '#platform/identity';
import type { Service } from '../harness/service.ts';

export type Person = string;
export const ADMINISTRATOR: Person = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e0b';

export type Answer = Readonly<{ status: number; headers: Record<string, unknown>; body: string; json: () => never }>;
type Written = Readonly<{ id: string; position: string; events: readonly Readonly<{ id: string; type: string }>[] }>;

/** Sends as people of the sample council do. Each sending has an Idempotency-Key of its own. */
export class Council {
  readonly service: Service;
  #sent = 0;

  constructor(service: Service) {
    this.service = service;
  }

  async send(person: Person, method: 'GET' | 'POST', url: string, sent: Sent = {}): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${await this.service.server.app.get(DevelopmentSignIn).tokenFor(person)}`,
      ...(method === 'POST' && { 'idempotency-key': `sent-${++this.#sent}` }),
      ...(sent.reason && { 'access-reason': encodeURIComponent(sent.reason), 'access-reason-kind': 'duty-cover' }),
    };
    const payload = sent.payload ?? (method === 'POST' ? {} : undefined);
    const answer = await this.service.server.app.inject({ method, url, headers, ...(payload && { payload }) });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body,
      json: () => answer.json() as never,
    };
  }

  /** What was written; anything else is an error that names the step and not what was sent. */
  async post(person: Person, url: string, payload: object): Promise<Written> {
    const { status, json } = await this.send(person, 'POST', url, { payload });
    if (status < 300) return json();
    const { code = '', errors = [] } = json() as { code?: string; errors?: readonly { field: string }[] };
    throw new Error(`POST ${url} was answered ${status} ${code} ${errors.map(({ field }) => field).join(' ')}`);
  }

  /** Of everything recorded so far. */
  async get<T>(person: Person, url: string, reason?: string): Promise<T> {
    await this.service.drained();
    const { status, body } = await this.send(person, 'GET', url, reason === undefined ? {} : { reason });
    if (status === 200) return JSON.parse(body) as T;
    throw new Error(`GET ${url} was answered ${status}`);
  }
}

export type Sent = Readonly<{ payload?: object; reason?: string }>;

/** The event of this type that an answer says was written. */
export const written = ({ events }: Pick<Written, 'events'>, type: string): string =>
  events.find((event) => event.type === type)!.id;
