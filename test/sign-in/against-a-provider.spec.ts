import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveService } from './live-service.ts';
import { ProviderProcess } from './provider-process.ts';
import { heading, signedIn, throughProvider } from './signing-in.ts';
import { WebBrowser } from './web-browser.ts';

const COUNCIL = {
  amy: { name: 'Amy Adu', role: 'sen-officer', team: 'sen', organisation: 'council' },
  ann: { name: 'Ann Abel', role: 'sen-officer', team: 'sen', organisation: 'council' },
  eve: { name: 'Eve Ellis', role: 'administrator', organisation: 'council' },
  nan: { name: 'Nan North' },
};
/** At the schools’ provider somebody is called as an officer is at the council’s, and says to be one. */
const SCHOOLS = {
  office: { name: 'School office', groups: ['g-school'] },
  amy: { name: 'Amy of the school', groups: ['g-officers'] },
  many: { name: 'Many Groups', _claim_names: { groups: 'src1' } },
  none: { name: 'No Groups' },
  both: { name: 'Two Roles', groups: ['g-school', 'g-governor'] },
  other: { name: 'Other Groups', groups: ['g-choir'] },
};

let service: LiveService;
let council: ProviderProcess;
let schools: ProviderProcess;
beforeAll(async () => {
  service = await LiveService.at();
  council = await ProviderProcess.start(COUNCIL, service.client('council'));
  schools = await ProviderProcess.start(SCHOOLS, service.client('schools'));
  const are = {
    'g-school': { role: 'school', organisation: '123456' },
    'g-governor': { role: 'senior-leader' },
    'g-officers': { role: 'sen-officer' },
  };
  await service.start([
    { code: 'council', name: 'Fenmarch County Council', issuer: council.issuer, roles: ['sen-officer', 'auditor'] },
    {
      ...{ code: 'schools', name: 'Fenmarch Schools', issuer: schools.issuer, roles: ['school'], groups: { are } },
      signOut: 'get',
    },
  ]);
}, 60_000);
afterAll(async () => {
  await service.end();
  await Promise.all([council.goAway(), schools.goAway()]);
});

let browser: WebBrowser;
beforeEach(() => void (browser = new WebBrowser()));

const at = (path: string) => browser.get(`${service.address}${path}`);
const begins = (code = 'council', to = '/') => at(`/sign-in/${code}?to=${encodeURIComponent(to)}`);
const enters = async (name: string, code = 'council', to = '/') =>
  throughProvider(browser, await begins(code, to), name);
const cookieOf = () => browser.jar.get(`${new URL(service.address).host} throughline-sign-in`);

describe('In live mode', () => {
  it('whoever opens a page is led to their provider, and comes back to the page by name', async () => {
    const asked = await at('/caseload');
    expect(heading(asked)).toBe('Sign in');
    expect(asked.body).toContain('href="/sign-in/council?to=%2Fcaseload"');
    const page = await enters('amy', 'council', '/caseload');
    expect([page.url, page.status]).toEqual([`${service.address}/caseload`, 200]);
    expect(signedIn(page)).toBe('Amy Adu');
  });

  it('comes back to this service alone, whatever address was asked for', async () => {
    expect((await enters('amy', 'council', '//elsewhere.example')).url).toBe(`${service.address}/due`);
  });

  it('nothing of it stands in the log: no code, no state, no name', async () => {
    await enters('amy');
    expect(service.logged).toContain('/sign-in');
    expect(service.logged).not.toMatch(/code=|state=|Amy|id_token/);
  });
});

describe('Who somebody is', () => {
  it('is not the same for two providers, whatever they are called there, and each lets in for its roles alone', async () => {
    const office = await enters('office', 'schools');
    expect(signedIn(office)).toBe('School office');
    browser = new WebBrowser();
    const refused = await enters('amy', 'schools');
    expect([refused.status, heading(refused)]).toEqual([403, 'You could not be signed in']);
    expect(refused.body).toContain('Fenmarch Schools cannot let anyone in here as “sen-officer”.');
    expect(cookieOf()).toBeUndefined();
  });

  it.each([
    ['eve', 'council', 'cannot let anyone in here as “administrator”'],
    ['nan', 'council', 'did not say what you do here'],
    ['many', 'schools', 'You are in more groups than Fenmarch Schools tells of in one message'],
    ['none', 'schools', 'did not say which groups you are in'],
    ['both', 'schools', 'make you more than one thing here (school, senior-leader)'],
    ['other', 'schools', 'None of your groups at Fenmarch Schools is one that works with this service'],
  ])('is said in words where it cannot be told: %s of %s', async (name, code, words) => {
    const page = await enters(name, code);
    expect([page.status, heading(page)]).toEqual([403, 'You could not be signed in']);
    expect(page.body).toContain(words);
    expect(cookieOf()).toBeUndefined();
    expect(service.logged).toMatch(/"sign-in refused".*"why":"[a-z-]+"|"why":"[a-z-]+".*"sign-in refused"/);
  });
});

describe('An answer', () => {
  /** As it comes back from the provider, before this browser shows it. */
  async function answer(): Promise<string> {
    const asked = await browser.submit(await begins(), { login: 'amy', password: 'any' });
    const led = await browser.submit(asked, {}, false);
    let { location, url } = led;
    while (location && !location.startsWith(service.address))
      ({ location, url } = await browser.get(new URL(location, url).href, false));
    return location!;
  }
  const refused = async (url: string) => {
    const page = await browser.get(url);
    expect(cookieOf()).toBeUndefined();
    return [page.status, /<p class="govuk-body">(.*?)<\/p>/.exec(page.body)![1]];
  };
  const NOT_ASKED = [403, expect.stringContaining('was not asked for from this browser, was used before')];

  it('is good in the browser that asked, and in no other', async () => {
    const url = await answer();
    const asked = browser;
    browser = new WebBrowser();
    expect(await refused(url)).toEqual(NOT_ASKED);
    browser = asked;
    expect((await browser.get(url)).url).toBe(`${service.address}/due`);
  });

  it('is good once', async () => {
    const url = await answer();
    const before = new Map(browser.jar);
    await browser.get(url);
    expect((await browser.get(url)).body).toContain('was used before');
    // Also with all that the browser held before.
    browser = new WebBrowser();
    before.forEach((value, key) => browser.jar.set(key, value));
    expect(await refused(url)).toEqual([
      403,
      expect.stringContaining('This answer of Fenmarch County Council was used before'),
    ]);
  });

  it('is good for ten minutes', async () => {
    const url = await answer();
    service.after(11);
    expect(await refused(url)).toEqual(NOT_ASKED);
    service.after(-11);
  });

  it.each([
    ['another code', /code=[^&]*/, 'code=made-up', 'was used before, or came too late'],
    ['another state', /state=[^&]*/, 'state=made-up', 'was not asked for from this browser'],
    ['another issuer', /iss=[^&]*/, 'iss=https%3A%2F%2Felsewhere.example', 'does not stand up to a look'],
    ['the way of another provider', /\/council\//, '/schools/', 'was not asked for from this browser'],
    ['a no', /code=[^&]*/, 'error=access_denied', 'did not let you in, or you went back'],
  ])('with %s lets nobody in', async (_, part, instead, words) => {
    const url = await answer();
    expect(await refused(url.replace(part, instead))).toEqual([403, expect.stringContaining(words)]);
  });
});

describe('A session', () => {
  it('that was put into a browser before is not the one that is signed in by', async () => {
    await enters('ann');
    const fixed = cookieOf()!;
    const victim = new WebBrowser();
    victim.jar.set(`${new URL(service.address).host} throughline-sign-in`, fixed);
    browser = victim;
    await enters('amy');
    expect(cookieOf()).not.toBe(fixed);
    const thief = new WebBrowser();
    thief.jar.set(`${new URL(service.address).host} throughline-sign-in`, fixed);
    expect(heading(await thief.get(`${service.address}/`))).toBe('Sign in');
  });

  it('ends here and at the provider, and its cookie opens nothing afterwards', async () => {
    await enters('amy');
    const held = cookieOf()!;
    const left = await browser.post(`${service.address}/sign-out`, {});
    expect(heading(left)).toBe('You are signed out of Throughline');
    expect(left.body).not.toContain('http-equiv="refresh"');
    const there = await browser.submit(left, {});
    // What the provider wants back stands in no address: no history and no log of a proxy keeps it.
    expect(there.url).toBe(`${council.issuer}/session/end`);
    const back = await browser.submit(there, { logout: 'yes' });
    expect([back.url.split('?')[0], heading(back)]).toEqual([
      `${service.address}/signed-out`,
      'You are signed out of Throughline',
    ]);
    // The provider asks for a password again.
    expect((await begins()).body).toContain('name="login"');
    browser.jar.set(`${new URL(service.address).host} throughline-sign-in`, held);
    expect(heading(await at('/'))).toBe('Sign in');
  });

  it('is left by an address where a provider takes no form', async () => {
    await enters('office', 'schools');
    const left = await browser.post(`${service.address}/sign-out`, {});
    const onwards = /content="0; url=([^"]*)"/.exec(left.body)![1]!.replaceAll('&amp;', '&');
    expect(onwards).toContain(`${schools.issuer}/session/end?`);
    const back = await browser.submit(await browser.get(onwards), { logout: 'yes' });
    expect(back.url.split('?')[0]).toBe(`${service.address}/signed-out`);
    expect((await begins('schools')).body).toContain('name="login"');
  });

  it('lets the page that leads out send a form to that provider, and no other page one anywhere', async () => {
    await enters('amy');
    const cookie = { cookie: `throughline-sign-in=${cookieOf()!}`, 'sec-fetch-site': 'same-origin' };
    const formsOf = ({ headers }: Response) => /form-action ([^;]*)/.exec(headers.get('content-security-policy')!)![1];
    expect(formsOf(await fetch(`${service.address}/`, { headers: cookie }))).toBe("'self'");
    const left = await fetch(`${service.address}/sign-out`, { method: 'POST', headers: cookie });
    expect(formsOf(left)).toBe(`'self' ${council.issuer}`);
    expect(formsOf(await fetch(`${service.address}/signed-out`))).toBe("'self'");
  });

  it('ends when its person signs out at the provider', async () => {
    await enters('amy');
    const elsewhere = await browser.get(`${council.issuer}/session/end`);
    await browser.submit(elsewhere, { logout: 'yes' });
    expect(heading(await at('/'))).toBe('Sign in');
  });

  it('ends here all the same where the provider is away, and says that one may be signed in there', async () => {
    await enters('amy');
    await council.goAway();
    try {
      service.after(1);
      expect(heading(await browser.post(`${service.address}/sign-out`, {}))).toBe('You are signed out of Throughline');
      expect(heading(await at('/'))).toBe('Sign in');
    } finally {
      await council.comeBack();
      service.after(-1);
    }
  });

  it('is not ended by whoever says that somebody signed out there', async () => {
    await enters('amy');
    const said = await new WebBrowser().post(`${service.address}/sign-in/council/signed-out-there`, {
      logout_token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbXkifQ.',
    });
    expect([said.status, signedIn(await at('/'))]).toEqual([400, 'Amy Adu']);
  });
});

describe('A provider that is away', () => {
  it('keeps nobody out who is signed in, is said in words to who is not, and keeps no other provider’s people out', async () => {
    await enters('amy');
    const ready = async () => (await browser.get(`${service.address}/health/ready`)).status;
    await council.goAway();
    try {
      service.after(1);
      expect(signedIn(await at('/'))).toBe('Amy Adu');
      const signedInBefore = browser;
      browser = new WebBrowser();
      const page = await begins();
      expect([page.status, heading(page)]).toEqual([503, 'Not available for the moment']);
      expect(page.body).toContain('The sign-in of your organisation does not answer now.');
      expect(signedIn(await enters('office', 'schools'))).toBe('School office');
      expect(await ready()).toBe(200);
      await schools.goAway();
      service.after(1);
      expect(await ready()).toBe(503);
      browser = signedInBefore;
      expect(signedIn(await at('/'))).toBe('Amy Adu');
    } finally {
      await council.comeBack();
      await schools.comeBack();
    }
    service.after(1);
    expect(await ready()).toBe(200);
    browser = new WebBrowser();
    expect(signedIn(await enters('amy'))).toBe('Amy Adu');
  });
});
