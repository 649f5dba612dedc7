import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveService } from './live-service.ts';
import { ProviderProcess } from './provider-process.ts';
import { heading, signedIn, throughProvider } from './signing-in.ts';
import { WebBrowser, type Answered } from './web-browser.ts';

const OFFICER = { role: 'sen-officer', team: 'sen', organisation: 'council' };
const COUNCIL = { amy: { name: 'Amy Adu', ...OFFICER }, ann: { name: 'Ann Abel', ...OFFICER } };

let service: LiveService;
let council: ProviderProcess;
beforeAll(async () => {
  service = await LiveService.at();
  council = await ProviderProcess.start(COUNCIL, service.client('council'));
  await service.start([{ code: 'council', name: 'Fenmarch', issuer: council.issuer, roles: ['sen-officer'] }]);
}, 60_000);
afterAll(async () => {
  await service.end();
  await council.goAway();
});

let browser: WebBrowser;
beforeEach(() => void (browser = new WebBrowser()));

const at = (path: string) => browser.get(`${service.address}${path}`);
/** By the page that asks for it, where there is one. */
const enters = async (name: string, asked?: Answered) => {
  const link = asked && /href="(\/sign-in\/council[^"]*)"/.exec(asked.body)![1]!.replaceAll('&amp;', '&');
  return throughProvider(browser, await at(link ?? '/sign-in/council'), name);
};

describe('A session', () => {
  it('ends when nothing was done for half an hour, and goes on while something is', async () => {
    await enters('amy');
    for (const minutes of [29, 29, 29]) {
      service.after(minutes);
      expect(signedIn(await at('/'))).toBe('Amy Adu');
    }
    service.after(31);
    const page = await at('/caseload');
    expect([heading(page), page.body]).toEqual(['Sign in', expect.stringContaining('You have been signed out')]);
  });

  it('is kept from ending by no page that asks for itself again, and by somebody who asks for that page', async () => {
    const work = '/longer-work/6f0e4a3c-5f0c-4f9c-8a55-0d1f5d2c7b11';
    for (const [path, then] of [
      [`${work}?again=yes`, 'Sign in'],
      [work, 'My work'],
    ] as const) {
      await enters('amy');
      service.after(20);
      expect((await at(path)).status).toBe(404);
      service.after(20);
      expect(heading(await at('/'))).toBe(then);
    }
  });

  it('ends after ten hours whatever is done, and says so before', async () => {
    await enters('amy');
    for (let quarter = 0; quarter < 39; quarter++) {
      service.after(15);
      const page = await at('/');
      expect(signedIn(page)).toBe('Amy Adu');
      expect(page.body.includes('Your sign-in ends soon')).toBe(quarter === 38);
    }
    service.after(15);
    expect(heading(await at('/'))).toBe('Sign in');
  });
});

describe('A form that is sent when the session is over', () => {
  const typed = { givenNames: 'Zebedee', familyName: 'Quillfeather', 'dateOfBirth-day': '12', address: '1 <b>Nene' };
  const KEPT = 'You were signed out before this was recorded';

  /** A form is opened, and sent half filled after so many minutes. */
  async function sentLate(minutes: number): Promise<Answered> {
    const form = await at('/register-a-child');
    service.after(minutes);
    return browser.submit(form, typed);
  }
  const values = (page: Answered) =>
    Object.keys(typed).map((name) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page.body)?.[1]);

  it.each([
    ['for half an hour nothing was done', 31, 'Mohammed', 'Brown', '2012'],
    ['the day’s sign-in is over', 10 * 60, 'Olive', 'Zhang', '2013'],
    ['it is the next morning', 20 * 60, 'Kit', 'Hargreaves', '2014'],
  ])(
    'because %s loses nothing: what was typed stands in it again, and is sent then',
    async (_, minutes, givenNames, familyName, year) => {
      await enters('amy');
      const asked = await sentLate(minutes);
      expect([heading(asked), asked.body]).toEqual(['Sign in', expect.stringContaining('What you typed is kept')]);
      const page = await enters('amy', asked);
      expect([heading(page), page.body]).toEqual(['Register a child', expect.stringContaining(KEPT)]);
      expect(values(page)).toEqual(['Zebedee', 'Quillfeather', '12', undefined]);
      expect(page.body).toContain('1 &lt;b&gt;Nene');
      // It is a form like any other: what is wrong with it is said, and nothing is gone.
      const faulty = await browser.submit(page, typed);
      expect([faulty.status, values(faulty)[0]]).toEqual([400, 'Zebedee']);
      const rest = { 'dateOfBirth-month': '3', 'dateOfBirth-year': year, schoolUrn: '123456', owningService: 'sen' };
      const done = await browser.submit(faulty, { ...typed, ...rest, givenNames, familyName });
      expect(done.body).toContain('is registered');
      expect((await browser.get(page.url)).body).not.toContain(KEPT);
    },
  );

  it('is shown to nobody else, and lies in no byte that can be read', async () => {
    await enters('amy');
    const asked = await sentLate(31);
    browser.forget(council.issuer);
    const other = await enters('ann', asked);
    expect([heading(other), other.body.includes(KEPT), other.body.includes('Zebedee')]).toEqual([
      ...['Register a child', false, false],
    ]);
    expect(service.stored()).not.toContain('Quillfeather');
  });

  it('and is a search looks for nobody, and stands in the search form again, at an address that says nothing', async () => {
    await enters('amy');
    const form = await at('/find-a-child');
    service.after(31);
    const asked = await browser.submit(form, { name: 'Zebedee Quillfeather', upn: 'Z' });
    expect([heading(asked), asked.body]).toEqual(['Sign in', expect.stringContaining('What you typed is kept')]);
    const page = await enters('amy', asked);
    expect([heading(page), page.status, page.url]).toEqual(['Find a child', 200, expect.not.stringMatching(/Zebedee/)]);
    expect(page.body).toContain('value="Zebedee Quillfeather"');
    const found = await browser.submit(page, { name: 'Zebedee Quillfeather' });
    expect([found.status, heading(found)]).toEqual([200, 'Find a child']);
    // In a browser that has not searched nothing is kept of it any more.
    browser.forget(service.address);
    await enters('amy');
    expect((await browser.get(page.url)).status).toBe(410);
    expect(service.stored()).not.toContain('Quillfeather');
  });

  it('is kept of no other site, and of nobody who was never here', async () => {
    await enters('amy');
    const form = await at('/register-a-child');
    service.after(31);
    browser.site = 'cross-site';
    expect((await browser.submit(form, typed)).status).toBe(403);
    browser.site = 'same-origin';
    browser.forget(service.address);
    expect((await browser.submit(form, typed)).body).not.toContain('What you typed is kept');
    const page = await enters('amy');
    expect((await browser.get(form.url)).body).not.toContain(KEPT);
    expect(signedIn(page)).toBe('Amy Adu');
  });
});
