import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { Service } from '../harness/service.ts';
import { everyone } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => void (service = await Service.startedAt('2026-01-12T09:00:00.000Z')));
afterAll(() => service.end());

it.each(everyone.map((person) => [`${person.name}, ${person.role}`, person] as const))(
  '%s is shown where one begins, whatever the table lets them ask besides',
  async (_, { id }) => {
    const authorization = `Bearer ${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
    const { statusCode, body } = await service.server.app.inject({
      url: '/',
      headers: { accept: 'text/html', authorization },
    });
    // Whoever begins elsewhere is led there.
    expect([200, 303]).toContain(statusCode);
    // Once for a desk, once in the menu of a phone.
    const items = body.match(/class="govuk-service-navigation__item/g) ?? [];
    if (statusCode === 200) expect([2, 4, 6, 8, 10, 12]).toContain(items.length);
  },
);
