import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Response = NonNullable<Operation['responses'][string]>;

const text = { type: 'string' } as const;
const given = (where: string, name: string, description: string): Parameter =>
  ({ name, in: where, required: false, description, schema: text }) as Parameter;

const ASKING: readonly Parameter[] = [
  given('query', 'after', 'Answer with at least what was written up to this position, or with 503 view-behind.'),
  given('header', 'Access-Reason', 'Why a record outside your service is opened, percent-encoded.'),
];
const SENDING: readonly Parameter[] = [
  given('header', 'Idempotency-Key', 'Makes the same request sent again the same command.'),
  given('header', 'If-Match', 'The ETag you saw: if the record has changed since, nothing is done (412).'),
];

const header = (description: string) => ({ description, schema: text });
const WRITTEN = {
  'Throughline-Position': header('Position of what was written; give it as `?after=`.'),
  ETag: header('Revision of the record that was written.'),
};

const problem = (description: string): Response => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const PROBLEMS = {
  400: problem('Some of what was sent is missing or wrong: each field is named.'),
  401: problem('Not signed in.'),
  403: problem('Not allowed, or only with a reason.'),
  404: problem('No such record.'),
  503: problem('Not yet: `view-behind`, `clock-behind` or `document-parked`.'),
};
const SENDING_PROBLEMS = {
  409: problem('Refused by a rule: `code` and `detail` say which; or `idempotency-key-used`.'),
  412: problem('The record has changed since you saw it.'),
};

/** Adds to every operation that needs a sender what all of them have: headers, `?after=`, problems. */
export function describeOperations(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const get = item.get && described(item.get, ASKING, {});
    const post = item.post && described(item.post, SENDING, SENDING_PROBLEMS);
    const put = item.put && described(item.put, SENDING, SENDING_PROBLEMS);
    return [path, { ...item, ...(get && { get }), ...(post && { post }), ...(put && { put }) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function described(
  operation: Operation,
  parameters: readonly Parameter[],
  problems: Operation['responses'],
): Operation {
  if (isPublic(operation)) return operation;
  const responses = Object.entries(operation.responses).map(([status, response]) => [
    status,
    Object.keys(problems).length > 0 && status.startsWith('2') ? { headers: WRITTEN, ...response } : response,
  ]);
  return {
    ...operation,
    security: [{ bearer: [] }],
    parameters: [...(operation.parameters ?? []), ...parameters],
    responses: { ...PROBLEMS, ...problems, ...Object.fromEntries(responses) },
  };
}

const PUBLIC_TAGS = ['health', 'development sign-in'];
const isPublic = ({ tags = [] }: Operation): boolean => tags.some((tag) => PUBLIC_TAGS.includes(tag));
