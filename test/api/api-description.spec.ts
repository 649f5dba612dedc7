import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { answersToScripts, officerPages } from '#officer-ui';
import { addressOf, routesOf, RouteWalk } from '#nest/web';
import { DescribedAnswers } from '../harness/described-answers.ts';
import { Service } from '../harness/service.ts';

type Operation = Readonly<{
  summary?: string;
  security?: readonly object[];
  requestBody?: Readonly<{ content: Record<string, { schema: { $ref?: string } }> }>;
  responses: Record<string, Readonly<{ content?: Record<string, unknown>; headers?: object; description: string }>>;
  parameters?: readonly Readonly<{ name: string; in: string; description?: string }>[];
  operationId: string;
  description?: string;
}>;
type Description = Readonly<{
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Readonly<{ schemas: Record<string, unknown> }>;
}>;

let service: Service;
let described: Description;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
  described = (await service.server.app.inject({ url: '/openapi.json' })).json();
});
afterAll(() => service.end());

const operations = () =>
  Object.entries(described.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );

/** Pages for people and what their scripts ask are no part of the API; nor are styles, scripts and signing in. */
const ofPeople = new Set([
  ...routesOf([...officerPages, ...answersToScripts]).map(({ path }) => path.split('/')[0]!),
  ...['assets', 'sign-in', 'sign-out'],
]);
const isPage = (address: string) => ofPeople.has(address.split('/')[1]!);

it('is a valid OpenAPI 3.1 document', async () => {
  expect(described.openapi).toBe('3.1.0');
  expect(await new Validator().validate(structuredClone(described))).toEqual({ valid: true });
});

it('is told from one that is not', async () => {
  const [path] = Object.keys(described.paths);
  const broken = { ...described, paths: { [path!]: { post: { responses: 'none' } } } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

it('describes every route of the API, and no other', () => {
  const served = service.server.app
    .get(RouteWalk, { strict: false })
    .routes()
    .map(addressOf)
    .filter((address) => !isPage(address));
  expect(new Set(operations().map(([name]) => name))).toEqual(new Set(served));
  expect(served.length).toBeGreaterThan(0);
});

it('says of every route what it is for, what it answers, and who must sign in', () => {
  for (const [name, { summary, responses, security }] of operations()) {
    const isPublic = / \/(health|version|problems|dev\/token)/.test(name);
    expect([name, (summary ?? '').length > 10, Object.keys(responses).length > 0]).toEqual([name, true, true]);
    expect([name, security]).toEqual([name, isPublic ? undefined : [{ bearer: [] }]]);
    if (!isPublic) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '422', '503']));
  }
});

it('answers everything with a schema and an example that is as the schema says', () => {
  const examples = DescribedAnswers.by(described).examples();
  expect(examples.filter(([, fault]) => fault !== null)).toEqual([]);
  const operationsWithOk = new Set(examples.filter(([at]) => / 20\d\b/.test(at)).map(([at]) => at.split(' 20')[0]));
  expect(operationsWithOk).toEqual(new Set(operations().map(([name]) => name)));
});

it('finds what is answered otherwise than it says', () => {
  const answers = DescribedAnswers.by(described);
  const fault = (body: object, statusCode = 404) =>
    answers.faultIn(
      { method: 'GET', url: '/children/of-nobody' },
      { statusCode, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) },
    );
  const problem = { type: '/problems/not-found', status: 404, code: 'not-found', title: 'Nobody is called that' };
  expect(fault(problem)).toBeNull();
  expect(fault({ ...problem, more: 1 })).toContain('must NOT have additional properties');
  expect(fault({ ...problem, title: undefined })).toContain("must have required property 'title'");
  expect(fault(problem, 418)).toContain('does not name this status');
});

it('says of every field and parameter what it is', () => {
  const parameters = operations().flatMap(([name, { parameters: all = [] }]) =>
    all.filter((each) => each.in !== 'path' && !each.description).map((each) => `${name} ${each.name}`),
  );
  const fields = Object.entries(described.components.schemas)
    .filter(([name]) => name.endsWith('Request'))
    .flatMap(([name, schema]) =>
      Object.entries((schema as { properties: Record<string, { description?: string }> }).properties)
        .filter(([, { description }]) => !description)
        .map(([field]) => `${name}.${field}`),
    );
  expect([parameters, fields]).toEqual([[], []]);
});

it('names each operation by what it sends or asks, each by another name', () => {
  const names = operations().map(([, { operationId }]) => operationId);
  expect(names).toEqual(expect.arrayContaining(['registerChild', 'findChildLine']));
  expect(new Set(names).size).toBe(names.length);
});

it('lists under each command what it may refuse and ask, in words', () => {
  const { post } = described.paths['/placements/{placementId}/extensions']!;
  expect(post!.responses['409']!.description).toContain('`not-later`: The new finish date must be later');
  expect(post!.responses['422']!.description).toContain('`past-school-leaving`:');
  expect(post!.description).toContain('sen-officer: own service; council with a reason');
});

it('gives every command a request, its headers and its refusals', () => {
  const commands = operations().filter(([name, { responses }]) => name.startsWith('POST') && '412' in responses);
  expect(commands.length).toBeGreaterThan(0);
  for (const [name, { requestBody, parameters, responses }] of commands) {
    const reference = requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1);
    expect([name, reference && reference in described.components.schemas]).toEqual([name, true]);
    expect(parameters?.map((parameter) => parameter.name)).toEqual(
      expect.arrayContaining(['Idempotency-Key', 'If-Match']),
    );
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['409', '412']));
  }
});

it('can be browsed, with what this server alone delivers', async () => {
  const page = await service.server.app.inject({ url: '/api-docs' });
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
  expect(page.body).toContain('Throughline API');
  const assets = [...page.body.matchAll(/(?:src|href)="(?<url>[^"]+\.(?:js|css))"/g)].map(
    ({ groups }) => groups!['url']!,
  );
  expect(assets.length).toBeGreaterThan(1);
  for (const asset of assets) {
    expect(asset).not.toMatch(/^(?:https?:)?\/\//);
    const { pathname } = new URL(asset, 'http://localhost/api-docs');
    expect([asset, (await service.server.app.inject({ url: pathname })).statusCode]).toEqual([asset, 200]);
  }
});
