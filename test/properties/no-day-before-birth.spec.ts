import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { urlOf, type LineIds } from '../harness/line-step.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { wholeLine } from '../harness/whole-line.ts';

const BORN_ON = paperwork.child.dateOfBirth;
const THE_DAY_BEFORE = '2011-03-13';
/** Not asked, as what is merely odd: nobody can say that it is so. A mark of that day is not there. */
const REFUSED = /^(400|404|409) /;
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
/** The birth itself is a day that nothing stands before. */
const THE_BIRTH = 'dateOfBirth';

/** The body once for each day that it says, with the day before the birth in its place. */
function withEachDayBefore(said: unknown, at: readonly string[] = []): readonly (readonly [string, unknown])[] {
  if (at.at(-1) === THE_BIRTH) return [];
  if (isDay(said)) return [[at.join('.'), THE_DAY_BEFORE]];
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([field, value]) =>
    withEachDayBefore(value, [...at, field]).map(([where, changed]) => {
      const whole = Array.isArray(said) ? Object.assign([...(said as unknown[])], { [field]: changed }) : said;
      return [where, Array.isArray(said) ? whole : { ...said, [field]: changed }] as const;
    }),
  );
}

describe('A day before the child is born', () => {
  let service: Service;
  let described: OpenAPIObject;
  const ids: LineIds = {};
  const looked = new Set<string>();
  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:00:00.000Z');
    described = (await service.server.app.inject({ url: '/openapi.json' })).json<OpenAPIObject>();
  });
  afterAll(() => service.end());

  /** The days that may be left out, too. */
  function daysTaken(route: string): readonly string[] {
    const body = described.paths[route]?.post?.requestBody as { content?: Record<string, { schema: object }> };
    const named = (body?.content?.['application/json']?.schema as { $ref?: string })?.$ref?.split('/').at(-1);
    const schema = described.components?.schemas?.[named ?? ''] as { properties?: Record<string, object> };
    return Object.entries(schema?.properties ?? {}).flatMap(([field, property]) =>
      (property as { format?: string }).format === 'date' && field !== THE_BIRTH ? field : [],
    );
  }

  it.each(wholeLine.map((step) => [step.name, step] as const))(
    '%s: is refused, and nothing written',
    async (_, step) => {
      await service.at(step.at);
      const before = (await service.recorded()).length;
      const body = step.body(ids);
      const taken = Object.fromEntries(daysTaken(step.route).map((field) => [field, BORN_ON]));
      for (const [field, changed] of withEachDayBefore({ ...taken, ...body })) {
        const early = Object.keys(taken).filter((each) => !(each in body) && each !== field);
        const sent = Object.fromEntries(Object.entries(changed as object).filter(([each]) => !early.includes(each)));
        const answer = await service.as(step.by).post(urlOf(step, ids), sent);
        expect([field, answer.told]).toEqual([field, expect.stringMatching(REFUSED)]);
        looked.add(`${step.route} ${field.replace(/\d+/g, 'n')}`);
      }
      expect((await service.recorded()).length).toBe(before);
      const answer = await service.as(step.by).post(urlOf(step, ids), body);
      Object.assign(ids, await step.leaves?.(answer, service, ids));
    },
  );

  it('was looked for in every day that the API takes of a child', () => {
    const days = wholeLine.flatMap(({ route }) => daysTaken(route).map((field) => `${route} ${field}`));
    expect(days.filter((each) => !looked.has(each))).toEqual([]);
    expect(looked.size).toBeGreaterThan(30);
  });
});
