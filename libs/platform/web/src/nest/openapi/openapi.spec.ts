import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { says, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Opens, Sends } from '../index.ts';
import { IsCivilDate } from '../../index.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

class TargetRequest {
  @Length(1, 20)
  words!: string;
}
class PlanRequest {
  @IsUUID()
  reviewId!: string;
  @IsCivilDate()
  to!: string;
  @IsOptional()
  @IsIn(['a', 'b'])
  kind?: string;
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => TargetRequest)
  targets!: TargetRequest[];
}

class PlansAsked {
  @IsOptional()
  @IsIn(['new', 'old'], { message: 'Say which come first: new or old' })
  order: 'new' | 'old' = 'new';
}
const found = says.shape('PlanFound', { planId: says.id(), notes: says.orNull(says.text('Twice a week')) });

@Controller('plans')
class TrialPlans {
  @Post(':planId/copies')
  @Opens()
  @Sends({ name: 'CopyPlan', act: 'plan' })
  copy(@IdParam('planId') _: string, @Body() body: PlanRequest, @From() sender: Sender) {
    return { body, sender };
  }
  @Post(':planId/changes')
  @Sends({ name: 'ChangePlan', act: 'plan' })
  change(@IdParam('planId') _: string, @Body() body: PlanRequest, @From() sender: Sender) {
    return { body, sender };
  }
  @Post('search')
  @HttpCode(200)
  @Asks({ name: 'SearchPlans', act: 'read', answers: found })
  search(@Body() terms: TargetRequest, @From() _: Sender) {
    return terms;
  }
  @Get(':planId')
  @Asks({ name: 'FindPlan', act: 'read', answers: found })
  show(@IdParam('planId') id: string, @Query() { order }: PlansAsked, @From() _: Sender) {
    return [id, order];
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialPlans])));
afterAll(() => app.close());

it('describes a request class by the rules that check it, classes within it too', async () => {
  const { openapi, components } = (await app.inject({ url: '/openapi.json' })).json();
  expect(openapi).toBe('3.1.0');
  expect(components.schemas).toMatchObject({
    PlanRequest: {
      type: 'object',
      required: ['reviewId', 'to', 'targets'],
      additionalProperties: false,
      properties: {
        reviewId: { type: 'string', format: 'uuid' },
        to: { type: 'string', format: 'date' },
        kind: { enum: ['a', 'b', null] },
        targets: { type: 'array', maxItems: 9, items: { $ref: '#/components/schemas/TargetRequest' } },
      },
    },
    TargetRequest: { properties: { words: { type: 'string', minLength: 1, maxLength: 20 } } },
    Problem: { required: ['type', 'status', 'code', 'title'] },
  });
});

const described = async () => (await app.inject({ url: '/openapi.json' })).json();
const names = (operation: { parameters: { name: string }[] }) => operation.parameters.map(({ name }) => name);

it('describes headers, problems and answers of a command', async () => {
  const { post } = (await described()).paths['/plans/{planId}/changes'];
  expect(names(post)).toEqual(['planId', 'Idempotency-Key', 'If-Match', 'X-Correlation-Id']);
  expect([post.operationId, post.security, post['x-acts']]).toEqual(['changePlan', [{ bearer: [] }], ['plan']]);
  const statuses = ['200', '400', '401', '403', '404', '409', '412', '413', '415', '422', '429', '503'];
  expect(Object.keys(post.responses)).toEqual(statuses);
  const opening = (await described()).paths['/plans/{planId}/copies'].post.responses['201'];
  expect(Object.keys(opening.headers)).toEqual(['Throughline-Position', 'ETag', 'Location']);
  expect(Object.keys(post.responses['200'].headers)).toEqual(['Throughline-Position', 'ETag']);
  expect(post.requestBody.content['application/json'].schema.$ref).toBe('#/components/schemas/PlanRequest');
});

it('describes what may stand behind the path, and what a question answers', async () => {
  const { paths, components } = await described();
  const { get } = paths['/plans/{planId}'];
  expect(names(get)).toEqual(['planId', 'order', 'after', 'X-Correlation-Id']);
  expect(get.parameters[1]).toEqual({
    ...{ name: 'order', in: 'query', required: false, description: 'Say which come first: new or old' },
    schema: { type: 'string', enum: ['new', 'old'], default: 'new' },
  });
  const { schema, example } = get.responses['200'].content['application/json'];
  expect(schema).toEqual({ $ref: '#/components/schemas/PlanFound' });
  expect(example).toEqual({ planId: expect.any(String), notes: 'Twice a week' });
  expect(components.schemas.PlanFound).toEqual({
    ...{ type: 'object', required: ['planId', 'notes'] },
    properties: { planId: { type: 'string', format: 'uuid' }, notes: { type: ['string', 'null'] } },
  });
  expect(names(paths['/plans/search'].post)).toEqual(['after', 'X-Correlation-Id']);
  expect(get.responses['503']).toEqual({ $ref: '#/components/responses/Problem503' });
  expect(components.responses.Problem503.description).toContain('`view-behind`');
  expect(paths['/health/live'].get).not.toHaveProperty('security');
});

it('can be browsed with assets of this server alone, within the policy of its page', async () => {
  const page = await app.inject({ url: '/api-docs' });
  expect(page.headers['content-type']).toContain('text/html');
  const assets = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
  expect(assets.length).toBeGreaterThan(3);
  for (const asset of assets) {
    expect(asset).toMatch(/^\.\/api-docs\//);
    expect((await app.inject({ url: asset.slice(1) })).statusCode).toBe(200);
  }
  expect(page.body).not.toMatch(/<script>[^<]/);
  expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
});

it('lets no other page style itself inline, run a script of its own, or be framed', async () => {
  const { headers } = await app.inject({ url: '/plans/x', headers: asOfficer });
  const policy = headers['content-security-policy'];
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
