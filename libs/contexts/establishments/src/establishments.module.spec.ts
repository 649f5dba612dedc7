import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReferenceData, type ReferenceEntry } from '#platform/reference-data';
import { SqliteReferenceData } from '#sqlite/reference-data';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { SettableClock } from '#platform/time';
import { AskSchoolAsKnown } from './answers/school-as-known.query.ts';
import { AskSchoolsCalled } from './answers/schools-called.query.ts';
import { FindEstablishments } from './asked-by-name/find-establishments.query.ts';
import { establishments } from './establishments.module.ts';
import { takeRegister } from './register-file/take-register.service.ts';

const NOW = '2026-01-12T09:00:00.000Z';
const FILES = { register: 'config/demo/establishments.csv', links: 'config/demo/establishment-links.csv' };
const actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };

describe('Schools by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schools-'));
  let platform: EmbeddedPlatform, reference: SqliteReferenceData;
  beforeAll(async () => {
    reference = await SqliteReferenceData.open(join(folder, 'reference.sqlite'));
    platform = await embeddedPlatform({
      contexts: [establishments],
      answers: [{ provide: ReferenceData, useValue: reference }],
      clock: new SettableClock(NOW),
    });
  });
  afterAll(async () => {
    await platform.close();
    await reference.close();
    rmSync(folder, { recursive: true });
  });
  const search = async (words: string) => platform.gateway.ask(FindEstablishments, { words }, sen);
  const names = async (words: string) => (await search(words)).items.map(({ name }) => name);
  const known = (urn: number, on: `${number}-${number}-${number}` = '2026-01-12') =>
    platform.gateway.ask(AskSchoolAsKnown, { urn, on }, sen);

  it('are not known before a register was taken', async () => {
    expect(await search('eastmoor')).toMatchObject({ items: [], registerOf: null });
    expect(await known(110001)).toBeNull();
  });

  describe('once a register was taken', () => {
    beforeAll(() => takeRegister(reference, FILES, { publishedOn: '2026-01-09', now: NOW }));

    it('are found by the beginnings of words, by place, postcode, authority and URN, however they are written', async () => {
      expect(await names('eastm acad')).toEqual(['Eastmoor Academy']);
      expect(await names('ST ZOE’S')).toEqual(['St Zoë’s Catholic High School']);
      expect(await names('st marys ness')).toEqual(['St Mary’s Church of England Primary School']);
      expect(await names('fm14')).toEqual(['North Reach Free School']);
      expect(await names('110011')).toEqual(['Ness Point Academy']);
      expect((await search('fenm')).items.length).toBeGreaterThan(10);
    });

    it('stand first where they are called just as was typed, however many others have these words', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'many-'));
      const many = await SqliteReferenceData.open(join(folder, 'reference.sqlite'));
      const called = (n: number, name: string) => ({
        key: String(120_000 + n),
        words: name.toLowerCase().split(' '),
        content: { urn: 120_000 + n, name, status: 'open', predecessors: [], successors: [] },
      });
      const all = [...Array.from({ length: 30 }, (_, n) => called(n, `Park School ${n}`)), called(99, 'Park School')];
      await many.take('establishments', { publishedOn: '2026-01-10', digest: 'many', takenAt: NOW }, all as never);
      const other = await embeddedPlatform({
        contexts: [establishments],
        answers: [{ provide: ReferenceData, useValue: many }],
        clock: new SettableClock(NOW),
      });
      const { items, count } = await other.gateway.ask(FindEstablishments, { words: 'PARK school' }, sen);
      expect([items[0]!.urn, items.length, count.more]).toEqual([120_099, 20, true]);
      await other.close();
      await many.close();
      rmSync(folder, { recursive: true });
    });

    it('are shown when they have closed, behind those that have not, with what took their place', async () => {
      const { items, registerOf } = await search('sallow lane');
      expect(items.map(({ name, closed }) => [name, closed])).toEqual([
        ['Sallow Lane Academy', false],
        ['Sallow Lane School', true],
      ]);
      expect(items[1]).toMatchObject({ closedOn: '2023-08-31', successors: [{ urn: 110006 }] });
      expect(registerOf).toBe('2026-01-09');
    });

    it('are told by their whole names to whoever reads a list, and not where they have closed', async () => {
      const names = ['eastmoor  ACADEMY', 'Eastmoor', 'Sallow Lane School'];
      expect(await platform.gateway.ask(AskSchoolsCalled, { names }, sen)).toEqual([
        { name: names[0], schools: [{ urn: 110_001, place: expect.stringMatching(/./) }] },
        { name: names[1], schools: [] },
        { name: names[2], schools: [] },
      ]);
    });

    it('are found by their URNs, each once, without those that nobody knows', async () => {
      const { items } = await platform.gateway.ask(FindEstablishments, { urns: [110002, 110002, 999999] }, sen);
      expect(items.map(({ urn }) => urn)).toEqual([110002]);
    });

    it('are told to who puts a child on a roll, as they were on that day', async () => {
      expect(await known(110005, '2023-08-31')).toEqual({
        ...{ name: 'Sallow Lane School', closed: false },
        ages: { from: 5, to: 16 },
      });
      expect(await known(110005, '2023-09-01')).toMatchObject({ closed: true });
      expect(await known(999999)).toBe('unknown');
    });

    it('are not taken from a file that has lost some, unless somebody says so', async () => {
      const shorter = { ...FILES, register: 'config/demo/establishment-links.csv' };
      await expect(takeRegister(reference, shorter, { publishedOn: '2026-01-10', now: NOW })).rejects.toThrow(
        'is no such file of the register',
      );
      await reference.take('establishments', { publishedOn: '2026-01-10', digest: 'more', takenAt: NOW }, many());
      const again = { publishedOn: '2026-01-11', now: NOW } as const;
      await expect(takeRegister(reference, FILES, again)).rejects.toThrow('--even-if-shorter');
      expect(await takeRegister(reference, FILES, { ...again, evenIfShorter: true })).toMatchObject({ entries: 20 });
    });
  });
});

const many = (): readonly ReferenceEntry[] =>
  Array.from({ length: 100 }, (_, n) => ({ key: String(n), words: [], content: n }));
