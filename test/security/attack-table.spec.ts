import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formOf } from '#officer-ui';
import { derivedId } from '#platform/event-sourcing';
import { Attacked, OUR_PAGE, type Target } from './attacked.ts';
import { AWAY, awayIn, ELSEWHERE, FORGED, FORM, leadsHome, MIXED_UP, NAMES, NOWHERE, SAFE } from './attacks.ts';
import { senOfficer, teamManager } from '../harness/the-people.ts';

/**
 * What is tried at every route of the product, as the running application lists them: a route that is added is tried too.
 *
 * | Attack                     | Tried at                        | Holds                                                        |
 * | -------------------------- | ------------------------------- | ------------------------------------------------------------ |
 * | frames, sniffing, caches   | each route, each kind of fault  | nobody's frame, no guessed type, no copy kept                |
 * | a page of another site     | each route that takes something | 403, no cookie, nothing recorded; nothing readable from there |
 * | mixed-up types of content  | each route that takes something | refused, never a fault of ours, nothing recorded             |
 * | more than is read          | each route that takes something | 413 or no right                                              |
 * | forged forms               | each form                       | 400 without its id, with a made-up one, with several         |
 * | a stolen form              | each route                      | 401 once its session is over, nothing recorded               |
 * | a session fixed before     | the sign-in                     | another session; what was fixed opens nothing                |
 * | open redirects             | each route, each parameter      | no answer leads, and no link or form points, elsewhere       |
 *
 * Script in every text stands in `script-in-texts`, ids of another in `ids-of-another`, a form sent twice in
 * `every-form-state` and `repeated-commands`, a name that is rebound in `rebinding`, the sign-in of a provider in `test/sign-in`.
 */
let attacked: Attacked, before: number;
beforeAll(async () => {
  attacked = await Attacked.started();
  before = await attacked.recorded();
}, 120_000);
afterAll(() => attacked.service.end());

const taking = () => attacked.targets('POST');
const shown = () => attacked.targets('GET').filter(({ url }) => url !== '/due/news');
/** Needs no cookie and takes none: it gives a token of the demonstration to whoever asks by its name. */
const OF_NOBODY = /^POST \/dev\/token$/;
const SIGNING = /^POST \/sign-(?:in|out)$/;

const MORE_THAN_ANY_ROUTE_TAKES = 256 * 1024 + 1;

/** What is wrong at each target, by its name; and that there was something to try. */
async function faultsAt(targets: readonly Target[], faultOf: (target: Target) => Promise<readonly string[]>) {
  expect(targets.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const target of targets) faults.push(...(await faultOf(target)).map((fault) => `${target.called}: ${fault}`));
  return faults;
}

it('is tried at all routes that there are', () => {
  expect(taking().length).toBeGreaterThanOrEqual(127);
  expect(shown().length).toBeGreaterThanOrEqual(119);
});

describe('Shown in a frame, taken for another type, or kept by a browser', () => {
  const missing = (headers: object, url: string) =>
    Object.entries(SAFE)
      .filter(([name, value]) => !value.test(String((headers as Record<string, unknown>)[name])))
      .map(([name]) => `${url} lacks ${name}`);

  it('is no answer of any route, to whoever is signed in or not', async () => {
    const faults = await faultsAt([...shown(), ...taking()], async ({ url, route, by, accept }) => {
      const method = route.method as 'GET';
      const cookie = await attacked.sessionOf(by);
      const asked = SIGNING.test(`POST ${url}`) ? [{}] : [{}, { cookie, ...OUR_PAGE }];
      const answers = await Promise.all(
        asked.map((headers) => attacked.ask({ method, url, headers: { accept, ...headers } })),
      );
      // Each page has its own policy of scripts, which allows none that stands in it.
      return answers.flatMap(({ headers }) => [
        ...missing(headers, url),
        ...(/script-src[^;]*unsafe/.test(String(headers['content-security-policy'])) ? ['runs scripts in pages'] : []),
      ]);
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['an address that is none', 'GET', '/nothing/here'],
    ['an address that cannot be read', 'GET', '/%E0%A4%A'],
    ['a piece of an address that is too long', 'GET', `/line/${'a'.repeat(300)}`],
    ['what may not be done there', 'DELETE', '/caseload'],
    ['a question of another site what it may send', 'OPTIONS', '/children'],
  ] as const)('nor the answer to %s', async (_, method, url) => {
    const { headers, statusCode } = await attacked.ask({ method, url });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(missing(headers, url)).toEqual([]);
  });
});

describe('Sent by a page of another site', () => {
  it('is refused at each route that takes something, before anything of it is looked at', async () => {
    const faults = await faultsAt(
      taking().filter(({ called }) => !OF_NOBODY.test(called)),
      async ({ url, by }) => {
        const cookie = await attacked.sessionOf(by);
        const answers = await Promise.all(
          ELSEWHERE.map((from) =>
            attacked.ask({ method: 'POST', url, payload: '', headers: { cookie, 'content-type': FORM, ...from } }),
          ),
        );
        return answers.flatMap(({ statusCode, body, headers }, n) =>
          statusCode === 403 && body.includes('sent-from-elsewhere') && !headers['set-cookie']
            ? []
            : [`${JSON.stringify(ELSEWHERE[n])} was answered ${statusCode}`],
        );
      },
    );
    expect([faults, await attacked.recorded()]).toEqual([[], before]);
  });

  it('reads nothing: no answer says that a page of another site may', async () => {
    const faults = await faultsAt([...shown(), ...taking()], async ({ url, route: { method } }) => {
      const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
      const answers = await Promise.all(
        ([method as 'GET', 'OPTIONS'] as const).map((each) => attacked.ask({ method: each, url, headers })),
      );
      return answers.flatMap((answer) => Object.keys(answer.headers).filter((name) => /^access-control-/.test(name)));
    });
    expect(faults).toEqual([]);
  });
});

describe('Sent as another type of content', () => {
  it('is refused at each route that takes something', async () => {
    const faults = await faultsAt(
      taking().filter(({ called }) => called !== 'POST /sign-out'),
      async (target) => {
        const answers = await Promise.all(
          NOWHERE.map(([type, payload]) => attacked.sent(target, { payload, headers: { 'content-type': type } })),
        );
        const isTaken = (type: string) => target.route.takes.fileKib !== undefined && type.startsWith('multipart/');
        return answers.flatMap(({ statusCode }, n) =>
          (statusCode === 415) !== isTaken(NOWHERE[n]![0]) ? [] : [`${NOWHERE[n]![0]} ${statusCode}`],
        );
      },
    );
    expect([faults, await attacked.recorded()]).toEqual([[], before]);
  });

  it('JSON to a form or a form to the API breaks nothing, and records nothing', async () => {
    const faults = await faultsAt(
      taking().filter(({ called }) => called !== 'POST /sign-out'),
      async (target) => {
        const answers = await Promise.all(
          MIXED_UP.map(([type, payload]) => attacked.sent(target, { payload, headers: { 'content-type': type } })),
        );
        return answers.flatMap(({ statusCode, headers: { location } }, n) =>
          statusCode < 500 && (!location || leadsHome(location)) ? [] : [`${MIXED_UP[n]![1]} ${statusCode}`],
        );
      },
    );
    expect([faults, await attacked.recorded()]).toEqual([[], before]);
  });

  it('nor is more taken than is read', async () => {
    const payload = `reason=${'x'.repeat(MORE_THAN_ANY_ROUTE_TAKES)}`;
    const faults = await faultsAt(
      taking().filter(({ called }) => called !== 'POST /sign-out'),
      async (target) => {
        const { statusCode } = await attacked.sent(target, {
          payload,
          headers: { 'content-type': FORM },
        });
        return statusCode === 413 ? [] : [String(statusCode)];
      },
    );
    expect(faults).toEqual([]);
  });
});

describe('A forged form', () => {
  it('is not taken: without its id, with one that no page made, or with two', async () => {
    const forms = taking().filter(({ route }) => formOf(route.controller));
    expect(forms.length).toBeGreaterThanOrEqual(46);
    const faults = await faultsAt(forms, async (target) => {
      const answers = await Promise.all(
        FORGED.map((payload) => attacked.sent(target, { payload, headers: { 'content-type': FORM } })),
      );
      return answers.flatMap(({ statusCode }, n) => (statusCode === 400 ? [] : [`${FORGED[n]} ${statusCode}`]));
    });
    expect([faults, await attacked.recorded()]).toEqual([[], before]);
  });
});

describe('A session', () => {
  const isIn = async (cookie: string) =>
    (await attacked.ask({ url: '/caseload', headers: { cookie, accept: 'application/json' } })).statusCode === 200;

  it('that is over opens nothing and takes no form: whatever was open when its person signed out', async () => {
    const cookie = await attacked.signedIn(senOfficer);
    expect(await isIn(cookie)).toBe(true);
    await attacked.ask({ method: 'POST', url: '/sign-out', headers: { cookie, ...OUR_PAGE } });
    const open = [...shown(), ...taking()].filter(({ route }) => route.publicBecause === undefined);
    const faults = await faultsAt(open, async ({ url, route }) => {
      const method = route.method as 'GET';
      const headers = { cookie, ...OUR_PAGE, 'content-type': FORM, accept: 'application/json' };
      const payload = method === 'GET' ? {} : { payload: `form=${derivedId('stolen')}&reason=x` };
      const { statusCode, body } = await attacked.ask({ method, url, headers, ...payload });
      return statusCode === 401 && !body.includes('Okonkwo') ? [] : [String(statusCode)];
    });
    expect([faults, await attacked.recorded()]).toEqual([[], before]);
  });

  it('that was put into a browser before its person signs in is not theirs, and ends', async () => {
    const [name] = (await attacked.sessionOf(senOfficer)).split('=');
    const thiefs = await attacked.signedIn(teamManager);
    const given = [thiefs, `${name}=made-up`, `${name}=a.b.c.d.e`, `${name}=a.b.c`, `${name}=`];
    for (const fixed of given) {
      const theirs = await attacked.signedIn(senOfficer, fixed);
      expect([fixed, theirs === fixed, await isIn(theirs), await isIn(fixed)]).toEqual([fixed, false, true, false]);
    }
  });

  it('is told to no script, and to no other site', async () => {
    const headers = { ...OUR_PAGE, 'content-type': FORM };
    const answer = await attacked.ask({ method: 'POST', url: '/sign-in', headers, payload: `person=${senOfficer.id}` });
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Lax$/);
  });
});

describe('An address of another site', () => {
  const faultsIn = ({ headers, body }: Awaited<ReturnType<Attacked['ask']>>, how: string) => [
    ...(headers.location === undefined || leadsHome(headers.location) ? [] : [`${how} leads to ${headers.location}`]),
    ...awayIn(body).map((to) => `${how} points to ${to}`),
  ];

  it('is none that a page leads on or points to, whatever stands behind its own', async () => {
    const faults = await faultsAt(shown(), async ({ url, route, by, accept }) => {
      const cookie = await attacked.sessionOf(by);
      const asked = Object.keys(route.query ? (new route.query() as object) : {});
      const known = [...new Set([...(route.parameters ?? []), ...asked])].filter((name) => name !== 'again');
      const names = [...new Set([...NAMES, ...known])];
      const found: string[] = [];
      for (const to of url === '/sign-in' ? AWAY : AWAY.slice(0, 3))
        // All at once are refused for what is not known; what is known is tried by itself.
        for (const group of to === AWAY[0] ? [names, ...known.map((each) => [each])] : known.map((each) => [each])) {
          const search = new URLSearchParams(group.map((name): [string, string] => [name, to]));
          const headers = { cookie, accept, ...OUR_PAGE };
          found.push(...faultsIn(await attacked.ask({ url: `${url}?${search}`, headers }), `?${search}`));
        }
      return [...new Set(found)];
    });
    expect(faults).toEqual([]);
  });

  it('is none to which anything that is sent leads on', async () => {
    const led = new Set<string>();
    const all = (to: string) => ({ ...Object.fromEntries(NAMES.map((name) => [name, to])), form: '', as: '0' });
    const faults = await faultsAt(
      taking().filter(({ called }) => called !== 'POST /sign-out'),
      async (target) => {
        const found: string[] = [];
        // Where the first leads on, all are tried.
        for (const to of AWAY)
          for (const typed of [{ person: senOfficer.id, to }, { kind: 'duty-cover', reason: 'Cover', to }, all(to)]) {
            if (to !== AWAY[0] && !led.has(target.called)) continue;
            const payload = new URLSearchParams(typed).toString();
            const answer = await attacked.sent(target, { payload, headers: { 'content-type': FORM } });
            if (answer.headers.location !== undefined) led.add(target.called);
            found.push(...faultsIn(answer, to));
          }
        return found;
      },
    );
    // Those that read an address to go on to, and took what was sent.
    expect([...led]).toEqual(expect.arrayContaining(['POST /sign-in', 'POST /line/{childId}/reason']));
    expect([faults, await attacked.recorded()]).toEqual([[], before]);
  });

  it('is told from one of ours', () => {
    expect(AWAY.filter((to) => leadsHome(to) && !/%09|\.\//.test(to))).toEqual([]);
    expect(awayIn('<a href="//elsewhere.example">x</a><form action="javascript:x">')).toHaveLength(2);
    expect(leadsHome('/line/x?to=1')).toBe(true);
  });
});
