import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { OpenAPIObject } from '@nestjs/swagger';
import { shapesOfRules } from '../requests/checked-by.ts';

export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const REF = '#/components/schemas/';

/**
 * JSON schemas of these request classes and of the classes within them, from the very rules that check them: a request
 * class is decorated once. Unknown fields are refused, so no schema allows them.
 */
export function requestSchemas(names: readonly string[]): Schemas {
  const all = validationMetadatasToSchemas({
    refPointerPrefix: REF,
    classTransformerMetadataStorage: defaultMetadataStorage,
    additionalConverters: { ...shapesOfRules },
  }) as Schemas;
  const wanted: Schemas = {};
  const take = (name: string): void => {
    const schema = all[name];
    if (!schema || name in wanted) return;
    wanted[name] = { ...schema, additionalProperties: false };
    for (const [, within] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) take(within!);
  };
  names.forEach(take);
  for (const name of names) if (wanted[name]) wanted[name] = confirmable(wanted[name]);
  return wanted;
}

/** Comes with any request, see ../requests/confirmations.ts. */
const confirmable = (schema: Schemas[string]): Schemas[string] => ({
  ...schema,
  properties: {
    ...('properties' in schema ? schema.properties : {}),
    confirmed: {
      type: 'array',
      items: { type: 'string' },
      description: 'Codes of the questions (422 `questioned`) that are right although unusual.',
    },
    confirmedReason: { type: 'string', description: 'Why it is right; needed with `confirmed`.' },
  },
});
