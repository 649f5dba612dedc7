import type { Schemas } from './request-schemas.ts';

type Schema = Schemas[string];

const text = { type: 'string' } as const;
const fieldError: Schema = {
  type: 'object',
  required: ['field', 'detail'],
  properties: { field: text, detail: text, code: { ...text, description: 'Of a refusal: its reason.' } },
};

/** See ../problems/problem.ts. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { ...text, format: 'uri-reference', description: 'The kind of problem, `/problems/{code}`.' },
    status: { type: 'integer' },
    code: { ...text, description: 'The kind, for programs: of a 409 the refusal’s reason.' },
    title: { ...text, description: 'The kind, for people.' },
    detail: { ...text, description: 'What happened this time.' },
    errors: {
      type: 'array',
      description: 'Of bad input, or of what was refused: each field with its words.',
      items: fieldError,
    } as Schema,
    questions: {
      type: 'array',
      description: 'Of what is unusual: each with the code that confirms it.',
      items: { type: 'object', required: ['code', 'detail'], properties: { code: text, detail: text } },
    },
    correlationId: { ...text, description: 'Names the request in the log.' },
  },
};

/** See ../answers/written-interceptor.ts. */
export const writtenSchema: Schema = {
  type: 'object',
  required: ['id', 'revision', 'position', 'events'],
  properties: {
    id: { ...text, description: 'Id of the record.' },
    revision: { type: 'integer', description: 'Its revision now; the ETag.' },
    position: {
      type: ['string', 'null'],
      description: 'Position of what was written; null when nothing was.',
    } as Schema,
    events: {
      type: 'array',
      description: 'What was recorded, in order: the id of each fact, by which it is corrected later.',
      items: { type: 'object', required: ['id', 'type'], properties: { id: text, type: text } },
    } as Schema,
  },
};

export const writtenInPartsSchema: Schema = {
  type: 'object',
  required: ['position', 'parts', 'refused'],
  properties: {
    position: { type: ['string', 'null'], description: 'Position of what was written last.' } as Schema,
    parts: {
      type: 'array',
      description: 'What each row wrote, in their order, without those that were refused.',
      items: { $ref: '#/components/schemas/Written' },
    } as Schema,
    refused: {
      type: 'array',
      description: 'Rows that were refused since all were checked: the others stand.',
      items: fieldError,
    } as Schema,
  },
};
