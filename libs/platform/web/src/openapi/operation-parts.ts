import type { OpenAPIObject } from '@nestjs/swagger';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
export type Parameter = NonNullable<Operation['parameters']>[number];
type Response = NonNullable<Operation['responses'][string]>;

const text = { type: 'string' } as const;
const given = (where: string, name: string, description: string): Parameter =>
  ({ name, in: where, required: false, description, schema: text }) as Parameter;

/** What comes with a question. */
export const ASKING: readonly Parameter[] = [
  given('query', 'after', 'Answer with at least what was written up to this position, or with 503 view-behind.'),
  given('header', 'Access-Reason', 'Why a record outside your service is opened, percent-encoded.'),
];
export const IF_MATCH: Parameter = given(
  'header',
  'If-Match',
  'The ETag you saw: if the record has changed since, nothing is done (412).',
);
/** What comes with a command. */
export const SENDING: readonly Parameter[] = [
  given('header', 'Idempotency-Key', 'Makes the same request sent again the same command.'),
  IF_MATCH,
];

const header = (description: string) => ({ description, schema: text });
const headers = {
  'Throughline-Position': header('Position of what was written; give it as `?after=`.'),
  ETag: header('Revision of the record that was written.'),
};
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Written' } } };
const Location = header('Where what was opened is found.');

/** What a command answers. */
export const WRITTEN = {
  200: { description: 'Done, or done before.', headers, content },
  201: { description: 'Done; a record was opened.', headers: { ...headers, Location }, content },
};

const inParts = {
  'application/json': { schema: { $ref: '#/components/schemas/WrittenInParts' } },
};
const position = { 'Throughline-Position': headers['Throughline-Position'] };

/** What a command to many records answers. */
export const WRITTEN_IN_PARTS = {
  200: { description: 'Done, or done before: every part stands.', headers: position, content: inParts },
  207: {
    description: 'Some parts stand; `refused` names the rows that were refused since all were checked.',
    ...{ headers: position, content: inParts },
  },
};

/** Of a command that a process has to finish. */
export const ACCEPTED = {
  202: {
    description: 'Recorded; a process has still to do what it asks for. The same request again says when it has.',
    ...{ headers, content },
  },
};

const problem = (description: string): Response => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
export const PROBLEMS = {
  400: problem('Some of what was sent is missing or wrong: each field is named.'),
  401: problem('Not signed in.'),
  403: problem('Not allowed, or only with a reason.'),
  404: problem('No such record.'),
  429: problem('More than one person or one sign-in may send in a minute: wait as `Retry-After` says.'),
  503: problem('Not yet: `view-behind`, `clock-behind` or `document-parked`.'),
};
export const SENDING_PROBLEMS = {
  409: problem('Refused by a rule: `code` and `detail` say which; or `idempotency-key-used`.'),
  422: problem('Unusual: `questions` say what. Send it again with their codes in `confirmed`, and `confirmedReason`.'),
  412: problem('The record has changed since you saw it.'),
};
