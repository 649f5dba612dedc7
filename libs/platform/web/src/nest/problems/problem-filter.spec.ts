import { Controller, Get, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as events from '#platform/event-sourcing';
import { SendsNothing } from '../index.ts';
import { NotAllowed, NotFound, ReasonRequired } from '#platform/gateway';
import { Public } from '#nest/identity';
import { SentFromElsewhere } from '#platform/identity';
import { DocumentParked, ViewBehind, ViewNotBuilt } from '#platform/read-models';
import { problemIn } from '../../testing/problem-in.ts';
import { trialApp } from '../../testing/trial-app.ts';

const thrown: Readonly<Record<string, unknown>> = {
  'rows-refused': new events.RowsRefused([{ at: 'rows.1.marks.0.code', code: 'already-marked', words: 'Marked.' }]),
  refusal: new events.Refusal('not-later', 'The new end date must be later than the current one.'),
  'not-allowed': new NotAllowed('AgreeExtension', 'Your role does not allow this.'),
  'reason-required': new ReasonRequired('Child'),
  'sent-from-elsewhere': new SentFromElsewhere(),
  'not-found': new NotFound('There is no such child.'),
  'no-such-record': new events.NoSuchRecord({ category: 'placement' }),
  'key-used': new events.IdempotencyKeyUsed('c1'),
  stale: new events.StaleRevision('placement-p1'),
  'view-behind': new ViewBehind(['children']),
  'view-not-built': new ViewNotBuilt(['children']),
  'clock-behind': new events.ClockBehind('placement-p1'),
  'document-parked': new DocumentParked('children', 'k1'),
  contention: new events.TooMuchContention('placement-p1'),
  store: new events.StoreUnavailable('Canary disk full'),
  outcome: new events.UnknownOutcome('placement-p1'),
  position: new events.ForeignPosition('x', 'it is not a position'),
  'too-large': new events.AppendRefused('too-large', 'Canary'),
  'our-fault': new events.AppendRefused('event-id', 'Canary'),
  driver: Object.assign(new Error('Canary Featherstone is not unique'), { code: 'SQLITE_CONSTRAINT', statusCode: 400 }),
  nothing: 'Canary thrown',
};

@Controller()
@SendsNothing('a trial')
class TrialController {
  @Get('throws/:what')
  @Public('it only throws')
  throws(@Param('what') what: string): never {
    throw thrown[what];
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialController])));
afterAll(() => app.close());

it.each([
  ['refusal', 409, 'not-later', 'The new end date must be later than the current one.'],
  ['rows-refused', 409, 'rows-refused', 'One row has to be put right'],
  ['not-allowed', 403, 'not-allowed', 'Your role does not allow this.'],
  ['reason-required', 403, 'reason-required', 'outside your service'],
  ['sent-from-elsewhere', 403, 'sent-from-elsewhere', 'nothing was done'],
  ['not-found', 404, 'not-found', 'There is no such child.'],
  ['no-such-record', 404, 'not-found', 'There is no such placement.'],
  ['key-used', 409, 'idempotency-key-used', 'Use a new key'],
  ['stale', 412, 'stale', 'has changed since'],
  ['clock-behind', 503, 'clock-behind', undefined],
  ['view-behind', 503, 'view-behind', undefined],
  ['view-not-built', 503, 'view-not-built', undefined],
  ['document-parked', 503, 'document-parked', undefined],
  ['contention', 503, 'try-again', undefined],
  ['store', 503, 'store-unavailable', undefined],
  ['outcome', 503, 'unknown-outcome', undefined],
  ['position', 400, 'foreign-position', undefined],
  ['too-large', 413, 'too-large', undefined],
  ['our-fault', 500, 'bug', undefined],
  ['driver', 500, 'bug', undefined],
  ['nothing', 500, 'bug', undefined],
])('%s is answered %i %s', async (what, status, code, detail) => {
  const answer = await app.inject({ url: `/throws/${what}` });
  const problem = problemIn(answer);
  expect(problem).toMatchObject({ status, code, correlationId: answer.headers['x-correlation-id'] });
  if (detail) expect(problem.detail).toContain(detail);
  else expect(problem).not.toHaveProperty('detail');
  expect(answer.headers['retry-after'] === undefined).toBe(status !== 503);
});

it('names the field of each row that was refused, with its reason', async () => {
  const problem = problemIn(await app.inject({ url: '/throws/rows-refused' }));
  expect(problem.errors).toEqual([{ field: 'rows.1.marks.0.code', code: 'already-marked', detail: 'Marked' }]);
});
