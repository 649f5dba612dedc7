import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
}, 60_000);
afterAll(() => service.end());

const valueOf = (page: string, name: string) =>
  new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1];

it('What was searched for is taken over where a child is registered, by no address, and nothing of it is wrong yet', async () => {
  const officer = new Follower(service, senOfficer);
  const form = /name="form" value="([^"]+)"/.exec((await officer.get('/find-a-child')).body)![1]!;
  const sought = { form, name: 'Mirela "Ana" Stan', 'date-of-birth-day': '4', 'date-of-birth-month': '5' };
  const found = await officer.post(`/found/${form}`, { ...sought, 'date-of-birth-year': '2011' });
  const page = (await officer.get(String(found.headers.location))).body;
  const begins = /<form method="post" action="\/register-a-child"[\s\S]*?<\/form>/.exec(page)![0];
  const fields = [...begins.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name, value]) => [name!, value!.replaceAll('&quot;', '"')] as const,
  );
  let shown = await officer.post('/register-a-child', Object.fromEntries(fields));
  for (let n = 0; n < 3 && shown.headers.location; n++) shown = await officer.get(String(shown.headers.location));
  expect(shown.statusCode).toBe(200);
  expect(shown.body).not.toContain('There is a problem');
  expect(valueOf(shown.body, 'givenNames')).toBe('Mirela &quot;Ana&quot;');
  expect(valueOf(shown.body, 'familyName')).toBe('Stan');
  expect(valueOf(shown.body, 'dateOfBirth-year')).toBe('2011');
  // The service of whoever registers stands there as in an empty form.
  expect(shown.body).toMatch(/name="owningService"[^>]* value="sen"[^>]* checked/);
});
