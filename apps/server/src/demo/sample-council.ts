import { setTimeout } from 'node:timers/promises';
import { DevelopmentSignIn } from '#platform/identity';
import { later, type Instant, type SettableClock } from '#platform/time';
import { drained } from '../drained.ts';
import type { WholeServer } from '../start-server.ts';

type Answer = Readonly<{ id: string; events: readonly Readonly<{ id: string; type: string }>[] }>;

/** A database makes its views while the first step is sent: nobody is let in before the register of people is one of them. */
const NOT_BUILT_YET = 'view-not-built';
const ASKED_AGAIN_MS = 100;
const MOST_ASKED = 600;

/** The sample could not be laid: the API refused a step of it. */
export class SampleRefused extends Error {
  constructor(step: string, status: number, code: string) {
    super(`The sample could not be laid: step ${step} was answered ${status} ${code}.`);
    this.name = 'SampleRefused';
  }
}

/**
 * Lays a past through the API, as the people of the sample council would have, with the clock set to each moment. Every
 * step has its Idempotency-Key, so a laying that was cut off goes on where it stopped when it is begun again.
 */
export class SampleCouncil {
  readonly #server: WholeServer;
  readonly #clock: SettableClock;
  readonly #signIn: DevelopmentSignIn;
  #steps = 0;

  constructor(server: WholeServer, clock: SettableClock) {
    this.#server = server;
    this.#clock = clock;
    this.#signIn = server.app.get(DevelopmentSignIn);
  }

  /**
   * What was recorded so far takes effect, deadlines passed meanwhile fire in due order, and then it is `moment`: or later
   * already, in a laying that goes on.
   */
  async at(moment: Instant): Promise<void> {
    await this.settled();
    this.#clock.set(later(moment, this.#clock.now()));
    await this.settled();
  }

  /** Whatever was recorded so far has taken effect. */
  settled = (): Promise<void> => drained(this.#server);

  async post(person: string, url: string, payload: object): Promise<Answer> {
    const key = `sample-${++this.#steps}`;
    const headers = { ...(await this.#headers(person)), 'idempotency-key': key };
    for (let asked = 1; ; asked++) {
      const answer = await this.#server.app.inject({ method: 'POST', url, headers, payload });
      if (answer.statusCode < 300) return answer.json<Answer>();
      const { code = '' } = answer.json<{ code?: string }>();
      if (code !== NOT_BUILT_YET || asked === MOST_ASKED)
        throw new SampleRefused(`${this.#steps} (POST ${url})`, answer.statusCode, code);
      await setTimeout(ASKED_AGAIN_MS);
    }
  }

  async get<T>(person: string, url: string): Promise<T> {
    await this.settled();
    const answer = await this.#server.app.inject({ url, headers: await this.#headers(person) });
    if (answer.statusCode < 300) return answer.json<T>();
    throw new SampleRefused(`GET ${url}`, answer.statusCode, answer.json<{ code?: string }>().code ?? '');
  }

  async #headers(person: string) {
    return { authorization: `Bearer ${await this.#signIn.tokenFor(person)}` };
  }
}

/** The event of this type that an answer says was written. */
export const eventOf = ({ events }: Answer, type: string): string => {
  const found = events.find((event) => event.type === type);
  if (!found) throw new TypeError(`No ${type} was written.`);
  return found.id;
};
