import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { SometimesAsked } from '../../requests/asked-where.ts';
import { shapesOfRules } from '../../requests/checked-by.ts';

export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Readonly<{ properties?: Readonly<Record<string, object>>; required?: readonly string[] }>;

const REF = '#/components/schemas/';

/**
 * JSON schemas of these request classes and of the classes within them, from the very rules that check them: a request
 * class is decorated once. Unknown fields are refused, so no schema allows them; the words of a field are what is said of
 * it when it is wrong.
 */
export function requestSchemas(names: readonly string[]): Schemas {
  const all = schemasOfAll();
  const wanted: Schemas = {};
  const take = (name: string): void => {
    const schema = all[name];
    if (!schema || name in wanted) return;
    wanted[name] = { ...worded(name, schema as Schema), additionalProperties: false } as Schemas[string];
    for (const [, within] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) take(within!);
  };
  names.forEach(take);
  for (const name of names) if (wanted[name]) wanted[name] = confirmable(wanted[name]);
  return wanted;
}

let made: Readonly<{ rules: number; schemas: Schemas }> | undefined;

/** Of every class that there is, which takes a while: anew only where rules have been declared since. */
function schemasOfAll(): Schemas {
  const { validationMetadatas } = getMetadataStorage() as unknown as Declared;
  const rules = [...validationMetadatas.values()].reduce((sum, of) => sum + of.length, 0);
  if (made?.rules !== rules)
    made = {
      rules,
      schemas: validationMetadatasToSchemas({
        refPointerPrefix: REF,
        classTransformerMetadataStorage: defaultMetadataStorage,
        additionalConverters: { ...shapesOfRules },
      }) as Schemas,
    };
  return made.schemas;
}
type Declared = Readonly<{ validationMetadatas: ReadonlyMap<unknown, readonly unknown[]> }>;

type Told = Readonly<{ value: unknown }>;
type Rule = Readonly<{
  propertyName: string;
  type: string;
  message?: string | ((told: Told) => string);
  constraints?: readonly unknown[];
}>;

/** The rules of a class, those of the class it extends among them; the one that stands highest comes last. */
function rulesOf(name: string): readonly Rule[] {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<{ name: string }, unknown> };
  const target = [...storage.validationMetadatas.keys()].find((each) => each.name === name);
  const rules = target && getMetadataStorage().getTargetValidationMetadatas(target as never, '', false, false);
  return (rules ?? []) as unknown as readonly Rule[];
}

/** Each field with its words, and whether it may be left out, or null: by the very conditions under which it is checked. */
function worded(name: string, schema: Schema): Schema {
  const rules = rulesOf(name);
  const fields = Object.entries(schema.properties ?? {}).map(([field, told]) => {
    const own = rules.filter(({ propertyName }) => propertyName === field);
    const words = own.map(wordsOf).findLast((said) => said !== undefined);
    const described = { ...(takes(own, field, null) ? orNull(told) : told), ...(words && { description: words }) };
    return { field, described, isRequired: !takes(own, field, undefined) };
  });
  return {
    ...schema,
    properties: Object.fromEntries(fields.map(({ field, described }) => [field, described])),
    required: fields.filter(({ isRequired }) => isRequired).map(({ field }) => field),
  };
}

const wordsOf = ({ message }: Rule): string | undefined =>
  typeof message === 'function' ? message({ value: undefined }) : message;

type Condition = ((whole: object, value: unknown) => boolean) & SometimesAsked;

/** Whether a condition leaves this value unchecked. */
const takes = (own: readonly Rule[], field: string, value: null | undefined): boolean =>
  own.some(
    ({ type, constraints }) =>
      type === 'conditionalValidation' && leavesOut(constraints![0] as Condition, field, value),
  );

const leavesOut = (asks: Condition, field: string, value: null | undefined): boolean =>
  asks.sometimes === true || !asks({ [field]: value }, value);

function orNull(told: Readonly<{ type?: unknown; enum?: readonly unknown[] }>): object {
  return {
    ...told,
    ...(typeof told.type === 'string' && { type: [told.type, 'null'] }),
    ...(told.enum && { enum: [...told.enum, null] }),
  };
}

/** Comes with any request, see ../requests/confirmations.ts. */
const confirmable = (schema: Schemas[string]): Schemas[string] => ({
  ...schema,
  properties: {
    ...('properties' in schema ? schema.properties : {}),
    confirmed: {
      type: 'array',
      items: { type: 'string' },
      description: 'The `confirm` of each question (422 `questioned`) that is right although unusual.',
    },
    confirmedReason: { type: 'string', description: 'Why it is right; needed with `confirmed`.' },
    confirmedReasons: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Why each is right, by the code of its question, where that is not one reason for all.',
    },
  },
});
