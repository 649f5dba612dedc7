import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T10:00:00.000Z');
});
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
type Asked = Readonly<{ questions: readonly Readonly<{ confirm: string; field: string; detail: string }>[] }>;
const correct = (childId: string, dateOfBirth: string, more: object = {}) =>
  officer().post(`/children/${childId}/identity/corrections`, { dateOfBirth, reason: 'Birth certificate', ...more });
const questionsOf = async (childId: string, dateOfBirth: string) => {
  const answer = await correct(childId, dateOfBirth);
  return [answer.status, answer.status < 300 ? [] : answer.body<Asked>().questions] as const;
};
const WHY = { confirmedReason: 'All was recorded of her sister' };
const pageOf = async (url: string) =>
  service.server.app.inject({
    url,
    headers: {
      cookie: `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`,
      ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    },
  });

async function begun(): Promise<string> {
  const { childId, placementId } = await placedChild(service, { upn: null });
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await officer().post(`/placements/${placementId}/start`, terms);
  return childId;
}

describe('A date of birth that is put right', () => {
  it('is taken without a question where nothing stands against it', async () => {
    const childId = await begun();
    expect(await questionsOf(childId, '2012-03-14')).toEqual([200, []]);
  });

  it('is asked about where a placement would be one past the leaving date, and the pages then say to look at it', async () => {
    const childId = await begun();
    const confirm = 'placement-past-its-basis:2009-03-14-2026-01-12';
    expect(await questionsOf(childId, '2009-03-14')).toEqual([
      422,
      [
        expect.objectContaining({
          ...{ confirm, field: 'dateOfBirth' },
          detail:
            'The child would be past the school leaving date, Friday 27 June 2025, while the placement that began on Monday 12 January 2026 runs, to Friday 13 February 2026.',
        }),
      ],
    ]);
    expect((await correct(childId, '2009-03-14', { confirmed: [confirm] })).status).toBe(400);
    expect((await correct(childId, '2009-03-14', { confirmed: [confirm], ...WHY })).status).toBe(200);
    await service.drained();
    const { items } = await officer().read<{ items: object[] }>(`/children/${childId}/placements`);
    expect(items).toMatchObject([{ leavingDate: '2025-06-27', endsPastLeavingDate: true }]);
    const { body } = await pageOf(`/line/${childId}`);
    expect(body).toContain('It is to end after the school leaving date, 27 June 2025');
    expect(body).toMatch(
      /Unusual: the child was past what the legal basis of a placement reaches[^]*All was recorded of her sister/,
    );
  });

  it('is asked about all that was recorded before it, and every page then answers', async () => {
    const late = await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames: 'Ada' });
    const { id } = late.written;
    await sentOut(officer(), { ...paperwork.referral(id), decidedOn: '2020-05-03' });
    const [, against] = await questionsOf(id, '2021-03-28');
    expect(against.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('Schools take children from 2 to 19'),
      'A referral of Sunday 3 May 2020 was recorded before this day.',
    ]);
    const confirmed = against.map(({ confirm }) => confirm);
    expect((await correct(id, '2021-03-28', { confirmed, ...WHY })).status).toBe(200);
    // Of another birth, and of nothing else that was touched, it is asked anew.
    expect((await questionsOf(id, '2021-03-29'))[0]).toBe(422);
    await service.drained();
    for (const url of [`/line/${id}`, '/caseload', '/due', `/line/${id}?as-at-day=3&as-at-month=5&as-at-year=2020`])
      expect([url, (await pageOf(url)).statusCode]).toEqual([url, 200]);
  });

  it('is asked about what the record says from days before it', async () => {
    const { id } = (await officer().post('/children', { ...paperwork.child, upn: null, givenNames: 'Ada' })).written;
    const looked = { statuses: ['looked-after'], from: '2011-05-09' };
    expect((await officer().post(`/children/${id}/care-statuses`, looked)).status).toBe(201);
    const [status, questions] = await questionsOf(id, '2012-03-14');
    expect([status, questions.map(({ confirm }) => confirm)]).toEqual([
      422,
      ['told-before-birth:2012-03-14-2011-05-09'],
    ]);
    expect((await questionsOf(id, '2011-03-15'))[0]).toBe(200);
  });

  it('is asked about a referral to a lot that is for after 16', async () => {
    const { id } = (
      await officer().post('/children', { ...paperwork.child, upn: null, givenNames: 'Ola', dateOfBirth: '2009-03-14' })
    ).written;
    await sentOut(officer(), { ...paperwork.referral(id), lot: 'lot-5' });
    const [, questions] = await questionsOf(id, '2014-03-14');
    expect(questions.map(({ confirm }) => confirm)).toEqual(['referral-too-young:2014-03-14-2026-01-12']);
  });
});
