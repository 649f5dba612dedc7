import type { LightMyRequestResponse } from 'fastify';
import type { Position } from '#platform/event-sourcing';

export type EventWritten = Readonly<{ id: string; type: string }>;
type Written = Readonly<{ id: string; revision: number; position: Position | null; events: readonly EventWritten[] }>;
type FieldFault = Readonly<{ field: string; detail: string }>;
type ProblemSaid = Readonly<{ status: number; code: string; title: string; detail?: string; errors?: FieldFault[] }>;

/** What the server answered. */
export class Answer {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;

  constructor({ statusCode, headers, body }: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>) {
    this.status = statusCode;
    this.headers = headers;
    this.text = body;
  }

  body<T>(): T {
    return JSON.parse(this.text) as T;
  }

  /** Of a command. @throws Error it was not accepted */
  get written(): Written {
    if (this.status >= 300) throw new Error(`Answered ${this.status}: ${this.text}`);
    return this.body<Written>();
  }

  /** @throws Error no problem was answered */
  get problem(): ProblemSaid {
    const type = String(this.headers['content-type']);
    if (!type.startsWith('application/problem+json')) throw new Error(`Answered ${this.status} ${type}: ${this.text}`);
    return this.body<ProblemSaid>();
  }

  /** Status and code, as `409 already-started`; of what was accepted the status alone. */
  get told(): string {
    return this.status < 300 ? String(this.status) : `${this.status} ${this.problem.code}`;
  }

  /** The fields that a 400 names. */
  get faults(): readonly string[] {
    return (this.problem.errors ?? []).map(({ field }) => field);
  }

  get etag(): string {
    return String(this.headers['etag']);
  }

  /** Id of the only event of this type that was written. */
  event(type: string): string {
    const found = this.written.events.filter((event) => event.type === type);
    if (found.length !== 1) throw new Error(`${found.length} ${type} in ${this.text}`);
    return found[0]!.id;
  }

  /** All but what names the single request: equal for a command that was sent again. */
  get kept(): Readonly<{ status: number; headers: object; text: string }> {
    const { date: _, 'x-correlation-id': __, ...headers } = this.headers;
    return { status: this.status, headers, text: this.text };
  }
}
