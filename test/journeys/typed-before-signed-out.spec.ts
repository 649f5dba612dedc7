import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { DevelopmentSignIn } from '#platform/identity';
import { TypedBefore } from '#nest/web';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

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

const headers = async () => ({
  cookie: `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`,
  ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
});
const get = async (url: string) => service.server.app.inject({ url, headers: await headers() });
const send = async (url: string, fields: Readonly<Record<string, string>>) =>
  service.server.app.inject({
    ...{ method: 'POST', url, headers: await headers() },
    payload: new URLSearchParams(fields).toString(),
  });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Opened now, and filled in for a review of 5 February. */
async function filledIn(notes: string) {
  const address = (await get(page)).headers.location!;
  const { body } = await get(address);
  const outcomes = await outcomeIdsOf(service, placed.childId);
  const fields: Readonly<Record<string, string>> = {
    ...{ form: hidden(body, 'form'), revision: hidden(body, 'revision') },
    ...{ 'heldOn-day': '5', 'heldOn-month': '2', 'heldOn-year': '2026', recommends: 'reintegrate', notes },
    ...{ 'nextReviewOn-day': '20', 'nextReviewOn-month': '4', 'nextReviewOn-year': '2026' },
    ...Object.fromEntries(outcomes.map((_, n) => [`outcomes-${n}-judgement`, 'met'])),
    ...Object.fromEntries(outcomes.map((_, n) => [`outcomes-${n}-actual`, `Nine of ten, ${n}`])),
  };
  return { address, fields };
}

/** As the guard keeps it of whoever is signed out by then. */
const keep = (address: string, body: Readonly<Record<string, string>>) =>
  service.server.app.get(TypedBefore).keep(senOfficer.id, {
    ...{ body, url: address, params: { childId: placed.childId, placementId: placed.placementId } },
    routeOptions: { url: '/line/:childId/placements/:placementId/record-review' },
    server: { hasRoute: () => true },
  } as unknown as FastifyRequest);

it('what was recorded while one was signed out is told before what was typed is recorded, and nothing is lost', async () => {
  const late = await filledIn('Typed before lunch');
  expect(await keep(late.address, late.fields)).toBe(true);
  // Somebody else records a review meanwhile.
  const other = await filledIn('Recorded over lunch');
  expect((await send(other.address, other.fields)).statusCode).toBe(303);
  await service.drained();

  // Whoever is asked to sign in is told first that nothing is lost.
  const asked = await service.server.app.inject({ url: '/sign-in?again=kept', headers: { accept: 'text/html' } });
  expect(asked.body).toContain('What you typed is kept for you alone');

  const shown = await get(late.address);
  expect(shown.body).toContain('You were signed out before this was recorded');
  expect(shown.body).toContain('Typed before lunch');
  expect(hidden(shown.body, 'revision')).toBe(late.fields['revision']);
  const stale = await send(late.address, { ...late.fields, revision: hidden(shown.body, 'revision') });
  expect([stale.statusCode, stale.body]).toEqual([
    412,
    expect.stringContaining('This changed while you had the page open'),
  ]);
  expect(stale.body).toContain('Typed before lunch');

  const done = await send(late.address, { ...late.fields, revision: hidden(stale.body, 'revision') });
  const { childId, placementId } = placed;
  expect([done.statusCode, done.headers.location]).toEqual([303, `/line/${childId}/placements/${placementId}`]);
  expect((await get(late.address)).body).not.toContain('You were signed out before');
});
