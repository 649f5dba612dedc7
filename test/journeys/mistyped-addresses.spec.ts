import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import type { Route } from '#nest/web';
import { senOfficer } from '../harness/the-people.ts';
import { pagesToSee, WherePagesStand } from '../harness/where-pages-stand.ts';

let found: WherePagesStand;
beforeAll(async () => void (found = await WherePagesStand.found()), 120_000);
afterAll(() => found.service.end());

/** Assets have no words, longer work and lists that were brought in are nobody’s here, and the administrator’s page takes nothing. */
const NOT_SEEN = /^assets|:jobId|:listId|^build-anew/;
const walked = pagesToSee.filter(({ path }) => !NOT_SEEN.test(path)).map((page) => [page.path, page] as const);

const withParameter = (address: string, name: string, ...values: readonly string[]) => {
  const url = new URL(address, 'http://page');
  url.searchParams.delete(name);
  for (const value of values) url.searchParams.append(name, value);
  return `${url.pathname}${url.search}`;
};
const namesOf = ({ parameters, query }: Route): readonly string[] => [
  ...(parameters ?? []),
  ...Object.keys(query ? (new query() as object) : {}),
];

describe('A mistyped address', () => {
  it.each(walked)('of “%s” is not taken for another', async (_, page) => {
    const { address, by } = found.stands.get(page)!;
    const silent: unknown[] = [];
    for (const [name, ...values] of [
      ['quill', '1'],
      ...namesOf(page).flatMap((each) => [
        [each, '<nonsense>'],
        [each, '1', '2'],
      ]),
    ] as const) {
      const asked = withParameter(address, name!, ...values);
      const { statusCode, body, headers } = await by.get(asked);
      // A form that is too old, or none, is begun anew, and what is typed into a date of the page is mended there.
      const anew =
        ['form', 'sent'].includes(name!) &&
        statusCode === 303 &&
        String(headers.location).startsWith(address.split('?')[0]!);
      const said = statusCode === 400 && (body.includes('There is a problem') || body.includes(`<li>${name}: `));
      if (!anew && !said) silent.push([asked, statusCode]);
    }
    expect(silent).toEqual([]);
  });

  it('of a register says that there is no such place', async () => {
    const { statusCode, body } = await found.officer.get(`/registers/${derivedId('nowhere')}?form=${derivedId('f')}`);
    expect(statusCode).toBe(303);
    const { location } = (await found.officer.get(`/registers/${derivedId('nowhere')}`)).headers;
    const answered = await found.officer.get(String(location));
    expect([body, answered.statusCode]).toEqual(['', 404]);
    const words = 'There is no such place, or no child whose record is yours was ever there.';
    expect(answered.body).toContain(words);
    const told = await found.service.as(senOfficer).get(`/providers/${derivedId('nowhere')}/registers?on=2026-01-12`);
    expect([told.status, told.problem.detail]).toEqual([404, words]);
  });
});
