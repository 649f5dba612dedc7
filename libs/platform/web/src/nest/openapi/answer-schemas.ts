import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Said } from '#platform/gateway';
import type { Schemas } from './request-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** Answers may grow: whoever reads one leaves what it does not know. So no schema closes them. */
const DROPPED = new Set(['$schema', '$defs', 'propertyNames']);

/** The schema of an answer, with every shape in it as a component of its own. */
export function answerSchema({ schema }: Said<unknown>): Readonly<{ schema: Json; components: Schemas }> {
  const whole = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json;
  const defined = Object.entries((whole['$defs'] ?? {}) as Readonly<Record<string, Json>>);
  return {
    schema: told(whole) as Json,
    components: Object.fromEntries(defined.map(([name, each]) => [name, told(each)])) as Schemas,
  };
}

/** @throws TypeError two answers call different shapes by one name, and one of them would be described wrongly */
export function addShapes(known: Schemas, more: Schemas): void {
  for (const [name, schema] of Object.entries(more)) {
    if (known[name] && !isDeepStrictEqual(known[name], schema))
      throw new TypeError(`Two answers have a shape called ${name}, and they differ: give one of them another name.`);
    known[name] = schema;
  }
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value === 'string') return value.replace('#/$defs/', '#/components/schemas/');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !DROPPED.has(key) && !(key === 'additionalProperties' && each === false))
      .map(([key, each]) => [key, told(each)]),
  );
}
