import type { Schemas } from './request-schemas.ts';

type Schema = Schemas[string];

const text = { type: 'string' } as const;
const listOf = (description: string, properties: Record<string, Schema>): Schema => ({
  ...{ type: 'array', description },
  items: { type: 'object', required: Object.keys(properties), properties },
});

const rowErrors = (description: string): Schema => ({
  ...{ type: 'array', description },
  items: {
    ...{ type: 'object', required: ['field', 'detail'] },
    properties: { field: text, detail: text, code: { ...text, description: 'Of a refusal: its reason.' } },
  },
});

/** See ../problems/problem-kinds.ts. */
const problem: Schema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { ...text, format: 'uri-reference', description: 'The kind of problem: its own page at this server.' },
    status: { type: 'integer' },
    code: { ...text, description: 'The kind, for programs: of a 409 the refusal’s reason.' },
    title: { ...text, description: 'The kind, for people.' },
    detail: { ...text, description: 'What happened this time, in words for the person.' },
    errors: rowErrors('Of bad input: each wrong field once, with what to do. Of many rows: what each was refused.'),
    questions: listOf('Of what is unusual: each with the field that it asks about, and what `confirmed` takes.', {
      ...{ code: text, field: text, confirm: text },
      detail: text,
    }),
    correlationId: { ...text, format: 'uuid', description: 'Names the request in the log.' },
  },
};

/** See ../answers/written-interceptor.ts. */
const written: Schema = {
  type: 'object',
  required: ['id', 'revision', 'position', 'events'],
  properties: {
    id: { ...text, description: 'Id of the record, a UUID; of a register, the child’s with the school year.' },
    revision: { type: 'integer', description: 'Its revision now; the ETag.' },
    position: {
      type: ['string', 'null'],
      description: 'Position of what was written; null when nothing was.',
    } as unknown as Schema,
    events: listOf('What was recorded, in order: the id of each fact, by which it is corrected later.', {
      id: { ...text, format: 'uuid' },
      type: text,
    }),
  },
};

/** See ../answers/written-interceptor.ts. */
const writtenInParts: Schema = {
  type: 'object',
  required: ['position', 'parts', 'refused'],
  properties: {
    position: { type: ['string', 'null'], description: 'Position of what was written last.' } as unknown as Schema,
    parts: {
      ...{ type: 'array', items: { $ref: '#/components/schemas/Written' } },
      description: 'What each row wrote, in their order, without those that were refused.',
    },
    refused: rowErrors('Rows that were refused since all were checked: the others stand.'),
  },
};

export const commonSchemas: Schemas = { Problem: problem, Written: written, WrittenInParts: writtenInParts };

export const writtenExample = {
  id: '5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11',
  revision: 4,
  position: '0b8f2c3e-7a54-4f0e-9d1c-000000000001.00000000000000000007',
  events: [{ id: '9d2b7c1e-3f5a-5b8e-9a64-1c2d3e4f5a6b', type: 'ExtensionAgreed' }],
};
