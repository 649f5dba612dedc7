import type { Type } from '@nestjs/common';
import type { Parameter } from './operation-parts.ts';
import { requestSchemas, type Schemas } from './request-schemas.ts';

type Field = Schemas[string] & Readonly<{ description?: string }>;

/** What may stand behind the path, from the class that checks it: each with its words and what it is when left out. */
export function queryParameters(query: Type): readonly Parameter[] {
  const schema = requestSchemas([query.name])[query.name] as Readonly<{
    properties?: Readonly<Record<string, Field>>;
    required?: readonly string[];
  }>;
  const left = new query() as Readonly<Record<string, unknown>>;
  return Object.entries(schema?.properties ?? {})
    .filter(([name]) => !name.startsWith('confirmed'))
    .map(([name, { description, ...field }]) => ({
      ...{ name, in: 'query' as const, required: schema.required?.includes(name) ?? false },
      ...(description && { description }),
      schema: { ...withoutNull(field as Field), ...(left[name] != null && { default: left[name] }) },
    })) as readonly Parameter[];
}

/** There is no null in an address. */
function withoutNull({ type, ...field }: Field & { type?: unknown }): object {
  const one = Array.isArray(type) ? type.filter((each) => each !== 'null')[0] : type;
  const { enum: codes, ...rest } = field as { enum?: readonly unknown[] };
  return {
    ...(one !== undefined && { type: one }),
    ...rest,
    ...(codes && { enum: codes.filter((each) => each !== null) }),
  };
}
