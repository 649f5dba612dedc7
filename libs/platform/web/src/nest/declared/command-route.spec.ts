import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Command, derivedId } from '#platform/event-sourcing';
import { commandRoute, openApiOf, routesOf, Takes } from '../index.ts';
import { IsText } from '../../index.ts';
import { asOfficer, officer, trialApp } from '../../testing/trial-app.ts';

class MovePlan extends Command<Readonly<{ planId: string; stepId: string; words: readonly string[] }>> {
  static readonly act = 'plan';
}
class TrialMoveRequest {
  @IsText(20, 'Say where to')
  words!: string;
}
const MovePlanController = commandRoute({
  tag: 'plans',
  path: 'plans/:planId/steps/:stepId/moves',
  sends: MovePlan,
  request: TrialMoveRequest,
  summary: 'Move a step',
  as: ({ words }) => ({ words: words.split(' ') }),
  also: [Takes({ kib: 256 })],
});

const [planId, stepId] = [derivedId('a plan'), derivedId('a step')];
const sent: unknown[] = [];
const gateway = {
  expectRole: () => Promise.resolve(),
  send: async (command: unknown, data: unknown, { actor }: { actor: unknown }) => {
    sent.push([command, data, actor]);
    return { id: planId, revision: 1, position: null, events: [] };
  },
};
let app: NestFastifyApplication;
beforeAll(async () => {
  ({ app } = await trialApp([MovePlanController], [], undefined, gateway as never));
});
afterAll(() => app.close());

const post = (payload: object, plan = planId) =>
  app.inject({ method: 'POST', url: `/plans/${plan}/steps/${stepId}/moves`, headers: asOfficer, payload });

it('sends what it is told, with the ids of its path, as the one who asks', async () => {
  await post({ words: 'to Monday' }, planId.toUpperCase());
  expect(sent).toEqual([[MovePlan, { planId, stepId, words: ['to', 'Monday'] }, officer]]);
});

it.each([
  ['a body that its request class does not know', () => post({ words: 'to Monday', planId: 'x' })],
  ['words that are none', () => post({ words: ' ' })],
  ['an id that is none', () => post({ words: 'to Monday' }, 'x')],
])('does not send %s', async (_, asking) => {
  const before = sent.length;
  expect([(await asking()).statusCode, sent.length]).toEqual([400, before]);
});

it('is described as a route that was written out: its words, ids and body', () => {
  const { post: operation } = openApiOf(app).paths['/plans/{planId}/steps/{stepId}/moves']!;
  expect(operation).toMatchObject({ operationId: 'movePlan', tags: ['plans'], summary: 'Move a step' });
  const inPath = operation!.parameters!.filter((each) => 'in' in each && each.in === 'path');
  expect(inPath.map((each) => 'name' in each && each.name)).toEqual(['planId', 'stepId']);
  expect(JSON.stringify(operation!.requestBody)).toContain('TrialMoveRequest');
  expect(routesOf([MovePlanController]).map(({ takes }) => takes)).toEqual([{ kib: 256 }]);
});
