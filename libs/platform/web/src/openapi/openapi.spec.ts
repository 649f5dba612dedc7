import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { From, IdParam, IsCivilDate, SendsNothing } from '../index.ts';
import { asOfficer, trialApp } from '../testing/trial-app.ts';

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

@Controller('plans')
@SendsNothing('a trial')
class TrialPlans {
  @Post(':planId/changes')
  change(@IdParam('planId') _: string, @Body() body: PlanRequest, @From() sender: Sender) {
    return { body, sender };
  }
  @Post('search')
  @HttpCode(200)
  search(@Body() terms: TargetRequest, @From() _: Sender) {
    return terms;
  }
  @Get(':planId')
  show(@IdParam('planId') id: string, @From() _: Sender) {
    return id;
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
        kind: { enum: ['a', 'b'] },
        targets: { type: 'array', maxItems: 9, items: { $ref: '#/components/schemas/TargetRequest' } },
      },
    },
    TargetRequest: { properties: { words: { type: 'string', minLength: 1, maxLength: 20 } } },
    Problem: { required: ['type', 'status', 'code', 'title'] },
  });
});

it('describes headers, ?after= and problems of every operation that needs a sender', async () => {
  const { paths } = (await app.inject({ url: '/openapi.json' })).json();
  const names = (operation: { parameters: { name: string }[] }) => operation.parameters.map(({ name }) => name);
  const { post } = paths['/plans/{planId}/changes'];
  expect(names(post)).toEqual(['planId', 'Idempotency-Key', 'If-Match']);
  expect(post.security).toEqual([{ bearer: [] }]);
  expect(Object.keys(post.responses)).toEqual([
    '200',
    '201',
    '400',
    '401',
    '403',
    '404',
    '409',
    '412',
    '422',
    '429',
    '503',
  ]);
  expect(Object.keys(post.responses['201'].headers)).toEqual(['Throughline-Position', 'ETag', 'Location']);
  expect(Object.keys(post.responses['200'].headers)).toEqual(['Throughline-Position', 'ETag']);
  expect(post.requestBody.content['application/json'].schema.$ref).toBe('#/components/schemas/PlanRequest');
  expect(names(paths['/plans/search'].post)).toEqual(['after', 'Access-Reason']);
  const { get } = paths['/plans/{planId}'];
  expect(names(get)).toEqual(['planId', 'after', 'Access-Reason']);
  expect(get.responses['503'].content).toHaveProperty('application/problem+json');
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
