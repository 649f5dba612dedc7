import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RouteWalk, routesOf } from '#nest/web';
import { answersToScripts, officerPages } from '#officer-ui';
import type { DevelopmentPerson } from '#platform/identity';
import { apLead, everyone, senOfficer, socialWorker, teamManager } from '../harness/the-people.ts';
import { Follower } from './followed-links.ts';
import { addressesOf, ALWAYS, huntedRecord, PICKED, protectIt, WHY, type Hunted } from './hunted-record.ts';

/*
 * A child in a refuge is found through a council’s screen: every role asks every route that there is, pages and API, as of each
 * moment, on paper and as a file, and finds no word of where the child is, but where whoever is named opens it on purpose.
 */
jest.setTimeout(600_000);

const WORDS = Object.values({ ...ALWAYS, ...PICKED, ...WHY });
const ON_PURPOSE = /^\/(children|line)\/[^/]+\/protection\/address$/;

/** What a problem is called, how one comes in and goes out, and what goes on telling that a list changed, and no more. */
const TELLS_OF_NOBODY = /^\/?(problems|due\/news|sign-|signed-|assets|health|api-docs)/;

/** One of each role. */
const people: readonly DevelopmentPerson[] = [...new Map(everyone.map((person) => [person.role, person])).values()];
const each = people.map((person) => [person.role, person] as const);

let hunted: Hunted;
const before = new Map<string, readonly string[]>();

beforeAll(async () => {
  hunted = await huntedRecord();
  const all = await urls();
  for (const url of all) before.set(url, wordsIn((await asked(senOfficer, url)).text));
  await protectIt(hunted);
});
afterAll(() => hunted.service.end());

const wordsIn = (text: string): readonly string[] => WORDS.filter((word) => text.includes(word));

/** Every address that is looked at, and the two readings of a line at moments that lie behind. */
async function urls(): Promise<readonly string[]> {
  const routes = hunted.service.server.app.get(RouteWalk, { strict: false }).routes();
  const all = routes.filter(({ method, path }) => method === 'GET' && !TELLS_OF_NOBODY.test(path));
  const gets = [...new Set(all.map(({ path }) => path))];
  const plain = gets.map((path) => path.replace(/^\//, '')).flatMap((path) => addressesOf(path, hunted));
  const { childId } = hunted.record.ids;
  const moments = ['asAt=2025-12-01', 'asAt=2026-01-12&knownOn=2026-01-12', 'asAt=2026-06-02', 'show=everything'];
  const behind = [`/line/${childId}`, `/children/${childId}/line`, `/line/${childId}/print`].flatMap((at) =>
    moments.map((moment) => `${at}?${moment}`),
  );
  const compared = `/children/${childId}/line?asAt=2025-09-02&compareAsAt=2026-01-12`;
  const lists = [
    '/children?whose=service',
    '/placements?show=all',
    '/referrals?show=all',
    '/due-items?what=reviews&by=2026-12-31',
  ];
  return [...new Set([...plain, ...behind, compared, ...lists])];
}

const pages = routesOf([...officerPages, ...answersToScripts]).map(
  ({ path }) => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/?]+')}(?:$|[?])`),
);
const isPage = (url: string): boolean => pages.some((page) => page.test(url));

type Answered = Readonly<{ status: number; text: string }>;
const WHY_ASKED = { reason: 'Cover for a colleague who is ill', reasonKind: 'duty-cover' };
const LISTS = ['placements-list', 'referrals-list', 'due'];
const OF_THE_SERVICE = { ...{ whose: 'service', show: 'all' }, format: 'csv', purpose: WHY_ASKED.reason };
const browsers = new Map<string, Follower>();

/** A page as in a browser, all else as a program: each with a reason, where one is asked for. */
async function asked(
  person: DevelopmentPerson,
  url: string,
  body?: Readonly<Record<string, string>>,
): Promise<Answered> {
  const { service, record } = hunted;
  if (!isPage(url)) return service.as(person).get(url, WHY_ASKED);
  let browser = browsers.get(person.id);
  if (!browser) {
    browser = new Follower(service, person);
    browsers.set(person.id, browser);
    await browser.post(`/line/${record.ids.childId}/reason`, { kind: 'duty-cover', reason: WHY_ASKED.reason });
  }
  const { statusCode, body: text } = body ? await browser.post(url, body) : await browser.get(url);
  return { status: statusCode, text };
}

describe('Before an address is protected', () => {
  it('each of these words is found by whoever works with the child, so that a hunt can find it', () => {
    const found = new Set([...before.values()].flat());
    const told = Object.values({ ...ALWAYS, ...PICKED });
    expect(told.filter((word) => !found.has(word))).toEqual([]);
    expect([...before.values()].filter((words) => words.length > 0).length).toBeGreaterThan(20);
  });
});

describe('An address that is not to be known', () => {
  it.each(each)('is told by no route: %s', async (_, person) => {
    const faults: string[] = [];
    let answered = 0;
    for (const url of before.keys()) {
      if (ON_PURPOSE.test(url) && [senOfficer.id, teamManager.id].includes(person.id)) continue;
      const { status, text } = await asked(person, url);
      if (status === 200) answered++;
      for (const word of wordsIn(text)) faults.push(`${url}: ${word}`);
    }
    expect(faults).toEqual([]);
    expect(answered).toBeGreaterThanOrEqual(5);
  });

  it.each(each)('leaves on no paper and in no file, and no search finds it: %s', async (_, person) => {
    const { childId } = hunted.record.ids;
    const line = `/line/${childId}`;
    const out = [
      ...(await Promise.all([asked(person, `${line}/print`, {}), asked(person, `${line}/file`, {})])),
      await hunted.service.as(person).get('/caseload-files?whose=service', WHY_ASKED),
      ...(await Promise.all(LISTS.map((list) => asked(person, `/${list}/file`, OF_THE_SERVICE)))),
    ];
    for (const { text } of out) expect(wordsIn(text)).toEqual([]);
    for (const word of [ALWAYS.line1, ALWAYS.registeredAddress, ALWAYS.postcode, PICKED.email]) {
      const found = await hunted.service.as(person).post('/child-searches', { name: word }, WHY_ASKED);
      expect(found.text).not.toContain(childId);
    }
  });

  it('is opened on purpose by those who are named, in full, and that is an opening of its own', async () => {
    const { service, record } = hunted;
    const { childId } = record.ids;
    for (const person of [senOfficer, teamManager]) {
      const [page, answer] = await Promise.all(
        [`/line/${childId}/protection/address`, `/children/${childId}/protection/address`].map((url) =>
          asked(person, url),
        ),
      );
      const gone = [
        ALWAYS.whyRestated,
        ALWAYS.voidedLine,
        ALWAYS.earlierLine,
        WHY.because,
        WHY.asked,
      ] as readonly string[];
      for (const { status, text } of [page!, answer!]) {
        expect(status).toBe(200);
        expect(WORDS.filter((word) => !gone.includes(word) && !text.includes(word))).toEqual([]);
      }
    }
    expect((await service.as(apLead).get(`/children/${childId}/protection/address`)).status).toBe(403);
    const { text } = await service.as(teamManager).get(`/children/${childId}/accesses`);
    const { items } = JSON.parse(text) as { items: readonly { actor: { id: string }; action: string; did: string }[] };
    const opened = items.filter(({ action }) => action === 'FindUndisclosed');
    expect(new Set(opened.map(({ actor, did }) => `${actor.id} ${did}`))).toContain(`${senOfficer.id} looked`);
    expect(opened.some(({ did, actor }) => did === 'refused' && actor.id === apLead.id)).toBe(true);
  });

  it('is not written over by whoever does not see it: what they leave stays, what they type is covered at once', async () => {
    const { service, record } = hunted;
    const at = `/children/${record.ids.childId}`;
    type People = Readonly<{
      people: readonly Readonly<{ data: { subjectId: string }; personal: { person: Record<string, unknown> } }>[];
    }>;
    const { people: around } = await service.as(senOfficer).read<People>(`${at}/circumstances`);
    const renee = around.find(({ personal }) => personal.person['name'] === 'Renee Lane')!;
    const { keptFrom: _, ...person } = renee.personal.person;
    expect([person['address'], person['telephone']]).toEqual(['Not disclosed', 'Not disclosed']);
    const body = {
      ...person,
      keptFrom: [],
      subjectId: renee.data.subjectId,
      telephone: '09990 555666',
      from: '2026-01-12',
    };
    expect((await service.as(senOfficer).post(`${at}/people`, body)).status).toBe(200);
    const inPassing = await service.as(senOfficer).get(`${at}/circumstances`);
    expect([...wordsIn(inPassing.text), inPassing.text.includes('09990 555666')]).toEqual([false]);
    const { text } = await service.as(senOfficer).get(`${at}/protection/address`);
    for (const kept of [ALWAYS.personAddress, PICKED.email, '09990 555666']) expect(text).toContain(kept);
  });

  it('is known again once a second person has confirmed it, and not before', async () => {
    const { service, record } = hunted;
    const at = `/children/${record.ids.childId}`;
    const { lifting } = await service.as(senOfficer).read<{ lifting: { askedId: string } }>(`${at}/protection`);
    const confirm = `${at}/liftings/${lifting.askedId}/confirmations`;
    expect((await service.as(socialWorker).post(confirm, { checked: true })).status).toBe(403);
    expect(wordsIn((await service.as(senOfficer).get(`${at}/circumstances`)).text)).toEqual([]);
    expect((await service.as(teamManager).post(confirm, { checked: true })).status).toBe(200);
    const { text } = await service.as(senOfficer).get(`${at}/circumstances`);
    expect(wordsIn(text)).toContain(ALWAYS.line1);
    expect(
      wordsIn((await service.as(senOfficer).get(`${at}/line`)).text).filter((word) =>
        Object.values<string>(WHY).includes(word),
      ),
    ).toEqual([]);
  });
});
