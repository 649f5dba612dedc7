import { derivedId, partOf } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import { askedUntil } from '#contract/time';
import type { BuiltServer } from './built-server.ts';

export type Acknowledged = Readonly<{ id: string; position: string; events: readonly { id: string; type: string }[] }>;
type InParts = Readonly<{ parts: readonly Acknowledged[]; refused: readonly object[] }>;
type Entry = { readonly commandId: string; readonly key: string; sent: number; answer: Acknowledged | null };

const isAnswer = <T>(answer: T | null): answer is T => answer !== null;
/** Of as many kills as a suite has: whoever asks while no server lives waits for the next one without asking. */
const PATIENTLY = { everyMs: 5, times: 10_000 };

/** Sends commands to a server that may die at any moment, and keeps what was acknowledged. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Commands whose answer a kill took away, by how often that happened. */
  lost = 0;
  #server: Promise<BuiltServer>;
  #keys = 0;
  readonly #acknowledged: () => void;
  readonly #tokens = new Map<string, string>();

  /** @param acknowledged called at each answer to a command */
  constructor(server: Promise<BuiltServer>, acknowledged: () => void) {
    this.#server = server;
    this.#acknowledged = acknowledged;
  }

  /** From now on requests go to this one; until it lives they wait. */
  serve(server: Promise<BuiltServer>): void {
    this.#server = server;
  }

  /** Sends until it is answered, with the same key and the same body each time. */
  async send(person: DevelopmentPerson, path: string, body: object): Promise<Acknowledged> {
    const entry: Entry = { ...this.#begun(person, path), sent: 0, answer: null };
    this.entries.push(entry);
    entry.answer = await this.#sent<Acknowledged>(entry, person, path, body);
    return entry.answer;
  }

  /** As `send`, of a command to many records: each part is a command of its own. */
  async sendToMany(person: DevelopmentPerson, path: string, body: object, category: string): Promise<InParts> {
    const whole: Entry = { ...this.#begun(person, path), sent: 0, answer: null };
    const answer = await this.#sent<InParts>(whole, person, path, body);
    for (const part of answer.parts) {
      const commandId = partOf(whole.commandId, `${category}-${part.id}`);
      this.entries.push({ commandId, key: whole.key, sent: whole.sent, answer: part });
    }
    return answer;
  }

  #begun(person: DevelopmentPerson, path: string): Pick<Entry, 'commandId' | 'key'> {
    const key = `kill-${this.#keys++}`;
    return { key, commandId: derivedId(person.id, 'POST', path, key) };
  }

  async #sent<Answer>(entry: Entry, person: DevelopmentPerson, path: string, body: object): Promise<Answer> {
    const send = async () => {
      entry.sent++;
      const answer = await this.#ask<Answer>('POST', person, path, { body, key: entry.key });
      if (!answer) this.lost++;
      return answer;
    };
    const answer = await askedUntil<Answer | null, Answer>(`an answer to ${path}`, send, isAnswer, PATIENTLY);
    this.#acknowledged();
    return answer;
  }

  /** Asks until it is answered. */
  async read<T>(person: DevelopmentPerson, path: string): Promise<T> {
    const ask = () => this.#ask<T>('GET', person, path);
    return askedUntil<T | null, T>(`an answer to ${path}`, ask, isAnswer, PATIENTLY);
  }

  /** Null when the server died over it, or says that the same may succeed later. @throws Error it was refused */
  async #ask<T>(method: string, person: DevelopmentPerson, path: string, sent?: { body: object; key: string }) {
    const { address } = await this.#server;
    try {
      const headers = { authorization: `Bearer ${await this.#token(address, person)}` };
      const keyed = sent && { ...headers, 'content-type': 'application/json', 'idempotency-key': sent.key };
      const body = sent && { body: JSON.stringify(sent.body) };
      const answer = await fetch(`${address}${path}`, { method, headers: keyed ?? headers, ...body });
      const text = await answer.text();
      if (answer.ok) return JSON.parse(text) as T;
      if (answer.status !== 503) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`);
    } catch (error) {
      // `fetch failed`, by its name: it comes from outside the test's realm.
      if ((error as Error).name !== 'TypeError') throw error;
    }
    return null;
  }

  async #token(address: string, { id }: DevelopmentPerson): Promise<string> {
    const known = this.#tokens.get(id);
    if (known) return known;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ person: id });
    const { token } = (await (await fetch(`${address}/dev/token`, { method: 'POST', headers, body })).json()) as {
      token: string;
    };
    this.#tokens.set(id, token);
    return token;
  }
}
