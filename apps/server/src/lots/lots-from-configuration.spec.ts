import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigurationRefused } from './configuration-file.ts';
import { LotsFromConfiguration } from './lots-from-configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'agreements-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cepet = JSON.parse(readFileSync('config/agreements/peterborough-cepet.json', 'utf8')) as File;
const demo = 'config/demo/providers-on-lots.json';
type File = {
  referrals: Record<string, unknown>;
  lots: Record<string, unknown>[];
  dates: { contractsExpected: Record<string, string> };
  notStatedBySource: string[];
};

function problemsWith(change: (agreement: File) => unknown) {
  const agreement = structuredClone(cepet);
  change(agreement);
  writeFileSync(join(folder, 'peterborough-cepet.json'), JSON.stringify(agreement));
  return problemsIn(() => LotsFromConfiguration.read(folder, demo));
}

function problemsIn(read: () => unknown) {
  try {
    return `read: ${JSON.stringify(read())}`;
  } catch (error) {
    if (error instanceof ConfigurationRefused) return error.problems;
    throw error;
  }
}

describe('Lots from configuration', () => {
  const lots = LotsFromConfiguration.read('config/agreements', demo);

  it('has the five lots of CEPET, two of them alternative provision', () =>
    expect(lots.agreements[0]!.lots.map(({ number, alternativeProvision }) => [number, alternativeProvision])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
      [5, true],
    ]));

  it('answers who stands on a lot, and on which terms they answer', async () =>
    expect(await lots.of('peterborough-cepet', 'lot-5')).toEqual({
      responseHours: 72,
      reading: 'elapsed',
      lateOffers: 'considered-with-a-reason',
      post16Only: true,
      providers: ['b7d90c34-62af-4e88-a177-9e4c8d2b1f03', 'd1a57e68-93bc-4b29-8e28-5f3a6c7d8e04'],
    }));

  it('knows a lot on which nobody stands', async () =>
    expect((await lots.of('peterborough-cepet', 'lot-1'))?.providers).toEqual([]));

  it.each([
    ['another agreement', 'cambridgeshire-cep-dps', 'lot-1'],
    ['another lot', 'peterborough-cepet', 'lot-6'],
  ])('knows no lot of %s', async (_, agreement, lot) => expect(await lots.of(agreement, lot)).toBeNull());

  it.each<[(file: File) => unknown, string, RegExp]>([
    [(file) => (file.referrals['responseHours'] = 0), 'referrals.responseHours', /expected number to be >=1/],
    [(file) => (file.referrals['reading'] = 'working days'), 'referrals.reading', /expected one of "elapsed"/],
    [(file) => (file.lots[1]!['id'] = 'lot-1'), 'lots.1.id', /another lot’s already/],
    [(file) => (file.dates.contractsExpected['to'] = '2025-08'), 'dates.contractsExpected.to', /before “from”/],
    [(file) => (file.lots[0]!['colour'] = 'red'), 'lots.0', /Unrecognized key: "colour"/],
    [(file) => file.notStatedBySource.push('fees.date'), 'notStatedBySource.5', /names no setting/],
  ])('refuses a file that breaks a rule, naming field and rule (%#)', (change, field, rule) =>
    expect(problemsWith(change)).toEqual([{ field, rule: expect.stringMatching(rule) }]),
  );

  it('says what a provider was called on a day, and whether it kept a register', () => {
    const known = [
      { from: '2024-09-01', name: 'Old Name', keepsRegister: false },
      { from: '2026-01-01', name: 'New Name', keepsRegister: true },
    ];
    const members = join(folder, 'providers');
    const id = 'b7d90c34-62af-4e88-a177-9e4c8d2b1f03';
    writeFileSync(members, JSON.stringify({ providers: [{ id, known }], agreements: {} }));
    const { providers } = LotsFromConfiguration.read('config/agreements', members);
    expect(
      ['2023-01-01', '2025-12-31', '2026-01-01'].map((day) => providers.on(id, day as '2026-01-01')?.name),
    ).toEqual(['Old Name', 'Old Name', 'New Name']);
    expect(providers.on('another', '2026-01-01')).toBeNull();
    writeFileSync(members, JSON.stringify({ providers: [{ id, known: known.toReversed() }], agreements: {} }));
    expect(problemsIn(() => LotsFromConfiguration.read('config/agreements', members))).toEqual([
      { field: 'providers.0', rule: 'must be known in the order of its days' },
    ]);
  });

  it('refuses a member of a lot that is not there', () => {
    const members = join(folder, 'members');
    writeFileSync(members, JSON.stringify({ providers: [], agreements: { 'peterborough-cepet': { 'lot-6': [] } } }));
    expect(problemsIn(() => LotsFromConfiguration.read('config/agreements', members))).toEqual([
      { field: 'agreements.peterborough-cepet.lot-6', rule: 'is no such lot' },
    ]);
  });

  it('refuses a file that is not there', () =>
    expect(problemsIn(() => LotsFromConfiguration.read('config/agreements', 'nowhere.json'))).toEqual([
      { field: 'the file', rule: expect.stringMatching(/ENOENT/) },
    ]));

  it('has the lots, and nobody on them, where no file says who stands there', async () =>
    expect(
      (await LotsFromConfiguration.read('config/agreements', null).of('peterborough-cepet', 'lot-4'))!.providers,
    ).toEqual([]));
});
