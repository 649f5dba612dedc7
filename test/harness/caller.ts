import type { DevelopmentPerson } from '#platform/identity';
import { DevelopmentSignIn, Standings } from '#platform/identity';
import { Clock } from '#platform/time';
import type { RunningServer } from '../../apps/server/src/start-server.ts';
import { Answer } from './answer.ts';

type Extras = Readonly<{ key?: string; ifMatch?: string; reason?: string; reasonKind?: string; after?: string }>;

/** Of each server the tokens that hold: to sign one for each request is a tenth of what a walk over all routes takes. */
const signed = new WeakMap<object, Map<string, Promise<string>>>();

/** As the sign-in does: whoever is on the register of people is what it says now. */
async function tokenOf(app: RunningServer['app'], id: string): Promise<string> {
  const [given] = (await app.get(Standings).of(id)) ?? [];
  const tokens = signed.get(app) ?? new Map<string, Promise<string>>();
  signed.set(app, tokens);
  // For a minute, and never into another’s: a clock that is set says how long each holds.
  const key = JSON.stringify([id, given ?? null, app.get(Clock).now().slice(0, 16)]);
  const token = tokens.get(key) ?? app.get(DevelopmentSignIn).tokenFor(id, given);
  tokens.set(key, token);
  return token;
}

/** One person at work with the API, who reads what they have written. */
export class Caller {
  readonly person: DevelopmentPerson;
  readonly #server: () => RunningServer;
  #wrote: string | null = null;

  constructor(person: DevelopmentPerson, server: () => RunningServer) {
    this.person = person;
    this.#server = server;
  }

  async post(url: string, payload: object, extras: Extras = {}): Promise<Answer> {
    const answer = await this.#send('POST', url, extras, payload);
    const position = answer.headers['throughline-position'];
    if (typeof position === 'string') this.#wrote = position;
    return answer;
  }

  /** As of what this person wrote last, unless `after` says otherwise. */
  get(url: string, extras: Extras = {}): Promise<Answer> {
    const after = extras.after ?? this.#wrote;
    return this.#send('GET', after ? `${url}${url.includes('?') ? '&' : '?'}after=${after}` : url, extras);
  }

  /** What a question was answered with. @throws Error it was refused */
  async read<T>(url: string, extras: Extras = {}): Promise<T> {
    const answer = await this.get(url, extras);
    if (answer.status !== 200) throw new Error(`GET ${url} was answered ${answer.status}: ${answer.text}`);
    return answer.body<T>();
  }

  async #send(method: 'GET' | 'POST', url: string, extras: Extras, payload?: object): Promise<Answer> {
    const { app } = this.#server();
    const { key, ifMatch, reason, reasonKind = 'duty-cover' } = extras;
    const headers = {
      authorization: `Bearer ${await tokenOf(app, this.person.id)}`,
      ...(key && { 'idempotency-key': key }),
      ...(ifMatch && { 'if-match': ifMatch }),
      ...(reason && { 'access-reason': encodeURIComponent(reason), 'access-reason-kind': reasonKind }),
    };
    return new Answer(await app.inject({ method, url, headers, ...(payload && { payload }) }));
  }
}
