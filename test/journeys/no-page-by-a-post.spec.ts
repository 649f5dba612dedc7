import type { Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf, type Route } from '#nest/web';
import { formOf, officerPages } from '#officer-ui';
import type { WhatWaitsFound } from '#contexts/jobs';
import type { DevelopmentPerson } from '#platform/identity';
import { BroughtList } from '../harness/brought-list.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { somethingParked } from '../harness/something-parked.ts';
import { administrator, dataProtectionOfficer, exclusionsOfficer, senOfficer } from '../harness/the-people.ts';

let service: Service, childId: string, waitingId: string, listId: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  childId = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  listId = await new BroughtList(service, senOfficer).brought(BroughtList.csv('Cosima,,4/5/2012,,110001,,'));
  await somethingParked(service);
  const { items } = await service.as(administrator).read<WhatWaitsFound>('/waiting-items');
  waitingId = items.flatMap(({ waiting }) => waiting)[0]!.waitingId;
}, 60_000);
afterAll(() => service.end());

type Filled = Readonly<Record<string, string>>;
type Wrong = Readonly<{ by: DevelopmentPerson | null; sends: Filled; told: string; typed?: string; status?: number }>;

/** Each that a person can send so that it is not taken: what they are told, and what of theirs stands there again. */
const notTaken: Readonly<Record<string, Wrong & Readonly<{ at: () => string }>>> = {
  'found/:search': {
    ...{ at: () => '/found/a-search', by: senOfficer, sends: { name: 'Q', upn: 'of-nobody' } },
    ...{ told: 'Enter at least two letters of a name', typed: 'OF-NOBODY' },
  },
  'caseload/file': {
    ...{ at: () => '/caseload/file', by: senOfficer, sends: { purpose: 'The visits of this term' } },
    ...{ told: 'Choose what is to stand in the file', typed: 'The visits of this term' },
  },
  'caseload/file/later': {
    ...{ at: () => '/caseload/file/later', by: senOfficer, sends: { purpose: 'The visits of next term' } },
    ...{ told: 'Choose what is to stand in the file', typed: 'The visits of next term' },
  },
  ...Object.fromEntries(
    ['placements-list', 'referrals-list', 'due'].map((list) => [
      `${list}/file`,
      {
        ...{ at: () => `/${list}/file`, by: senOfficer, sends: { purpose: 'The visits of this term' } },
        ...{ told: 'Choose what kind of file', typed: 'The visits of this term' },
      },
    ]),
  ),
  'what-waits/:waitingId/let-go': {
    ...{ at: () => `/what-waits/${waitingId}/let-go`, by: administrator, sends: {} },
    told: 'Choose why it is let go',
  },
  'line/:childId/reason': {
    ...{ at: () => `/line/${childId}/reason`, by: exclusionsOfficer, sends: { reason: 'A call of her aunt' } },
    ...{ told: 'Choose why you need to open this record', typed: 'A call of her aunt', status: 403 },
  },
  'children-from-a-list/:listId/columns': {
    ...{ at: () => `/children-from-a-list/${listId}/columns`, by: senOfficer, sends: { 'column-0': 'upn' } },
    told: 'Say which column is the date of birth',
  },
  'children-from-a-list/:listId/record': {
    ...{ at: () => `/children-from-a-list/${listId}/record`, by: senOfficer, sends: { because: '' } },
    told: 'Say why the rows with something unusual are right',
  },
  'acting-as': { at: () => '/acting-as', by: senOfficer, sends: {}, told: 'Nothing else is yours today' },
  'sign-in': { at: () => '/sign-in', by: null, sends: { to: '/caseload' }, told: 'Select who you are' },
};

/** Each of the others: what it can answer with, and why that is no page to come back to. */
const NOTHING_TO_TELL: Readonly<Record<string, string>> = {
  'line/:childId/print': 'a print, which leaves by a POST and is on record as that',
  'line/:childId/file': 'a file, which leaves by a POST and is on record as that',
  'children-from-a-list': 'a file, which `list-of-children` sends as a browser does',
  'children-from-a-list/:listId/put-away': 'a button without a field',
  'stay-signed-in': 'a script asks it, and no page is answered',
  'build-anew': 'a button without a field',
  'build-anew/:jobId/stop': 'a button without a field',
  'longer-work/:jobId/stop': 'a button without a field',
  'what-waits/:waitingId/tries': 'a button without a field',
  'sign-out': 'whoever was signed in is so no more',
  'dev/token': 'a program asks it, and is answered by JSON',
};

/** Every POST of the running service but those of the API, which are answered with JSON. */
function sentFromPages(): readonly Route[] {
  const all = service.server.app.get(DiscoveryService).getControllers();
  const routes = routesOf(all.map(({ metatype }) => metatype as Type)).filter(({ method }) => method === 'POST');
  const ofPages: ReadonlySet<unknown> = new Set(officerPages);
  return routes.filter(({ controller, publicBecause }) => ofPages.has(controller) || publicBecause !== undefined);
}

/** A browser that is signed in, as a session knows it. */
async function browsing(person: DevelopmentPerson | null) {
  const jar = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', url: string, filled: Filled = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(filled).toString();
    const answer = await service.server.app.inject(
      method === 'GET' ? { method, url, headers } : { method, url, headers: form, payload },
    );
    for (const { name, value } of answer.cookies) jar.set(name, value);
    return answer;
  };
  if (person) await send('POST', '/sign-in', { person: person.id });
  return { get: (url: string) => send('GET', url), post: (url: string, filled: Filled) => send('POST', url, filled) };
}

describe('What is sent and not taken', () => {
  it('is known of every route that takes something from a page', () => {
    const routes = sentFromPages();
    const declared = routes.filter(({ controller }) => formOf(controller)).map(({ path }) => path);
    const others = routes.map(({ path }) => path).filter((path) => !declared.includes(path));
    expect(declared.length).toBeGreaterThan(60);
    // A declared form is held to it, in each of its states, by `every-form-state`.
    expect([...new Set(others)].sort()).toEqual([...Object.keys(notTaken), ...Object.keys(NOTHING_TO_TELL)].sort());
  });

  it.each(Object.entries(notTaken))(
    'is told by an address: %s',
    async (_, { at, by, sends, told, typed, status = 400 }) => {
      const browser = await browsing(by);
      const answer = await browser.post(at(), sends);
      const to = String(answer.headers.location);
      expect([answer.statusCode, answer.body]).toEqual([303, '']);
      expect(decodeURIComponent(to)).not.toContain(typed ?? '\0');
      // As often as one comes back to it.
      for (const page of [await browser.get(to), await browser.get(to)]) {
        expect([page.statusCode, page.body]).toEqual([status, expect.stringContaining(told)]);
        expect(page.body).toContain(typed ?? told);
      }
      if (typed === undefined) return;
      const another = await (await browsing(by === exclusionsOfficer ? dataProtectionOfficer : by)).get(to);
      expect(another.body).not.toContain(typed);
    },
  );
});
