import type { OpenAPIObject } from '@nestjs/swagger';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
export type Parameter = NonNullable<Operation['parameters']>[number];
export type Responses = Operation['responses'];

const text = { type: 'string' } as const;
const given = (where: 'query' | 'header', name: string, description: string): Parameter =>
  ({ name, in: where, required: false, description, schema: text }) as Parameter;

export const AFTER = given(
  'query',
  'after',
  'A `Throughline-Position`: answer with at least what was written up to there, or with 503 `view-behind`.',
);
export const ACCESS_REASON = given(
  'header',
  'Access-Reason',
  'Why you go to a record outside your service, percent-encoded (RFC 3986); kept, sealed, with the record of the opening.',
);
export const ACCESS_REASON_KIND = given(
  'header',
  'Access-Reason-Kind',
  'Of which kind that reason is: a code of the council’s list of reasons, such as `duty-cover`. Asked for with the reason where the record is another’s.',
);
export const CORRELATION = given(
  'header',
  'X-Correlation-Id',
  'A UUID of yours, that names the request in the log; another is made and answered where it is left out.',
);
/** What comes with a command. */
export const IDEMPOTENCY_KEY = given(
  'header',
  'Idempotency-Key',
  'Makes the same request sent again the same command, done once.',
);
export const IF_MATCH = given(
  'header',
  'If-Match',
  'The ETag you saw: if the record has changed since, nothing is done (412).',
);

const header = (description: string) => ({ description, schema: text });
export const HEADERS = {
  'Throughline-Position': header('Position of what was written; give it as `?after=`. Absent when nothing was.'),
  ETag: header('Revision of the record, for `If-Match`.'),
  Location: header('Where what was opened is found.'),
  'Retry-After': header('Seconds after which the same request may succeed.'),
};
