import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { Service } from '../harness/service.ts';
import { protectedOnTheLine } from '../harness/line-of-protection.ts';
import { wholeLine } from '../harness/whole-line.ts';

/** What is told of a child, from its registration on: the days of referrals and placements are refused by rules of their own. */
const line = wholeLine
  .filter((step) => /^\/children/.test(step.route) && step.at < '2025-12-01')
  .concat(protectedOnTheLine);

const OF_THE_CHILD =
  /\/(addresses|sen-statuses|care-statuses|home-authorities|people|parental-responsibilities|own-says|professionals|health-needs|examinations|characteristics|upns|other-numbers|siblings|names|whereabouts|closings)/;

type Slip = 'two years ahead' | 'ten years back';
const SLIPS: Readonly<Record<Slip, number>> = { 'two years ahead': 731, 'ten years back': -3653 };

/** Days that may lie so far away, and why: by whose it is, and the field. */
const MAY_BE: readonly (readonly [Slip, RegExp, RegExp, string])[] = [
  ['ten years back', /^\/children$|\/rolls/, /^onRollFrom$|^from$/, 'A pupil is on a roll since the first class'],
  ['ten years back', /^\/children$/, /^dateOfBirth$/, 'A child of ten was born then'],
  ['ten years back', OF_THE_CHILD, /./, 'What is so of a child is so since its birth: what is earlier is refused'],
];
const mayBe = (slip: Slip, { route }: LineStep, field: string): boolean =>
  MAY_BE.some(([of, routes, fields]) => of === slip && routes.test(route) && fields.test(field));

const isDay = (value: unknown): value is CivilDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

describe('A day with a slip in its year', () => {
  let service: Service;
  const ids: LineIds = {};
  beforeAll(async () => void (service = await Service.startedAt('2025-11-24T09:00:00.000Z')));
  afterAll(() => service.end());

  it.each(line.map((step) => [step.name, step] as const))('is asked about or refused: %s', async (_, step) => {
    await service.at(step.at);
    const [url, body] = [urlOf(step, ids), step.body(ids)];
    const taken: string[] = [];
    for (const [field, day] of Object.entries(body))
      for (const [slip, days] of Object.entries(SLIPS) as [Slip, number][]) {
        if (!isDay(day) || mayBe(slip, step, field)) continue;
        const slipped = addDays(step.at.slice(0, 10) as CivilDate, days);
        const { status, told } = await service.as(step.by).post(url, { ...body, [field]: slipped });
        if (status < 400) taken.push(`${step.route} ${field} ${slip}: ${told}`);
      }
    const answer = await service.as(step.by).post(url, body);
    expect([step.name, answer.written.events.length > 0]).toEqual([step.name, true]);
    Object.assign(ids, await step.leaves?.(answer, service, ids));
    expect(taken).toEqual([]);
  });
});
