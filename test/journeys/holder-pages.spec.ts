import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, auditor, exclusionsOfficer, neneBridge, senOfficer } from '../harness/the-people.ts';

let service: Service;
let line: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T10:00:00.000Z');
  const { id } = (await service.as(senOfficer).post('/children', paperwork.child)).written;
  line = `/line/${id}`;
  await service.drained();
});
afterAll(() => service.end());

const headers = async ({ id }: { id: string }, more: Readonly<Record<string, string>> = {}) => ({
  cookie: `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`,
  ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin', ...more },
});
const get = async (url: string, person = senOfficer) =>
  service.server.app.inject({ url, headers: await headers(person) });
const post = async (url: string, fields: Readonly<Record<string, string>>) =>
  service.server.app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: await headers(senOfficer, { 'content-type': 'application/x-www-form-urlencoded' }),
  });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const from = (day: string, month: string) => ({
  ...{ 'from-day': day, 'from-month': month, 'from-year': '2026', because: 'Agreed by both managers' },
});

/** Opens the form, fills it in and sends it. */
async function send(page: string, fields: Readonly<Record<string, string>>) {
  await service.drained();
  const address = String((await get(page)).headers.location);
  const { body } = await get(address);
  return post(address, { form: hidden(body, 'form'), revision: hidden(body, 'revision'), ...fields });
}
const last = async () => (await service.recorded()).filter(({ type }) => type.includes('Changed')).at(-1)!;

describe('Who has a child', () => {
  it.each([
    ['owning-team', { owningTeam: 'sen-north', ...from('12', '1') }, 'OwningTeamChanged', { owningTeam: 'sen-north' }],
    ['owning-team', { owningTeam: 'none', ...from('13', '1') }, 'OwningTeamChanged', { owningTeam: null }],
    [
      'allocated-officer',
      { officerId: senOfficer.id, ...from('12', '1') },
      'AllocatedOfficerChanged',
      { officerId: senOfficer.id },
    ],
    ['allocated-officer', { officerId: 'none', ...from('1', '2') }, 'AllocatedOfficerChanged', { officerId: null }],
  ] as const)('is changed from a day on the page %s: %j', async (page, fields, type, data) => {
    const { statusCode, headers: answered } = await send(`${line}/${page}`, fields);
    expect([statusCode, answered.location]).toEqual([303, `${line}/overview`]);
    expect(await last()).toMatchObject({ type, data });
  });

  it('is no officer of another service, nor where the child is put on record', async () => {
    const { body } = await get(String((await get(`${line}/allocated-officer`)).headers.location));
    expect([body.includes(senOfficer.id), body.includes(exclusionsOfficer.id)]).toEqual([true, false]);
    const child = {
      ...{ givenNames: 'Ifeoma', familyName: 'Okonkwo-Hale', schoolUrn: '100001', owningService: 'sen' },
      ...{ 'dateOfBirth-day': '4', 'dateOfBirth-month': '5', 'dateOfBirth-year': '2013' },
    };
    const refused = await send('/register-a-child', { ...child, officerId: exclusionsOfficer.id });
    const told = refused.body;
    expect(refused.statusCode).toBe(409);
    expect(told).toContain('This officer does not work for the service that has the record');
    expect(told).toContain('value="Okonkwo-Hale"');
    // With what else is wrong, and beside the question whether it is a child who is on record.
    const twoWrong = await send('/register-a-child', { ...child, givenNames: '', officerId: exclusionsOfficer.id });
    expect(twoWrong.body).toMatch(/Enter the given names[^]*This officer does not work for the service/);
    const { givenNames, familyName, dateOfBirth } = paperwork.child;
    const [year = '', month = '', day = ''] = dateOfBirth.split('-');
    const asked = await send('/register-a-child', {
      ...{ ...child, givenNames, familyName, officerId: exclusionsOfficer.id },
      ...{ 'dateOfBirth-day': day, 'dateOfBirth-month': month, 'dateOfBirth-year': year },
    });
    expect(asked.body).toMatch(/This officer does not work for the service[^]*Is this one of these children/);
    // The service of whoever registers is that for which they work, until they say another.
    const empty = await get(String((await get('/register-a-child')).headers.location));
    expect(empty.body).toMatch(/name="owningService"[^>]*value="sen"[^>]* checked/);
    const taken = await send('/register-a-child', { ...child, officerId: senOfficer.id });
    expect(String(taken.headers.location)).toMatch(/^\/line\//);
  });

  it('is of no team of another service', async () => {
    const { body } = await get(String((await get(`${line}/owning-team`)).headers.location));
    expect([body.includes('SEN south team'), body.includes('Exclusions team')]).toEqual([true, false]);
  });

  it('is handed on to another service, whose it then is alone: what follows is looked at first', async () => {
    await send(`${line}/owning-team`, { owningTeam: 'sen-north', ...from('10', '2') });
    await send(`${line}/allocated-officer`, { officerId: senOfficer.id, ...from('10', '2') });
    const { headers: checked } = await send(`${line}/owning-service`, {
      ...{ owningService: 'exclusions', ...from('1', '3') },
    });
    const between = await get(String(checked.location));
    expect(between.body).toMatch(
      /SEN service says why[^]*SEN north team no longer works with Amara Okonkwo-Lane[^]*You are no longer the officer[^]*Hand the record to the Exclusions service/,
    );
    const [form, revision] = [hidden(between.body, 'form'), hidden(between.body, 'revision')];
    expect((await post(String(checked.location), { form, revision, checked: 'yes' })).statusCode).toBe(303);
    const told = (await service.recorded()).filter(({ type }) => type.includes('Changed')).slice(-3);
    expect(told).toMatchObject([
      {
        type: 'OwningServiceChanged',
        data: { owningService: 'exclusions', from: '2026-03-01' },
      },
      { type: 'OwningTeamChanged', data: { owningTeam: null, from: '2026-03-01' } },
      { type: 'AllocatedOfficerChanged', data: { officerId: null, from: '2026-03-01' } },
    ]);
  });

  it('is not changed by a form without an answer or to what is so already, which says so beside it', async () => {
    const empty = await send(`${line}/owning-team`, {});
    expect([empty.statusCode, empty.body]).toEqual([400, expect.stringContaining('Choose the team</a>')]);
    const same = await send(`${line}/owning-service`, { owningService: 'exclusions', ...from('2', '3') });
    expect([same.statusCode, same.body]).toEqual([
      409,
      expect.stringContaining('Nothing would change: that is so already on the day'),
    ]);
  });

  it('is asked again, once one has signed in, where the form was sent after the session had ended', async () => {
    const address = String((await get(`${line}/owning-team`)).headers.location);
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = (url: string) => service.server.app.inject({ method: 'POST', url, payload: 'name=a', headers: form });
    expect((await sent(address)).headers.location).toBe(`/sign-in?to=${encodeURIComponent(address)}`);
    expect((await sent('/found/a-search')).headers.location).toBe('/sign-in?to=%2Ffound%2Fa-search');
  });

  it('tells whoever looks nobody up by name that this is no part of what they do', async () =>
    expect((await get('/', administrator)).body).toContain(
      'You are signed in as Administrator. To look a child up is not part of that.',
    ));

  it('shows on its page what is agreed for a day to come', async () => {
    await service.drained();
    const address = String((await get(`${line}/owning-service`)).headers.location);
    expect((await get(address)).body).toContain('From Sunday 1 March');
  });

  it('is taken back from the line, which then shows what stood there, by whom and why', async () => {
    const { id } = (await service.recorded()).findLast(({ type }) => type === 'OwningServiceChanged')!;
    await service.drained();
    expect((await get(line)).body).toContain(`${line}/changes/${id}/void`);
    const page = await get(String((await get(`${line}/changes/${id}/void`)).headers.location));
    expect(page.body).toMatch(/What will be voided[^]*govuk-inset-text[^]*Sunday 1 March[^]*Continue to check/);
    const none = await get(`${line}/changes/${neneBridge.organisation}/void`);
    expect((await get(String(none.headers.location))).statusCode).toBe(404);
    const { headers: checked } = await send(`${line}/changes/${id}/void`, { reason: 'Said of the sister' });
    const between = await get(String(checked.location));
    expect(between.body).toMatch(/What held before holds again[^]*Void the change/);
    const [form, revision] = [hidden(between.body, 'form'), hidden(between.body, 'revision')];
    expect((await post(String(checked.location), { form, revision, checked: 'yes' })).statusCode).toBe(303);
    await service.drained();
    const { body } = await get(line);
    expect(body).toMatch(/Void<\/strong>[^]*Voided by[^]*Said of the sister[^]*What stood there/);
    expect(body).not.toContain(`${line}/changes/${id}/void`);
  });

  it('is put right from the line where it stands: the page says what was recorded, and the line what stood there', async () => {
    await send(`${line}/allocated-officer`, { officerId: senOfficer.id, ...from('2', '1') });
    const { id, data } = await last();
    expect(data).toMatchObject({ officerId: senOfficer.id });
    await service.drained();
    const way = `${line}/changes/${id}/correct-allocated-officer`;
    expect((await get(line)).body).toContain(way);
    const { body } = await get(String((await get(way)).headers.location));
    expect(body).toMatch(new RegExp(`value="${senOfficer.id}" checked`));
    expect(body).toMatch(/name="from-day"[^>]*value="2"/);
    const reason = 'Said of the brother';
    const unsaid = await send(way, { officerId: senOfficer.id, ...from('3', '1') });
    expect([unsaid.statusCode, unsaid.body]).toEqual([400, expect.stringContaining('Say why the change is corrected')]);
    const corrected = await send(way, { officerId: senOfficer.id, ...from('3', '1'), reason });
    expect([corrected.statusCode, corrected.headers.location]).toEqual([303, `${line}/overview`]);
    expect(await last()).toMatchObject({
      type: 'AllocatedOfficerChangedCorrected',
      data: { original: id, now: { officerId: senOfficer.id, from: '2026-01-03' } },
    });
    await service.drained();
    expect((await get(line)).body).toMatch(/Corrected<\/strong>[^]*Priya Nair[^]*Said of the brother/);
  });

  it('has no page to correct what is no such change', async () => {
    const wrong = await get(`${line}/changes/${(await last()).data['original'] as string}/correct-owning-team`);
    expect((await get(String(wrong.headers.location))).statusCode).toBe(404);
  });

  it('has a page that says, where it was open meanwhile, what came into effect as agreed, and with whom', async () => {
    const agreed = { owningTeam: 'sen-south', from: '2026-01-20' };
    await service.as(senOfficer).post(`${line.replace('line', 'children')}/owning-teams`, agreed);
    const opened = async () => {
      await service.drained();
      const address = String((await get(`${line}/owning-team`)).headers.location);
      const { body } = await get(address);
      return { address, fields: { form: hidden(body, 'form'), revision: hidden(body, 'revision') } };
    };
    const { address, fields } = await opened();
    await service.at('2026-01-20T09:00:00.000Z');
    const answer = { owningTeam: 'sen-north', ...from('20', '1') };
    const stale = await post(address, { ...fields, ...answer });
    expect(stale.statusCode).toBe(412);
    const box = /<div class="app-meanwhile"[^]*?<\/div>/.exec(stale.body)![0].replaceAll(/<[^>]*>/g, '');
    expect(box).toContain(
      'Throughline, Tuesday 20 January: put into effect as agreed “SEN south team works with the child”',
    );
    expect(box).toMatch(/Agreed: Priya Nair, SEN officer, SEN team, Monday 12 January/);
    // Agreed for 13 January, and over since.
    expect(box).toContain('put into effect as agreed “No team works with the child”');
    expect(box.match(/Throughline/g)).toHaveLength(2);
    const later = await opened();
    expect((await post(later.address, { ...later.fields, ...answer })).statusCode).toBe(303);
  });

  it('is from today where no day is said', async () => {
    // A team has the child until then: the page says beside the field what is missing.
    const silent = await send(`${line}/owning-team`, { owningTeam: 'sen-south' });
    expect(silent.body).toContain('href="#because">Somebody has this child until then. Say why another is to have it');
    await send(`${line}/owning-team`, { owningTeam: 'sen-south', because: 'Nearer to where she lives' });
    expect((await get(line)).body).toContain('Nearer to where she lives');
    expect((await last()).data).toEqual({ owningTeam: 'sen-south', from: '2026-01-20' });
  });

  it('is asked about from a day more than a year ahead, which may be right', async () => {
    const far = { owningTeam: 'sen-south', ...from('10', '2'), 'from-year': '2062' };
    const asked = await send(`${line}/owning-team`, far);
    expect([asked.statusCode, asked.body]).toEqual([
      422,
      expect.stringMatching(/Check this: it is unusual[^]*Friday 10 February 2062 is more than a year ahead/),
    ]);
    const confirmed = /name="confirmed" value="([^"]*)"/.exec(asked.body)![1]!;
    const because = { confirmed, confirmedReason: 'Agreed for the end of school' };
    const { statusCode } = await send(`${line}/owning-team`, { ...far, ...because });
    expect([statusCode, (await last()).data]).toEqual([303, { owningTeam: 'sen-south', from: '2062-02-10' }]);
  });

  it('is offered to whoever may say so, and to nobody else', async () => {
    expect((await get(line)).body).toContain('Allocate to an officer');
    expect((await get(`${line}/allocated-officer?form=${'x'}`, auditor)).statusCode).not.toBe(200);
  });

  it('is handed on from today, and whoever did reads that it is done where they are asked nothing', async () => {
    const one = { ...paperwork.child, givenNames: 'Ada', familyName: 'Quill', upn: null, dateOfBirth: '2012-02-03' };
    const { id } = (await service.as(senOfficer).post('/children', one)).written;
    await service.drained();
    const by = new Follower(service, senOfficer);
    const page = `/line/${id}/owning-service`;
    const address = String((await by.get(page)).headers.location);
    const form = async (at: string) => {
      const { body } = await by.get(at);
      return { form: hidden(body, 'form'), revision: hidden(body, 'revision') };
    };
    const filled = { ...(await form(address)), owningService: 'exclusions', ...from('12', '1') };
    const checked = String((await by.post(address, filled)).headers.location);
    const { headers: done } = await by.post(checked, { ...(await form(checked)), checked: 'yes' });
    expect(done.location).toBe('/due');
    expect((await by.get('/due')).body).toContain(
      'The Exclusions service holds the record of Ada Quill from Monday 12',
    );
  });
});
