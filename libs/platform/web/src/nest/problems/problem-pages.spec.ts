import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SendsNothing } from '../index.ts';
import { NotFound } from '#platform/gateway';
import { Public } from '#nest/identity';
import { NotSignedIn } from '#platform/identity';
import { problemIn } from '../../testing/problem-in.ts';
import { trialApp } from '../../testing/trial-app.ts';
import { ProblemPages, type ProblemDrawn } from '../../problems/problem-pages.ts';
import type { Problem } from '../../problems/problem-kinds.ts';
import type { ProblemListed, ProblemsListed } from '../../problems/problems-listed.ts';

@Controller()
@SendsNothing('a trial')
@Public('it only throws')
class TrialThrower {
  @Get('missing')
  missing(): never {
    throw new NotFound('There is no such child.');
  }
  @Get('unknown')
  unknown(): never {
    throw new NotSignedIn();
  }
  @Get('bug')
  bug(): never {
    throw new Error('Canary');
  }
}

class TrialPages extends ProblemPages {
  override draw({ status, detail }: Problem): ProblemDrawn {
    if (status === 500) throw new Error('The page of a bug is broken too.');
    return status === 401 ? { goTo: '/sign-in' } : { html: `<h1>${status} ${detail ?? ''}</h1>` };
  }
  override list = (all: readonly ProblemListed[]) => `<h1>${all.length} codes</h1>`;
  override explain = ({ code, words }: ProblemListed) => `<h1>${code}</h1>${words.join()}`;
}

let app: NestFastifyApplication;
beforeAll(async () => {
  ({ app } = await trialApp([TrialThrower], [{ provide: ProblemPages, useClass: TrialPages }]));
});
afterAll(() => app.close());
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('shows a browser the page, with the status of the problem', async () => {
  const answer = await app.inject({ url: '/missing', headers: browser });
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['vary']]).toEqual([
    ...[404, 'text/html; charset=utf-8', 'accept'],
  ]);
  expect(answer.body).toBe('<h1>404 There is no such child.</h1>');
});

it('shows it also where no route is', async () =>
  expect((await app.inject({ url: '/nowhere', headers: browser })).body).toContain('<h1>404'));

it('shows a browser what a problem’s type leads to, and all of them, and a program the same as JSON', async () => {
  const [{ type }] = [(await app.inject({ url: '/missing' })).json<Problem>()];
  const shown = await app.inject({ url: type, headers: browser });
  expect([shown.headers['content-type'], shown.headers['vary']]).toEqual(['text/html; charset=utf-8', 'accept']);
  expect(shown.body).toContain('<h1>not-found</h1>There is no such record.');
  const { items, count } = (await app.inject({ url: '/problems' })).json<ProblemsListed>();
  expect([items.length > 20, count]).toEqual([true, { rows: items.length, more: false }]);
  expect((await app.inject({ url: '/problems', headers: browser })).body).toBe(`<h1>${items.length} codes</h1>`);
  expect((await app.inject({ url: '/problems/no-such', headers: browser })).statusCode).toBe(404);
});

it('leads a browser to where one signs in', async () => {
  const answer = await app.inject({ url: '/unknown', headers: browser });
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in']);
});

it.each(['*/*', 'application/json', 'application/problem+json'])(
  'answers who accepts %s the problem itself',
  async (accept) => expect(problemIn(await app.inject({ url: '/missing', headers: { accept } })).status).toBe(404),
);

it('answers the problem itself when its page cannot be drawn', async () =>
  expect(problemIn(await app.inject({ url: '/bug', headers: browser })).status).toBe(500));
