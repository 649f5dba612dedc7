import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { missingStatements, noLook, noStatements, type CouncilStatements } from '#officer-ui';
import { noLimitSaid } from './configured-limits.ts';
import { CouncilFileRefused, readCouncilFile, type Council } from './council-file.ts';

const DEMO = 'config/demo/council.json';
const demo = JSON.parse(readFileSync(DEMO, 'utf8')) as CouncilStatements;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-file-'));
  copyFileSync('config/demo/fenmarch.svg', join(folder, 'fenmarch.svg'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: unknown): Promise<Council> {
  const file = join(folder, 'council.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readCouncilFile(file);
}

describe('What a council has agreed', () => {
  it('is all there of the invented council', async () => {
    expect(missingStatements((await readCouncilFile(DEMO)).statements)).toEqual([]);
  });

  it('is named where it is missing, each by itself, all of it where no file is named', async () => {
    const { contracts: _, ...rest } = demo.documents;
    expect(missingStatements((await read({ ...demo, documents: rest, accessibility: null })).statements)).toEqual([
      ...['contracts', 'accessibility statement'],
    ]);
    expect(await readCouncilFile(null)).toEqual({ statements: noStatements, look: noLook, limits: noLimitSaid });
    expect(missingStatements(noStatements)).toEqual([
      ...['data protection impact assessment', 'record of processing', 'privacy notices'],
      ...['contracts', 'accessibility statement'],
    ]);
  });

  const limit = (role: string, from: string) => ({ role, called: role, penceAWeek: 1, from, source: 'Table 4' });
  const agreed = { where: 'Here', agreedOn: '2026-01-05' };
  const accessibility = demo.accessibility!;
  it.each<[string, unknown, string]>([
    ['is not JSON', '{', 'is not JSON'],
    [
      'has a colour on which white cannot be read',
      { ...demo, look: { colour: '#ffdd00' } },
      'is too light for the white words on it: their contrast is 1.3, and 4.5 is needed',
    ],
    ['has a colour that is none', { ...demo, look: { colour: 'blue' } }, 'must be six figures behind #'],
    ['has a logo elsewhere', { ...demo, look: { logo: '../logo.svg' } }, 'must name an SVG or PNG beside this file'],
    [
      'has a logo that is not there',
      { ...demo, look: { logo: 'none.svg' } },
      'none.svg, which COUNCIL_FILE names, cannot be read',
    ],
    ['names a document that is not asked for', { ...demo, documents: { licence: agreed } }, 'documents'],
    ['is agreed on no day', { ...demo, documents: { contracts: { ...agreed, agreedOn: 'soon' } } }, 'must be a date'],
    [
      'leads to something that a browser would run',
      { ...demo, documents: { contracts: { ...agreed, where: 'javascript:alert(1)' } } },
      'must be https, or words',
    ],
    [
      'claims to meet all, and lists what does not',
      { ...demo, accessibility: { ...accessibility, meets: 'all' } },
      'what does not meet the standard is listed',
    ],
    [
      'meets a part, and does not say which',
      { ...demo, accessibility: { ...accessibility, notAccessible: [] } },
      'what does not meet the standard is listed',
    ],
    [
      'limits a role that may not award',
      { ...demo, approvalLimits: [limit('governor', '2025-09-01')] },
      'must be a role that may award a referral',
    ],
    [
      'gives a role two limits from one day',
      { ...demo, approvalLimits: [limit('team-manager', '2025-09-01'), limit('team-manager', '2025-09-01')] },
      'a role is given two limits from one day',
    ],
    [
      'limits a role to parts of a penny',
      { ...demo, approvalLimits: [{ ...limit('team-manager', '2025-09-01'), penceAWeek: 0.5 }] },
      'penceAWeek',
    ],
  ])('is refused in words where the file %s', async (_, content, words) => {
    const refused = read(content);
    await expect(refused).rejects.toThrow(CouncilFileRefused);
    await expect(refused).rejects.toThrow(words);
  });

  it('is refused in words where there is no such file', () =>
    expect(readCouncilFile(join(folder, 'nowhere.json'))).rejects.toThrow('cannot be read (ENOENT)'));
});
