import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import type { Answer } from '../harness/answer.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

const line = [...lineOfPeople, ...lineOfRoles, ...wholeLine];
const steps = line.map((step, n) => [step.name, { ...step, key: `key-${n}` }] as const);
type Keyed = LineStep & Readonly<{ key: string }>;

describe('A command sent again with its Idempotency-Key', () => {
  let service: Service;
  const ids: LineIds = {};
  const first = new Map<string, Answer['kept']>();

  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:00:00.000Z');
    ids['audited'] = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  });
  afterAll(() => service.end());

  const send = (step: Keyed, by: DevelopmentPerson = step.by, change: object = {}) =>
    service
      .as(by)
      .post(
        urlOf(step, ids),
        { ...step.body(ids), ...change },
        { key: step.key, ...(by !== step.by && { reason: 'Covering for a colleague' }) },
      );
  const idsOfEvents = async () => (await service.recorded()).map(({ id }) => id);

  describe('at once', () => {
    it.each(steps)('%s: done once, and answered the same three times', async (_, step) => {
      await service.at(step.at);
      const before = await idsOfEvents();
      const answers = await Promise.all([send(step), send(step), send(step)]);
      const [answer, ...others] = answers;
      for (const other of others) expect(other.kept).toEqual(answer!.kept);

      const commandId = derivedId(step.by.id, 'POST', urlOf(step, ids), step.key);
      const written = (await service.recorded()).filter(({ metadata }) => metadata.commandId === commandId);
      expect(answer!.written.events).toEqual(written.map(({ id, type }) => ({ id, type })));
      expect(before).not.toContain(written[0]!.id);
      first.set(step.name, answer!.kept);
      Object.assign(ids, await step.leaves?.(answer!, service, ids));
    });
  });

  const againEach = (words: string) =>
    describe(words, () => {
      it.each(steps)('%s: answered as it was first', async (_, step) => {
        const before = await idsOfEvents();
        expect((await send(step)).kept).toEqual(first.get(step.name));
        expect(await idsOfEvents()).toEqual(before);
      });
    });
  againEach('later, when everything after it is done');

  describe('after a restart', () => {
    beforeAll(() => service.restart());
    againEach('of the server');
  });

  describe('with another body', () => {
    it.each(steps.filter(([, { otherwise }]) => otherwise))('%s: refused', async (_, step) => {
      const answer = await send(step, step.by, step.otherwise!);
      expect([answer.told, answer.problem.title]).toEqual([
        '409 idempotency-key-used',
        'The Idempotency-Key was used for another request.',
      ]);
    });
  });

  describe('by another person', () => {
    it.each(steps.filter(([, { alsoBy }]) => alsoBy))('%s: another command', async (_, step) => {
      const answer = await send(step, step.alsoBy);
      if (answer.status >= 300) return expect(answer.told).toMatch(/^409 (?!idempotency-key-used)/);
      const mine = JSON.parse(first.get(step.name)!.text) as { events: { id: string }[] };
      return expect(answer.written.events.map(({ id }) => id)).not.toContain(mine.events[0]!.id);
    });
  });

  it('covers every command that the API describes', async () => {
    const described = (await service.server.app.inject({ url: '/openapi.json' })).json<{
      paths: Record<string, { post?: { responses: Record<string, { content?: unknown }> } }>;
    }>();
    const commands = Object.entries(described.paths).filter(([, { post }]) => post && '412' in post.responses);
    expect(new Set(line.map(({ route }) => route))).toEqual(new Set(commands.map(([path]) => path)));
  });
});
