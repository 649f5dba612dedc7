import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { Service } from '../harness/service.ts';
import { everyone } from '../harness/the-people.ts';

/** Whose first page is a list; the others begin at a page that says what is theirs. */
const BEGINS: Readonly<Record<string, string>> = {
  ...{ 'sen-officer': '/due', 'exclusions-officer': '/due', 'team-manager': '/due', 'business-support': '/due' },
  ...{ 'commissioning-officer': '/due', 'placements-broker': '/due', 'ap-lead': '/due' },
  ...{ 'virtual-school-head': '/find-a-child', 'safeguarding-lead': '/find-a-child' },
  ...{ 'data-protection-officer': '/openings-for-a-reason', auditor: '/terms-of-my-audit' },
  ...{ school: '/placements-list', provider: '/referrals-asked' },
};

let service: Service;
beforeAll(async () => void (service = await Service.startedAt('2026-01-12T09:00:00.000Z')));
afterAll(() => service.end());

it.each(everyone.map((person) => [`${person.name}, ${person.role}`, person] as const))(
  '%s is shown where one begins, whatever the table lets them ask besides',
  async (_, { id, role }) => {
    const authorization = `Bearer ${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
    const get = (url: string) => service.server.app.inject({ url, headers: { accept: 'text/html', authorization } });
    const led = await get('/');
    expect([led.statusCode, led.headers.location]).toEqual(BEGINS[role] ? [303, BEGINS[role]] : [200, undefined]);
    const { statusCode, body } = await get(BEGINS[role] ?? '/');
    expect(statusCode).toBe(200);
    // Once for a desk, once in the menu of a phone.
    const items = body.match(/class="govuk-service-navigation__item/g) ?? [];
    expect([2, 4, 6, 8, 10, 12]).toContain(items.length);
    // And one of them says that it is here, where the page is no form of its own.
    expect(body.match(/aria-current="page"|aria-current="true"/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
  },
);
