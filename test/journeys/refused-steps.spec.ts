import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Answer } from '../harness/answer.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

const line = [...lineOfPeople, ...lineOfRoles, ...wholeLine];
/** In the officer's words: what a stream is called in the store is none of theirs. */
const NOWHERE =
  /no such (record|child|referral|placement|person on the register|role of the council’s own|kind of|calendar)/;
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('Each command, before it is accepted', () => {
  let service: Service;
  const ids: LineIds = {};

  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:00:00.000Z');
    ids['audited'] = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  });
  afterAll(() => service.end());

  const post = (step: LineStep, change: object = {}, { url = urlOf(step, ids), ...extras } = {}) =>
    service.as(step.by).post(url, { ...step.body(ids), ...change }, extras);

  async function refused(step: LineStep): Promise<void> {
    const url = urlOf(step, ids);
    const unsigned = new Answer(await service.server.app.inject({ method: 'POST', url, payload: step.body(ids) }));
    expect(unsigned.told).toBe('401 not-signed-in');
    const forbidden = await service.as(step.notBy).post(url, step.body(ids));
    expect(forbidden.told).toBe('403 not-allowed');
    expect(forbidden.problem.detail).toMatch(/role does not allow|answers for itself/);
    const stranger = await post(step, { shoeSize: 38 });
    expect([stranger.told, stranger.faults]).toEqual(['400 bad-input', ['shoeSize']]);
    expect((await post(step, {}, { ifMatch: '"99"' } as object)).told).toBe('412 stale');
    if (step.needs.length > 0) {
      const empty = await service.as(step.by).post(url, {});
      expect([empty.told, new Set(empty.faults)]).toEqual(['400 bad-input', new Set(step.needs)]);
    }
    // What an address names may be nowhere.
    expect(step.lost !== undefined).toBe(step.ids.length > 0);
    if (step.lost) {
      const lost = urlOf(step, { ...ids, [step.ids[0]!]: NOBODY });
      const nowhere = await post(step, {}, { url: lost });
      const { detail, title } = nowhere.problem;
      expect([nowhere.told, detail ?? title]).toEqual([step.lost, expect.stringMatching(NOWHERE)]);
      const nonsense = await post(step, {}, { url: urlOf(step, { ...ids, [step.ids[0]!]: 'nonsense' }) });
      expect([nonsense.told, nonsense.faults]).toEqual(['400 bad-input', [/\{(\w+)\}/.exec(step.route)![1]]]);
    }
  }

  it.each(line.map((step) => [step.name, step] as const))(
    '%s: refused in each way, recording nothing, then accepted, then refused when it was done',
    async (_, step) => {
      await service.at(step.at);
      const before = (await service.recorded()).length;
      await refused(step);
      expect(await service.recorded()).toHaveLength(before);

      const answer = await post(step);
      expect(answer.written.events.length).toBeGreaterThan(0);
      Object.assign(ids, await step.leaves?.(answer, service, ids));
      if (!step.anew) return;
      const anew = await post(step);
      expect([anew.told, typeof anew.problem.detail]).toEqual([step.anew, 'string']);
    },
  );
});
