import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { LightMyRequestResponse } from 'fastify';
import type { madeOnce, Schemas } from '../made-once.mjs';

type Json = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, Readonly<{ schema?: Json; example?: unknown }>>>;
type Responses = Readonly<Record<string, Readonly<{ content?: Content; headers?: Json }>>>;
type Asked = Readonly<{ method: string; url: string }>;
type Answered = Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>;

/** What no operation names, since no route was found, or the connection said it: see the description's own words. */
const OF_NO_OPERATION = [405, 406, 408, 414, 421, 431];
/** Headers that any answer may have. */
const OWN_HEADERS = ['throughline-position', 'etag', 'location', 'retry-after'];

const NOTHING = { schema: {}, example: null };
/** Of the world that the suite is in: a description is asked for, and made ready, once in each worker. */
const once = (globalThis as unknown as Readonly<{ madeOnce: typeof madeOnce }>).madeOnce;

/** Compares what is answered with what the API’s description says: status, type, headers, and every field. */
export class DescribedAnswers {
  readonly #document: OpenAPIObject;
  readonly #operations: readonly (readonly [RegExp, Responses, string])[];
  readonly #schemas: Schemas;
  /** `GET /children/{childId} 200`, of what was found as described. */
  readonly seen = new Set<string>();

  /** @param description as a text, in which no answer may grow */
  private constructor(description: string) {
    this.#schemas = once.schemasOf(description);
    this.#document = JSON.parse(description) as OpenAPIObject;
    this.#operations = Object.entries(this.#document.paths).flatMap(([path, item]) =>
      (['get', 'post'] as const).flatMap((method) => {
        const operation = item[method];
        const pattern = path.replaceAll(/\{\w+\}/g, '[^/]+');
        const name = `${method.toUpperCase()} ${path}`;
        return operation
          ? [[new RegExp(`^${method.toUpperCase()} ${pattern}$`), this.#responsesOf(operation), name] as const]
          : [];
      }),
    );
  }

  #responsesOf({ responses }: Readonly<{ responses: object }>): Responses {
    const shared = (this.#document.components?.responses ?? {}) as Responses;
    return Object.fromEntries(
      Object.entries(responses as Record<string, Responses[string] & Readonly<{ $ref?: string }>>).map(
        ([status, response]) => [status, response.$ref ? shared[response.$ref.split('/').at(-1)!]! : response],
      ),
    );
  }

  static by = (document: unknown): DescribedAnswers => new DescribedAnswers(JSON.stringify(closed(document)));

  /** Every service of a run has the same code, and so the same description. */
  static of = async (app: NestFastifyApplication): Promise<DescribedAnswers> =>
    new DescribedAnswers(
      await once.text('description of the API', async () =>
        JSON.stringify(closed((await app.inject({ url: '/openapi.json' })).json())),
      ),
    );

  /** What is not as described; null also of what is no part of the API. */
  faultIn({ method, url }: Asked, answered: Answered): string | null {
    const path = url.split('?', 1)[0]!;
    const found = this.#operations.find(([pattern]) => pattern.test(`${method} ${path}`));
    if (!found || OF_NO_OPERATION.includes(answered.statusCode)) return null;
    const [, responses, name] = found;
    const fault = this.#faultOf(responses[answered.statusCode], name, answered);
    if (!fault) this.seen.add(`${name} ${answered.statusCode}`);
    return fault && `${name} answered ${answered.statusCode}: ${fault}`;
  }

  #faultOf(
    response: Responses[string] | undefined,
    name: string,
    { statusCode, headers, body }: Answered,
  ): string | null {
    if (!response) return 'the description does not name this status';
    if (!response.content) return body === '' ? null : 'the description names no body';
    const type = String(headers['content-type'] ?? '').split(';', 1)[0]!;
    const described = response.content?.[type];
    if (!described?.schema) return `the description does not name the type ${type}`;
    const strange = OWN_HEADERS.filter(
      (each) => each in headers && !Object.keys(response.headers ?? {}).some((named) => named.toLowerCase() === each),
    );
    if (strange.length > 0) return `the description does not name the header ${strange.join(', ')}`;
    const said: unknown = type.endsWith('json') ? JSON.parse(body) : body;
    const fault = this.#schemas.faultOf(`${name} ${statusCode} ${type}`, described.schema, said);
    return fault && `it is not as described: ${fault} in ${body.slice(0, 600)}`;
  }

  /** Each example, and whether it is as its schema says. */
  examples(): readonly (readonly [string, string | null])[] {
    return this.#operations.flatMap(([, responses, name]) =>
      Object.entries(responses).flatMap(([status, { content = {} }]) =>
        // What answers with no body has nothing to show.
        Object.entries(Object.keys(content).length > 0 || Number(status) !== 204 ? content : { none: NOTHING }).map(
          ([type, { schema, example }]) => {
            const at = `${name} ${status} ${type}`;
            if (!schema || example === undefined) return [at, 'has no schema or no example'] as const;
            return [at, this.#schemas.faultOf(at, schema, example)] as const;
          },
        ),
      ),
    );
  }
}

/** Answers may grow, for whoever reads them; here a field that is not described is a fault. */
const closed = (value: unknown): unknown =>
  mapped(value, (each) => {
    const isOpen =
      typeof each === 'object' &&
      each !== null &&
      'properties' in each &&
      'required' in each &&
      !('additionalProperties' in each);
    return isOpen ? { ...each, additionalProperties: false } : each;
  });

function mapped(value: unknown, change: (each: unknown) => unknown): unknown {
  const made = change(value);
  if (Array.isArray(made)) return made.map((each) => mapped(each, change));
  if (typeof made !== 'object' || made === null) return made;
  return Object.fromEntries(Object.entries(made).map(([key, each]) => [key, mapped(each, change)]));
}
