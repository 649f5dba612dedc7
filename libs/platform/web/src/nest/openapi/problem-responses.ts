import { KINDS, HTTP_KINDS, outageKinds, problemType, type ProblemKind } from '../../problems/problem-kinds.ts';
import { HEADERS, type Responses } from './operation-parts.ts';

const SCHEMA = { $ref: '#/components/schemas/Problem' };

/** What problems carry a status: not what a server says before it knows the route. */
export const kindsOf = (status: number): readonly ProblemKind[] => {
  const all = [...Object.values(KINDS), ...Object.values(HTTP_KINDS), ...outageKinds];
  const those = all.filter((kind) => kind.status === status);
  return those.filter(({ code }, at) => those.findIndex((other) => other.code === code) === at);
};

const WORDS: Readonly<Record<number, string>> = {
  400: 'Some of what was sent is missing or wrong: each field is named once.',
  401: 'Not signed in.',
  403: 'Not allowed, or only with a reason in `Access-Reason`.',
  404: 'No such record.',
  409: 'A rule does not allow it.',
  412: 'The record has changed since you saw it (`If-Match`).',
  413: 'More than is taken here at once.',
  415: 'The body is neither JSON nor a form in UTF-8.',
  422: 'It cannot be worked out, or is unusual.',
  429: 'More than one person or one sign-in may send in a minute.',
  503: 'Not now: nothing is wrong with the request.',
};

type Words = Readonly<{ code: string; detail: string }>;

/** A problem's response: the codes that it may have here, with words, in the schema as in the description. */
export function problemResponse(
  status: number,
  codes: readonly Words[] = kindsOf(status).map(({ code, title }) => ({ code, detail: title })),
  questions: readonly Words[] = [],
): Responses[string] {
  const [first] = codes;
  const all = codes
    .filter(({ code }, at) => codes.findIndex((other) => other.code === code) === at)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const list = (words: readonly Words[]) => words.map(({ code, detail }) => `- \`${code}\`: ${detail}`);
  const asked = questions.length === 0 ? [] : ['', 'It may ask, under `questions`:', '', ...list(questions)];
  return {
    description: [WORDS[status] ?? '', '', ...list(all), ...asked].join('\n'),
    ...([429, 503].includes(status) && { headers: { 'Retry-After': HEADERS['Retry-After'] } }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [SCHEMA, { properties: { code: { enum: all.map(({ code }) => code) }, ...within(questions) } }],
        },
        example: {
          ...{ type: problemType(first?.code ?? ''), status, code: first?.code, title: titleOf(status, first) },
          ...(status === 400 && { errors: [{ field: 'reason', detail: 'Say why, in at most 2,000 characters' }] }),
          ...(status === 409 && { detail: first?.detail }),
          correlationId: '0b8f2c3e-7a54-4f0e-9d1c-000000000001',
        },
      },
    },
  } as Responses[string];
}

const SHARED = [400, 401, 403, 404, 412, 413, 415, 429, 503];

/** Those that are the same wherever they are answered, said once. */
export const sharedResponses = (): Responses =>
  Object.fromEntries(SHARED.map((status) => [`Problem${status}`, problemResponse(status)]));

export const shared = (...statuses: readonly number[]): Responses =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));

const titleOf = (status: number, first: Words | undefined) =>
  status === 409 ? 'A rule does not allow this.' : first?.detail;

const within = (questions: readonly Words[]) =>
  questions.length === 0
    ? {}
    : {
        questions: {
          type: 'array',
          items: { type: 'object', properties: { code: { enum: questions.map(({ code }) => code) } } },
        },
      };
