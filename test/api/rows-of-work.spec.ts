import { beforeAll, expect, it } from '@jest/globals';
import { ExportWorkHandler } from '#contexts/oversight';
import { actsOf } from '#nest/web';
import { sourceDefinitions, type Definitions } from '../../scripts/source-definitions.ts';

/**
 * Every kind of row that stands on My work: at which address a program is told of it, and whether it leaves in the file. What
 * leaves in no file says why.
 */
const ROWS: Readonly<Record<string, Readonly<{ api: string; file: 'rows' | Readonly<{ not: string }> }>>> = {
  FindWork: { api: 'due-items', file: 'rows' },
  FindUnmarked: { api: 'unmarked-sessions', file: 'rows' },
  FindMarksOutside: { api: 'outside-marks', file: 'rows' },
  FindLeftBehind: { api: 'cases-without-officers', file: 'rows' },
  FindLiftingsAsked: { api: 'awaited-liftings', file: 'rows' },
  FindMergesAsked: { api: 'awaited-merges', file: 'rows' },
  FindSealedAsked: { api: 'awaited-sealings', file: { not: 'of a sealed record nothing leaves in a list' } },
  FindToConfirm: { api: 'awaited-confirmations', file: { not: 'it is about people, and no child’s' } },
  FindOpenings: { api: 'openings', file: { not: 'a list of its own' } },
  FindGrantsGiven: { api: 'grants', file: { not: 'a list of its own' } },
};
/** What the page asks besides, of which it makes no row. */
const NO_ROW = ['FindReferral', 'FindEstablishments', 'FindAddressesProtected'];
/** A program asks for one kind after the other what the page shows in groups. */
const ASKED_AS: Readonly<Record<string, string>> = { FindWork: 'FindDue' };

let found: Definitions;
beforeAll(async () => (found = await sourceDefinitions()));

it('Whatever stands on My work is said here, of which a program is told and whether it leaves in the file', () => {
  const page = found.pages.find(({ method, path }) => method === 'GET' && path === 'due')!;
  const asked = [...actsOf(page), ...(page.besides ?? [])].map(({ name }) => name);
  expect(new Set(asked.filter((name) => !NO_ROW.includes(name)))).toEqual(new Set(Object.keys(ROWS)));
});

it.each(Object.entries(ROWS))('%s is told to a program', (name, { api }) => {
  const route = found.routes.find(({ method, path }) => method === 'GET' && path === api);
  expect([api, route && actsOf(route).map((act) => act.name)]).toEqual([api, [ASKED_AS[name] ?? name]]);
});

it.each(Object.entries(ROWS))('%s leaves in the file, or it is said why not', (name, { file }) => {
  const reads = (Reflect.getMetadata('design:paramtypes', ExportWorkHandler) as readonly { name: string }[]).map(
    (each) => each.name,
  );
  expect(reads.includes(`${name}Handler`)).toBe(file === 'rows');
});
