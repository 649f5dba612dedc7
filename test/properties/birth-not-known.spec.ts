import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf, RouteWalk } from '#nest/web';
import { paperwork } from '../harness/paperwork.ts';
import type { Answer } from '../harness/answer.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

const ESTIMATED = {
  ...{ birthIs: 'estimated', dateOfBirth: '2011-01-01' },
  ...{ estimatedBy: 'Peterborough social care', estimatedFrom: 'An age assessment of 3 November 2025' },
};
const { dateOfBirth: _, ...nameless } = paperwork.child;
const births = [
  ['not known', { ...nameless, birthIs: 'unknown' }],
  ['estimated', { ...paperwork.child, ...ESTIMATED }],
] as const;
const WHY = { reason: 'To see that it answers' };
/** What goes on being answered for as long as a page stands open. */
const NEVER_OVER = 'due/news';

type Asked = Readonly<{ questions?: readonly Readonly<{ confirm: string }>[] }>;

describe.each(births)('A child whose date of birth is %s', (_name, registration) => {
  let service: Service;
  const ids: LineIds = {};
  /** What was asked because nothing can be said by the age. */
  const asked = new Set<string>();
  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  });
  afterAll(() => service.end());

  /** Confirms whatever is asked about it. */
  async function sent(step: LineStep, body: object): Promise<Answer> {
    const first = await service.as(step.by).post(urlOf(step, ids), body);
    if (first.status !== 422) return first;
    const confirmed = (first.body<Asked>().questions ?? []).map(({ confirm }) => confirm);
    for (const each of confirmed) asked.add(each.split(':')[0]!);
    return service.as(step.by).post(urlOf(step, ids), { ...body, confirmed, confirmedReason: 'It is so' });
  }

  const looked = async (): Promise<readonly string[]> => {
    await service.drained();
    const known: Record<string, string> = {
      ...{ childId: ids['child']!, placementId: ids['placement'] ?? ids['child']! },
      ...{ referralId: ids['referral'] ?? ids['child']!, providerId: neneBridge.organisation! },
    };
    const routes = service.server.app.get(RouteWalk, { strict: false }).routes();
    const broken: string[] = [];
    for (const route of routes) {
      if (!addressOf(route).startsWith('GET ') || route.path.includes('*') || route.path === NEVER_OVER) continue;
      const url = `/${route.path.replaceAll(/:(\w+)/g, (__, name: string) => known[name] ?? ids['child']!)}`;
      const { status, text } = await service.as(senOfficer).get(url, WHY);
      if (status >= 500) broken.push(`${status} ${url} ${text.slice(0, 120)}`);
    }
    return broken;
  };

  it('is taken through every command of the line, each of which answers', async () => {
    for (const [n, step] of wholeLine.slice(0, -1).entries()) {
      await service.at(step.at);
      const answer = await sent(step, n === 0 ? registration : step.body(ids));
      expect([step.name, answer.status < 300 ? '' : answer.text]).toEqual([step.name, '']);
      Object.assign(ids, await step.leaves?.(answer, service, ids));
    }
    const awaits = [...asked].filter((each) => each.includes('cannot-be-said')).toSorted();
    expect(awaits).toEqual('birthIs' in registration && registration.birthIs === 'unknown' ? AWAITING : []);
  });

  it('is shown by every page and every question', async () => {
    expect(await looked()).toEqual([]);
    const overview = await service.as(senOfficer).get(`/line/${ids['child']}/overview`, WHY);
    expect(overview.text).toContain(
      _name === 'estimated' ? 'Born about 1 January 2011 (estimated' : 'Date of birth not known',
    );
  });

  it.each([
    ['estimated', ESTIMATED],
    ['known', { birthIs: 'known', dateOfBirth: paperwork.child.dateOfBirth }],
    ['not known', { birthIs: 'unknown' }],
  ])('is shown so, too, once it is %s', async (__, birth) => {
    const corrected = await service
      .as(senOfficer)
      .post(`/children/${ids['child']}/identity/corrections`, { ...birth, reason: 'Papers came' });
    expect([200, 409]).toContain(corrected.status);
    expect(await looked()).toEqual([]);
  });

  it('is taken through the last command, too', async () => {
    const step = wholeLine.at(-1)!;
    await service.at(step.at);
    expect((await sent(step, step.body(ids))).status).toBeLessThan(300);
    expect(await looked()).toEqual([]);
  });
});

/** Each command of the line that goes by an age. */
const AWAITING = ['age-for-the-lot-cannot-be-said', 'latest-end-cannot-be-said'];
