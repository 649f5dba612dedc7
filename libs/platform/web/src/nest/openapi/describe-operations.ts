import type { OpenAPIObject } from '@nestjs/swagger';
import { DONE_BY } from '../answers/done-by.ts';
import { IN_PARTS } from '../answers/in-parts.ts';
import { actsOf, addressOf, type Route } from '../declared/routes-of.ts';
import { addShapes, answerSchema } from './answer-schemas.ts';
import { writtenExample } from './common-schemas.ts';
import {
  ACCESS_REASON,
  ACCESS_REASON_KIND,
  AFTER,
  CORRELATION,
  HEADERS,
  IDEMPOTENCY_KEY,
  IF_MATCH,
} from './operation-parts.ts';
import type { Operation, Parameter, Responses } from './operation-parts.ts';
import { kindsOf, problemResponse, shared } from './problem-responses.ts';
import { queryParameters } from './query-parameters.ts';
import type { KnownOfActs } from './known-of-acts.ts';
import type { Schemas } from './request-schemas.ts';

/**
 * What a route declares, as its operation: who may, what it takes, each status with what it then answers.
 * @param drawn as the routes' own decorators describe them: which there are, for what, with which body
 */
export function describeOperations(
  drawn: OpenAPIObject,
  routes: readonly Route[],
  known: KnownOfActs,
): Readonly<{ paths: OpenAPIObject['paths']; components: Schemas }> {
  const byAddress = new Map(routes.map((route) => [addressOf(route), route]));
  const components: Schemas = {};
  const paths = Object.entries(drawn.paths).map(([path, item]) => {
    const operations = (['get', 'post'] as const).flatMap((method) => {
      const route = byAddress.get(`${method.toUpperCase()} ${path}`);
      const operation = item[method];
      return route && operation ? [[method, described(operation, route, known, components)] as const] : [];
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  return { paths: Object.fromEntries(paths), components };
}

function described(operation: Operation, route: Route, known: KnownOfActs, components: Schemas): Operation {
  const isPublic = route.publicBecause !== undefined;
  const acts = actsOf(route);
  const { summary, description, tags, requestBody } = operation;
  return {
    operationId: nameOf(route),
    ...(tags && { tags }),
    ...(summary && { summary }),
    description: [description, known.whoMay(route)].filter(Boolean).join('\n\n'),
    ...(isPublic ? {} : { security: [{ bearer: [] }] }),
    ...(acts.length > 0 && { 'x-acts': [...new Set(acts.map(({ act }) => act))] }),
    parameters: parametersOf(operation, route, known),
    ...(requestBody && { requestBody }),
    responses: { ...answersOf(operation, route, components), ...problemsOf(operation, route, known) },
  };
}

/** What it sends or asks last, which the rest is asked for; of a route that does neither, its own name. */
function nameOf(route: Route): string {
  const name = actsOf(route).at(-1)?.name ?? route.handler;
  return name[0]!.toLowerCase() + name.slice(1);
}

const doesOf = ({ declared }: Route) => (declared && 'does' in declared ? declared.does : null);

function parametersOf(operation: Operation, route: Route, known: KnownOfActs): Parameter[] {
  const { parameters = [] } = operation;
  const inPath = parameters
    .filter((each) => 'in' in each && each.in === 'path')
    .map((each) => ({ ...each, schema: { type: 'string', format: 'uuid' } }));
  const does = doesOf(route);
  return [
    ...(route.path.includes(':code') ? parameters : inPath),
    ...(route.query ? queryParameters(route.query) : []),
    ...(does === 'asks' ? [AFTER] : []),
    ...(does === 'sends' ? [IDEMPOTENCY_KEY] : []),
    ...(writesOne(operation, route) ? [IF_MATCH] : []),
    ...(actsOf(route).some(({ act }) => known.takesReason(act)) ? [ACCESS_REASON, ACCESS_REASON_KIND] : []),
    ...(route.publicBecause === undefined ? [CORRELATION] : []),
  ] as Parameter[];
}

function answersOf(operation: Operation, route: Route, components: Schemas): Responses {
  if (writesOne(operation, route)) return writtenOf(DONE_BY in operation, route.opens);
  if (IN_PARTS in operation) return writtenInParts();
  const { answers, file } = route;
  const [status = '200'] = Object.keys(operation.responses);
  if (file) return { 200: { description: 'The file.', content: { [file]: { schema: FILE, example: FILE_EXAMPLE } } } };
  if (status === '204') return { 204: { description: 'Done, or done before.' } };
  if (!answers) return operation.responses;
  const { schema, components: more } = answerSchema(answers);
  addShapes(components, more);
  const content = {
    'application/json': { schema, example: answers.example },
    ...(route.answersPage && { 'text/html': { schema: FILE, example: '<!doctype html>' } }),
  };
  const hasRevision = typeof (answers.example as { revision?: unknown }).revision === 'number';
  const ok = { description: 'Answered.', content, ...(hasRevision && { headers: { ETag: HEADERS.ETag } }) };
  return {
    [status]: ok,
    ...(route.alsoAnswers && { [route.alsoAnswers.status]: { ...ok, description: route.alsoAnswers.words } }),
  } as Responses;
}

/** What is recorded of a record is answered with its revision; work that takes longer, and many at once, otherwise. */
const writesOne = (operation: Operation, route: Route): boolean =>
  doesOf(route) === 'sends' && !(IN_PARTS in operation) && '201' in operation.responses;

const ROWS = { code: 'rows-refused', detail: 'Nothing was recorded: `errors` names each row with why.' };
const FILE = { type: 'string' } as const;
const FILE_EXAMPLE = 'Family name,Given names\r\nOkonkwo,Amara\r\n';

function writtenInParts(): Responses {
  const headers = { 'Throughline-Position': HEADERS['Throughline-Position'] };
  const schema = { $ref: '#/components/schemas/WrittenInParts' };
  const { position } = writtenExample;
  const example = { position, parts: [writtenExample], refused: [] };
  const content = { 'application/json': { schema, example } };
  const some = 'Some parts stand; `refused` names the rows that were refused since all were checked.';
  return {
    200: { description: 'Done, or done before: every part stands.', headers, content },
    207: { description: some, headers, content },
  } as Responses;
}

function writtenOf(byProcess: boolean, opens: Route['opens']): Responses {
  const { Location, ETag } = HEADERS;
  const headers = { 'Throughline-Position': HEADERS['Throughline-Position'], ETag };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Written' }, example: writtenExample } };
  const accepted = 'Recorded; a process has still to do what it asks for. The same request again says when it has.';
  return {
    ...(opens !== 'always' && { 200: { description: 'Done, or done before.', headers, content } }),
    ...(opens !== 'never' && {
      201: { description: 'Done; a record was opened.', headers: { ...headers, Location }, content },
    }),
    ...(byProcess && { 202: { description: accepted, headers, content } }),
  };
}

/** What is answered by those who find no route, or an end of the connection, is said once for all. */
function problemsOf(operation: Operation, route: Route, known: KnownOfActs): Responses {
  const { requestBody } = operation;
  const isPublic = route.publicBecause !== undefined;
  const does = doesOf(route);
  const [command] = does === 'sends' ? actsOf(route) : [];
  const all = actsOf(route).map(({ name }) => known.refusalsOf(name));
  const [refuses, asks] = [all.flatMap((each) => each.refuses), all.flatMap((each) => each.asks)];
  const named = (status: number) => kindsOf(status).map(({ code, title }) => ({ code, detail: title }));
  const cannot = named(422).filter(({ code }) => code !== 'questioned' || command !== undefined);
  return {
    ...shared(400),
    ...(isPublic ? {} : shared(401, 403)),
    ...(route.path.includes(':') || command ? shared(404) : {}),
    ...(command && {
      409: problemResponse(409, [...(IN_PARTS in operation ? [ROWS] : []), ...refuses, ...named(409)]),
    }),
    ...(does === 'asks' && refuses.length > 0 && { 409: problemResponse(409, refuses) }),
    ...(writesOne(operation, route) && shared(412)),
    ...(route.method === 'POST' && shared(413, 415)),
    ...(does && { 422: problemResponse(422, cannot, asks) }),
    ...(isPublic && !requestBody ? {} : shared(429, 503)),
  };
}
