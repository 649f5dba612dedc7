import { Agent, request } from 'node:http';

export type Call = Readonly<{
  path: string;
  /** A text is sent as it stands. */
  body?: object | string;
  token?: string;
  accept?: string;
  reason?: string;
  /** Of a browser: what it holds. */
  cookie?: string;
}>;
export type Heard = Readonly<{ status: number; text: string; headers: NodeJS.Dict<string | string[]>; ms: number }>;

/** Sends as a browser or an integrator would, on connections that stay open. */
export class Clients {
  readonly #address: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });

  constructor(address: string) {
    this.#address = new URL(address);
  }

  call({ path, body, token, reason, cookie, accept = 'application/json' }: Call): Promise<Heard> {
    const started = performance.now();
    const headers = {
      ...{ accept, 'accept-encoding': 'gzip' },
      ...(token && { authorization: `Bearer ${token}` }),
      ...(cookie !== undefined && { cookie, 'sec-fetch-site': 'same-origin' }),
      ...(reason && { 'access-reason': reason, 'access-reason-kind': 'duty-cover' }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const { promise, resolve, reject } = Promise.withResolvers<Heard>();
    const { hostname, port } = this.#address;
    const sent = request(
      { hostname, port, path, headers, agent: this.#agent, method: body ? 'POST' : 'GET' },
      (reply) => {
        let text = '';
        reply.setEncoding('latin1').on('data', (part: string) => (text += part));
        reply.on('end', () =>
          resolve({ status: reply.statusCode!, text, headers: reply.headers, ms: performance.now() - started }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(typeof body === 'object' ? JSON.stringify(body) : body);
    return promise;
  }

  /** @throws Error it was not accepted */
  async sent<T>(call: Call): Promise<T> {
    const { status, text } = await this.call(call);
    if (status >= 300) throw new Error(`${call.path} was answered ${status}: ${text}`);
    return JSON.parse(Buffer.from(text, 'latin1').toString()) as T;
  }

  close(): void {
    this.#agent.destroy();
  }
}
