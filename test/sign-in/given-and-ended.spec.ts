import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addMilliseconds, londonDate, type CivilDate } from '#platform/time';
import { day } from '../harness/filled-forms.ts';
import { LiveService } from './live-service.ts';
import { ProviderProcess } from './provider-process.ts';
import { heading, signedIn, throughProvider } from './signing-in.ts';
import { WebBrowser, type Answered } from './web-browser.ts';

/** Of Zoe the provider says nothing but who she is: what she may do stands on the register alone. */
const COUNCIL = {
  eve: { name: 'Eve Ellis', role: 'administrator', organisation: 'council' },
  max: { name: 'Max Moss', role: 'team-manager', team: 'sen', organisation: 'council' },
  zoe: { name: 'Z. Zimmer' },
};

let service: LiveService;
let council: ProviderProcess;
beforeAll(async () => {
  service = await LiveService.at();
  council = await ProviderProcess.start(COUNCIL, service.client('council'));
  const roles = ['administrator', 'team-manager', 'sen-officer'];
  await service.start([{ code: 'council', name: 'Fenmarch', issuer: council.issuer, roles }]);
}, 60_000);
afterAll(async () => {
  await service.end();
  await council.goAway();
});

const browsers = { eve: new WebBrowser(), max: new WebBrowser(), zoe: new WebBrowser() };
type Person = keyof typeof browsers;
const opens = (who: Person, path: string) => browsers[who].get(`${service.address}${path}`);
const signsIn = async (who: Person) => throughProvider(browsers[who], await opens(who, '/sign-in/council'), who);
const sends = async (who: Person, path: string, typed: Readonly<Record<string, string>>): Promise<Answered> =>
  browsers[who].submit(await opens(who, path), typed);

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => londonDate(addMilliseconds(service.clock.now(), -days * DAY_MS));
const typedDay = (field: string, date: CivilDate) => day(field, date.split('-') as [string, string, string]);
/** Where the page of somebody leads on to, for what was given to them. */
const leadsTo = ({ body }: Answered, act: string) =>
  new RegExp(`href="(/register-of-people/[^"]*/grants/[^"]*/${act})"`).exec(body)?.[1];

let person: string;

it('whoever stands on no register, and of whom the provider says nothing, is not let in', async () => {
  const page = await signsIn('zoe');
  expect([page.status, page.body]).toEqual([403, expect.stringContaining('did not say what you do here')]);
});

it('one is put on the register and given a role, which holds once somebody else has confirmed it', async () => {
  expect(signedIn(await signsIn('eve'))).toBe('Eve Ellis');
  const entered = await sends('eve', '/enter-a-person', { name: 'Zoe Zimmer', vouchedBy: 'council', subject: 'zoe' });
  expect(heading(entered)).toBe('Zoe Zimmer');
  person = new URL(entered.url).pathname;
  const role = { role: 'sen-officer', team: 'sen', ...typedDay('from', daysAgo(7)) };
  const given = await sends('eve', `${person}/give-role`, role);
  expect([leadsTo(given, 'confirm'), given.body]).toEqual([
    undefined,
    expect.stringContaining('Waits to be confirmed'),
  ]);
  const early = await signsIn('zoe');
  expect([early.status, early.body]).toEqual([403, expect.stringContaining('no role is yours today')]);

  await signsIn('max');
  const confirmed = await sends('max', leadsTo(await opens('max', person), 'confirm')!, {});
  expect(confirmed.body).toContain('Holds today');
});

it('then they are let in by the name of the register, told how long, and do what their role allows', async () => {
  const page = await signsIn('zoe');
  expect([page.status, signedIn(page)]).toEqual([200, 'Zoe Zimmer']);
  expect(page.body).toMatch(/data-session-idle="1(?:800|79\d)" data-session-end="3(?:6000|59\d\d)"/);
  const done = await sends('zoe', '/register-a-child', {
    ...{ givenNames: 'Kit', familyName: 'Hargreaves', schoolUrn: '123456', owningService: 'sen' },
    ...typedDay('dateOfBirth', '2014-03-12' as CivilDate),
  });
  expect(done.body).toContain('Kit Hargreaves is registered');
  expect((await opens('zoe', '/register-of-people')).status).toBe(403);
});

it('what was given is ended, and the very next request is refused', async () => {
  expect((await opens('zoe', '/caseload')).status).toBe(200);
  const ended = await sends('eve', leadsTo(await opens('eve', person), 'end')!, {
    ...{ because: 'She has left', ...typedDay('lastDay', daysAgo(1)) },
  });
  expect(ended.body).toContain('Over');
  const next = await opens('zoe', '/caseload');
  expect([heading(next), signedIn(next)]).toEqual(['Sign in', undefined]);
  const again = await signsIn('zoe');
  expect([again.status, again.body]).toEqual([403, expect.stringContaining('no role is yours today')]);
});
