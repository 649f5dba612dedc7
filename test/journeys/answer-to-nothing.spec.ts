import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
}, 120_000);
afterAll(() => service.end());

const send = async (method: 'GET' | 'POST', url: string, fields: Readonly<Record<string, string>> = {}) => {
  const token = await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id);
  return service.server.app.inject({
    ...{ method, url, ...(method === 'POST' && { payload: new URLSearchParams(fields).toString() }) },
    headers: {
      ...{ cookie: `throughline-sign-in=${token}`, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
  });
};
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const typed = {
  ...{ givenNames: 'Ngozi', familyName: 'Eze-Marlow', schoolUrn: '100001', owningService: 'sen' },
  ...{ 'dateOfBirth-day': '4', 'dateOfBirth-month': '5', 'dateOfBirth-year': '2013', contact: 'Her mother, by post' },
};

async function opened(): Promise<Readonly<{ address: string; form: string }>> {
  const address = (await send('GET', '/register-a-child')).headers.location!;
  return { address, form: hidden((await send('GET', address)).body, 'form') };
}

/** The form as it asks whether this is one who is on record, and the answer that stands hidden in it. */
async function asked() {
  const { address, form } = await opened();
  const { body } = await send('POST', address, { form, ...typed });
  expect(body).toContain('This child may be on record already');
  return { address, form, agreed: hidden(body, 'agreed'), agreedBecause: '' };
}
const registered = async () => (await service.recorded()).filter(({ type }) => type === 'ChildRegistered').at(-1)!;

describe('An answer to a question', () => {
  it('is recorded of nothing that is not asked of what is sent: the name was mended', async () => {
    const first = await opened();
    expect((await send('POST', first.address, { form: first.form, ...typed })).statusCode).toBe(303);
    await service.drained();
    for (const agreedBecause of ['', 'She is a twin']) {
      const { address, ...answer } = await asked();
      const mended = {
        ...typed,
        givenNames: 'Peregrine',
        familyName: `Unlike ${agreedBecause}`,
        'dateOfBirth-day': '6',
      };
      const { statusCode } = await send('POST', address, { ...answer, agreedBecause, ...mended });
      expect(statusCode).toBe(303);
      const { metadata, data } = await registered();
      expect([metadata.confirmed, Object.keys(metadata.sealed)]).toEqual([
        undefined,
        expect.not.arrayContaining(['confirmedBecause']),
      ]);
      expect(JSON.stringify(data)).not.toContain('alike');
      await service.drained();
    }
  });

  it('is asked for where the same is asked of it still', async () => {
    const { address, ...answer } = await asked();
    const unsaid = await send('POST', address, { ...answer, ...typed, contact: 'Her aunt' });
    expect([unsaid.statusCode, unsaid.body]).toEqual([400, expect.stringContaining('Enter why it is so')]);
    const said = await send('POST', address, { ...answer, ...typed, agreedBecause: 'A cousin of that name' });
    expect(said.statusCode).toBe(303);
    expect((await registered()).metadata.confirmed).toEqual([expect.stringContaining('may-be-on-record')]);
  });
});
