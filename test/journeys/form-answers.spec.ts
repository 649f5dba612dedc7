import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { Sealer } from '#platform/privacy';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { auditor, exclusionsOfficer, senOfficer } from '../harness/the-people.ts';

let service: Service;
let placed: PlacedChild;
let page: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  placed = await placedChild(service);
  await service.at('2026-01-12T16:00:00.000Z');
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, terms);
  await service.at('2026-02-06T16:00:00.000Z');
  page = `/line/${placed.childId}/placements/${placed.placementId}/record-review`;
});
afterAll(() => service.end());

const tokenOf = ({ id }: Readonly<{ id: string }>) => service.server.app.get(DevelopmentSignIn).tokenFor(id);
const headers = async (more: Readonly<Record<string, string>> = {}) => ({
  cookie: `throughline-sign-in=${await tokenOf(senOfficer)}`,
  ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin', ...more },
});
const get = async (url: string) => service.server.app.inject({ url, headers: await headers() });
const post = async (url: string, fields: Readonly<Record<string, string>>, from = 'same-origin') =>
  service.server.app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: await headers({ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': from }),
  });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const reviews = async () => (await service.recorded()).filter(({ type }) => type === 'PlacementReviewed').length;

/** The form as it is opened now, filled in for a review that was held on 5 February. */
async function filledIn(more: Readonly<Record<string, string>> = {}) {
  const address = (await get(page)).headers.location!;
  const { body } = await get(address);
  const outcomes = await outcomeIdsOf(service, placed.childId);
  return {
    address,
    fields: {
      ...{ form: hidden(body, 'form'), revision: hidden(body, 'revision') },
      ...{
        'heldOn-day': '5',
        'heldOn-month': '2',
        'heldOn-year': '2026',
        recommends: 'reintegrate',
        notes: 'As minuted',
      },
      ...{ 'nextReviewOn-day': '20', 'nextReviewOn-month': '4', 'nextReviewOn-year': '2026' },
      ...Object.fromEntries(outcomes.map((_, n) => [`outcomes-${n}-judgement`, 'met'])),
      ...Object.fromEntries(outcomes.map((_, n) => [`outcomes-${n}-actual`, `Nine of ten, ${n}`])),
      ...more,
    },
  };
}

describe('A form', () => {
  it('is opened at an address of its own, which an old one leads to', async () => {
    const { statusCode, headers: answered } = await get(`${page}?form=0198a000-0000-7000-8000-000000000000`);
    expect([statusCode, answered.location]).toEqual([303, expect.stringMatching(/\?form=019c33/)]);
    const opened = await get(String(answered.location));
    expect([opened.statusCode, opened.headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it('does nothing for a page of another site', async () => {
    const { address, fields } = await filledIn();
    const before = await reviews();
    expect((await post(address, fields, 'cross-site')).statusCode).toBe(403);
    expect(await reviews()).toBe(before);
  });

  it('is answered with the page of the thing, which holds what was written, and once is enough', async () => {
    const { address, fields } = await filledIn();
    const before = await reviews();
    const [first, second] = await Promise.all([post(address, fields), post(address, fields)]);
    for (const { statusCode, headers: answered } of [first!, second!])
      expect([statusCode, answered.location]).toEqual([
        303,
        `/line/${placed.childId}/placements/${placed.placementId}`,
      ]);
    expect(await reviews()).toBe(before + 1);
    expect(String(first!.headers['set-cookie'])).not.toContain('2026');
  });

  it('that registers a child asks nothing of that child itself when it is sent again', async () => {
    const address = (await get('/register-a-child')).headers.location!;
    const fields = {
      ...{ form: hidden((await get(address)).body, 'form'), givenNames: 'Ifeoma', familyName: 'Okonkwo-Hale' },
      ...{ 'dateOfBirth-day': '4', 'dateOfBirth-month': '5', 'dateOfBirth-year': '2013', schoolUrn: '100001' },
      ...{ owningService: 'sen', contact: 'Her mother, by post' },
    };
    const [first, again] = [await post(address, fields), await post(address, fields)];
    expect(first.headers.location).toMatch(/^\/line\//);
    expect([again.statusCode, again.headers.location]).toEqual([303, first.headers.location]);
  });

  it('says that other answers under the same form are other, and takes them as a new one once they were looked at', async () => {
    const { address, fields } = await filledIn({ 'heldOn-day': '3' });
    expect((await post(address, fields)).statusCode).toBe(303);
    const before = await reviews();
    const other = { ...fields, 'heldOn-day': '28', 'heldOn-month': '1', notes: 'Otherwise <all>' };
    const { statusCode, headers: answered, body } = await post(address, other);
    expect([statusCode, answered.location]).toEqual([409, undefined]);
    expect(body).toMatch(/This form was sent already, [^<]*6 February[^<]* at 4:00pm/);
    expect(body).toContain('Otherwise &lt;all&gt;');
    expect(body).not.toContain('govuk-notification-banner--success');
    expect(await reviews()).toBe(before);
    const form = hidden(body, 'form');
    expect(form).not.toBe(fields.form);
    const anew = address.replace(fields.form!, form);
    const changed = await post(anew, { ...other, form, revision: hidden(body, 'revision') });
    expect([changed.statusCode, changed.body]).toEqual([412, expect.stringContaining('This changed while')]);
    const sent = await post(anew, { ...other, form, revision: hidden(changed.body, 'revision') });
    expect(sent.statusCode).toBe(303);
    expect(await reviews()).toBe(before + 1);
  });

  it('that was sent is no place to type into: it says so, and leads to a new one', async () => {
    const { address, fields } = await filledIn({ 'heldOn-day': '29', 'heldOn-month': '1' });
    expect((await post(address, fields)).statusCode).toBe(303);
    const { statusCode, body } = await get(address);
    expect([statusCode, body]).toEqual([200, expect.stringContaining('This form has been sent before')]);
    expect([hidden(body, 'form'), body]).toEqual(['', expect.stringContaining(`href="${page}">Begin a new one`)]);
  });

  it('says so of other answers, too, where this server no longer knows what was sent: the record does', async () => {
    const { address, fields } = await filledIn({ 'heldOn-day': '30', 'heldOn-month': '1' });
    expect((await post(address, fields)).statusCode).toBe(303);
    await service.restart();
    const before = await reviews();
    const { statusCode, body } = await post(address, { ...fields, notes: 'Otherwise' });
    expect([statusCode, body]).toEqual([409, expect.stringContaining('This form was sent already<')]);
    expect([body, hidden(body, 'form') === fields.form]).toEqual([expect.stringContaining('Otherwise'), false]);
    expect(await reviews()).toBe(before);
  });

  it('leads where it led the first time after the end of a server, too, by what its browser kept', async () => {
    const { address, fields } = await filledIn({ 'heldOn-day': '4' });
    const token = await tokenOf(senOfficer);
    const sent = (cookies = '') =>
      service.server.app.inject({
        ...{ method: 'POST', url: address, payload: new URLSearchParams(fields).toString() },
        headers: {
          ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
          ...{ 'content-type': 'application/x-www-form-urlencoded' },
          cookie: `throughline-sign-in=${token}${cookies}`,
        },
      });
    const first = await sent();
    const kept = /throughline-sent=[^;]*/.exec(String(first.headers['set-cookie']))![0];
    await service.restart();
    const before = await reviews();
    const again = await sent(`; ${kept}`);
    expect([again.statusCode, again.headers.location]).toEqual([303, first.headers.location]);
    const said = /throughline-said=[^;]*/.exec(String(again.headers['set-cookie']))![0];
    const { body } = await service.server.app.inject({
      url: String(again.headers.location),
      headers: { accept: 'text/html', cookie: `throughline-sign-in=${token}; ${said}` },
    });
    expect(body).toContain('You sent this form again: what you sent the first time stands');
    expect(await reviews()).toBe(before);
  });

  it('shows that others recorded something meanwhile, keeps what was typed, and takes it when it is sent again', async () => {
    const { address, fields } = await filledIn({ 'heldOn-day': '2', notes: 'Kept <safe>' });
    const other = await filledIn({ 'heldOn-day': '4' });
    await service.at('2026-02-06T16:20:00.000Z');
    expect((await post(other.address, other.fields)).statusCode).toBe(303);
    await service.drained();
    const stale = await post(address, fields);
    const box = /<div class="app-meanwhile"[^]*?<\/div>/.exec(stale.body)![0].replaceAll(/<[^>]*>/g, '');
    expect(box).toContain(
      'Priya Nair, SEN officer, SEN team, Friday 6 February at 4:20pm: recorded “Placement reviewed”',
    );
    expect(box).toMatch(/Date: Wednesday 4 February/);
    expect(box).toMatch(/Outcomes: Sessions attended a week: met/);
    expect(box).not.toContain('Thursday 5 February');
    expect([stale.statusCode, stale.body]).toEqual([412, expect.stringContaining('This changed while')]);
    expect(stale.body).toContain('Kept &lt;safe&gt;');
    const revision = hidden(stale.body, 'revision');
    expect(Number(revision)).toBe(Number(fields.revision) + 1);
    expect((await post(address, { ...fields, revision })).statusCode).toBe(303);
  });

  it('asks once more why, where the reason is no longer kept, and sends what was filled in with it', async () => {
    const { address, fields } = await filledIn({ 'heldOn-day': '6' });
    const tom = { cookie: `throughline-sign-in=${await tokenOf(exclusionsOfficer)}` };
    const as = { ...(await headers()), ...tom, 'content-type': 'application/x-www-form-urlencoded' };
    const send = (more: Readonly<Record<string, string>> = {}) =>
      service.server.app.inject({
        ...{ method: 'POST', url: address, headers: as },
        payload: new URLSearchParams({ ...fields, ...more }).toString(),
      });
    const before = await reviews();
    const asked = await send();
    expect([asked.statusCode, hidden(asked.body, 'form'), hidden(asked.body, 'heldOn-day')]).toEqual([
      ...[403, fields.form],
      '6',
    ]);
    expect(asked.body).toContain('What you filled in is kept');
    const kind = { accessReasonKind: 'duty-cover' };
    expect((await send({ ...kind, accessReason: '.' })).body).toContain('Say in a sentence why');
    const ofNone = await send({ accessReasonKind: 'curiosity', accessReason: 'Cover for Priya' });
    expect([ofNone.statusCode, ofNone.body]).toEqual([403, expect.stringContaining('Choose why you need to open')]);
    expect(await reviews()).toBe(before);
    const done = await send({ ...kind, accessReason: 'Cover for Priya' });
    expect([done.statusCode, done.headers.location]).toEqual([
      303,
      `/line/${placed.childId}/placements/${placed.placementId}`,
    ]);
    expect(String(done.headers['set-cookie'])).toContain('throughline-reason');
    const { entries } = await service.server.stores.operations.accessJournal.ofChild(placed.childId, { limit: 20 });
    const [entry] = entries.filter(({ action, outcome }) => action === 'RecordReview' && outcome === 'opened');
    expect([entry!.actor.id, entry!.reasonKind]).toEqual([exclusionsOfficer.id, 'duty-cover']);
    expect(await service.server.app.get(Sealer).openOne(entry!.reason!)).toBe('Cover for Priya');
  });

  it('says a refusal that belongs to no field beside the act', async () => {
    const { address, fields } = await filledIn();
    const { placementId } = placed;
    const end = { endedOn: '2026-02-06', reason: 'moved-away', destination: '110' };
    await service.as(senOfficer).post(`/placements/${placementId}/ending`, end);
    await service.drained();
    const { revision } = { revision: hidden((await get((await get(page)).headers.location!)).body, 'revision') };
    const { statusCode, body } = await post(address, { ...fields, revision });
    expect(statusCode).toBe(409);
    expect(body).toMatch(/href="#act">This placement is not under way/);
    expect(body).toMatch(/id="act-error"[^]*This placement is not under way/);
  });

  it.each([
    ['of a placement that is not this child’s', () => page.replace(placed.placementId, placed.childId), 404],
    ['of no id', () => page.replace(placed.placementId, 'none'), 404],
  ])('%s is not there', async (_, at, status) => {
    const address = String((await get(at())).headers.location);
    expect((await get(address)).statusCode).toBe(status);
  });

  it('is not opened by whoever may not send it', async () => {
    const token = await service.server.app.get(DevelopmentSignIn).tokenFor(auditor.id);
    const cookie = { cookie: `throughline-sign-in=${token}`, accept: 'text/html' };
    for (const path of ['/register-a-child', page]) {
      const opened = await service.server.app.inject({
        url: String((await get(path)).headers.location),
        headers: cookie,
      });
      expect([path, opened.statusCode]).toEqual([path, 403]);
    }
    const mine = await get(String((await get('/register-a-child')).headers.location));
    expect(mine.statusCode).toBe(200);
  });

  it('that comes without its id is not taken', async () => {
    const { address, fields } = await filledIn();
    expect((await post(address, { ...fields, form: 'x' })).statusCode).toBe(400);
  });
});
