import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { routesOf } from '#nest/web';
import { officerPages } from '#officer-ui';
import { Service } from '../harness/service.ts';
import { everyone } from '../harness/the-people.ts';
import { Follower } from './followed-links.ts';

/** Whoever is refused a page is not told to say or to do what that page has nothing for. */
let service: Service;
beforeAll(async () => void (service = await Service.startedAt('2026-01-12T09:00:00.000Z')));
afterAll(() => service.end());

const NOWHERE = '00000000-0000-4000-8000-000000000001';
const pages = [
  ...new Set(
    routesOf(officerPages)
      .filter(({ method, path }) => method === 'GET' && !path.includes(':childId'))
      .map(({ path }) => `/${path.replace(/^\//, '').replaceAll(/:\w+/g, NOWHERE)}`),
  ),
];
const mainOf = (body: string): string => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';

it.each(everyone.map((person) => [`${person.name}, ${person.role}`, person] as const))(
  '%s is asked for nothing by a page that has no field for it',
  async (_, person) => {
    const browser = new Follower(service, person);
    const asking: string[] = [];
    let refused = 0;
    for (const url of pages) {
      const { statusCode, body } = await browser.get(url);
      if (statusCode < 400) continue;
      refused++;
      const main = mainOf(body);
      if (/\bSay (?:what|why|in a sentence)\b/.test(main) && !/<form/.test(main)) asking.push(`${statusCode} ${url}`);
    }
    expect(asking).toEqual([]);
    expect(refused).toBeGreaterThan(10);
  },
);
