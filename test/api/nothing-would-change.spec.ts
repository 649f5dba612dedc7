import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

const line = [...lineOfPeople, ...lineOfRoles, ...wholeLine];
const corrects = ({ route }: Pick<LineStep, 'route'>): boolean => route.endsWith('/corrections');

/** Whoever says what is recorded as it is recorded has corrected nothing: the line would say that somebody had erred. */
describe('A correction that says what is recorded already', () => {
  let service: Service;
  const ids: LineIds = {};
  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:00:00.000Z');
    ids['audited'] = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  });
  afterAll(() => service.end());

  it.each(line.map((step) => [step.name, step] as const))('%s: and said so again', async (_, step) => {
    await service.at(step.at);
    const answer = await service.as(step.by).post(urlOf(step, ids), step.body(ids));
    expect(answer.status).toBeLessThan(300);
    Object.assign(ids, await step.leaves?.(answer, service, ids));
    if (!corrects(step)) return;
    const before = (await service.recorded()).length;
    const again = await service.as(step.by).post(urlOf(step, ids), { ...step.body(ids), reason: 'Looked at again' });
    expect([again.status, again.problem.detail]).toEqual([409, expect.stringMatching(/^Nothing would change: /)]);
    expect((await service.recorded()).length).toBe(before);
  });

  it('is every correction that the API has', async () => {
    const { paths } = (await service.server.app.inject({ url: '/openapi.json' })).json<{ paths: object }>();
    const routes = Object.keys(paths).filter((route) => corrects({ route }));
    expect(routes.filter((route) => !line.some((step) => step.route === route))).toEqual([]);
    expect(routes.length).toBeGreaterThanOrEqual(11);
  });
});
