import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pagesToSee, WherePagesStand } from '../harness/where-pages-stand.ts';
import { administrator } from '../harness/the-people.ts';
import type { Follower } from '../authority/followed-links.ts';

/*
 * Every page of a child as the application lists them: a page that is added is tried too.
 */
let found: WherePagesStand;
beforeAll(async () => {
  found = await WherePagesStand.found();
}, 240_000);
afterAll(() => found.service.end());

const ofChild = pagesToSee.filter(({ path }) => path.startsWith('line/:childId'));
/** Days and codes stay; who looked, whether it was altered, and the line on paper can still be asked for. */
const LEFT = /^line\/:childId(?:\/(?:verify|who-looked|print|file|two-readings|entries\/:entryId))?$/;
/** Of whom nothing can be opened nothing can be corrected: it is not found, as before the destruction where a key is lost. */
const GONE = [
  ...['line/:childId/correct-identity', 'line/:childId/birth'],
  // That the two are siblings was taken out with the record of the other.
  ...['line/:childId/siblings/:subjectId', 'line/:childId/circumstances/:changeId/correct-siblings'],
];
/** For whoever runs the retention of records, and reads no case: it names nobody, and leads to where they began. */
const BY_NUMBER = 'line/:childId/destroy-personal-data';
const SAYS = /Personal data destroyed.*Destroyed on Monday 12 January.*Why Asked for under the right to erasure/;
const SAYS_BY_NUMBER = /Destroyed Monday 12 January(?: 2026)?: Asked for under the right to erasure/;
/** What it is left with leads nowhere but there. */
const LEADS =
  /^\/line\/[^/]+(?:\/(?:overview|verify|who-looked|print|file|two-readings|entries\/[^/?#]+))?(?:[?#].*)?$/;

type Answered = Readonly<{ status: number; url: string; main: string }>;
async function opened(by: Follower, url: string, asked = false): Promise<Answered> {
  const { statusCode, headers, body } = await by.get(url);
  if (headers.location !== undefined) return opened(by, String(headers.location), asked);
  const asksWhy = /<form[^>]* action="([^"]*\/reason)"/.exec(body)?.[1];
  if (asksWhy && !asked) {
    await by.post(asksWhy, { kind: 'audit-or-quality', reason: 'An audit of openings' });
    return opened(by, url, true);
  }
  return { status: statusCode, url, main: body.slice(body.indexOf('<main'), body.indexOf('</main>')) };
}

it('says who the child is wherever the parts of its record are shown', async () => {
  const shown: string[] = [];
  const faults: string[] = [];
  for (const route of ofChild) {
    const stands = found.stands.get(route);
    const { main } = stands ? await opened(stands.by, stands.url) : { main: '' };
    if (!main.includes('aria-label="Parts of the record"')) continue;
    shown.push(route.path);
    if (!/class="app-identity"[^]*Okonkwo[^]*aria-label="Parts of the record"/.test(main)) faults.push(route.path);
  }
  expect(faults).toEqual([]);
  expect(shown.length).toBeGreaterThanOrEqual(9);
}, 120_000);

describe('Of a child whose personal data was destroyed', () => {
  beforeAll(async () => {
    for (const { ids } of found.records)
      await found.service
        .as(administrator)
        .post(`/children/${ids.childId}/personal-data-destruction`, { reason: 'right-to-erasure' })
        .then(({ written }) => written);
    await found.service.drained();
  });

  it('says that it was, when and why, and offers nothing that would be refused', async () => {
    expect(ofChild.length).toBeGreaterThanOrEqual(35);
    const faults: string[] = [];
    for (const route of ofChild) {
      const stands = found.stands.get(route);
      if (!stands) {
        faults.push(`/${route.path}: nobody comes to it`);
        continue;
      }
      const { status, main } = await opened(stands.by, stands.url);
      if (GONE.includes(route.path) && status === 404) continue;
      const text = main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
      const isByNumber = route.path === BY_NUMBER;
      const away = [...main.matchAll(/<a\b[^>]*\bhref="([^"#][^"]*)"/g)].filter(([, to]) => !LEADS.test(to!));
      const said = [
        ...(status === 200 ? [] : [`was answered ${status}`]),
        ...(LEFT.test(route.path) || (isByNumber ? SAYS_BY_NUMBER : SAYS).test(text)
          ? []
          : [`says ${text.slice(0, 200)}`]),
        ...away.filter(([, to]) => !(isByNumber && to === '/')).map(([, to]) => `leads to ${to}`),
        ...(LEFT.test(route.path)
          ? []
          : [...main.matchAll(/<form[^>]*method="post"[^>]*>|govuk-button/g)].map(([it]) => `offers ${it}`)),
      ];
      faults.push(...said.map((fault) => `/${route.path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
