import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { Gateway, type May, type Role } from '#platform/gateway';
import { contexts } from '../../apps/server/src/composition/all-contexts.ts';
import type { Service } from '../harness/service.ts';
import { everyone } from '../harness/the-people.ts';
import { OF_PEOPLE, OF_PROCESSES, WITHOUT_A_COLUMN } from './roles-and-commands.ts';
import { twoRecords, type Record } from './two-records.ts';

type Asked = Readonly<{ name: string; act: string }>;
type Person = Readonly<{ id: string; role: Role; team: string | null; organisation: string | null }>;

const sendable = contexts.flatMap(({ commands, queries }) => [...commands, ...queries]) as unknown as readonly Asked[];
const named = (name: string): Asked => sendable.find((each) => each.name === name)!;

const linesOf = (table: string) =>
  table.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]));
const [[, ...roles] = [], ...lines] = linesOf(OF_PEOPLE);
const rows = lines.map(([command = '', about = '', ...cells]) => [command, about, cells] as const);
const byProcess = linesOf(OF_PROCESSES).map(([command = '', process = '']) => [command, process] as const);
const processes = [...new Set(byProcess.map(([, process]) => process))];

let service: Service, gateway: Gateway, records: readonly Record[];
beforeAll(async () => {
  ({ service, records } = await twoRecords());
  gateway = service.server.app.get(Gateway);
}, 120_000);
afterAll(() => service.end());

/** Without a reason, and with one. */
async function told(command: string, data: object, person: Person): Promise<readonly [May, May]> {
  const sender = { actor: { ...person, onBehalfOf: null }, correlationId: derivedId('roles and commands') };
  return [
    await gateway.mayDo(named(command), data, sender),
    await gateway.mayDo(named(command), data, {
      ...{ ...sender, reason: 'Cover for a colleague who is ill', reasonKind: 'duty-cover' },
    }),
  ];
}

const AS_WORDS: Readonly<{ [cell: string]: Readonly<{ own: May; other: May }> }> = {
  ...{ all: { own: 'yes', other: 'yes' }, own: { own: 'yes', other: 'no' }, '-': { own: 'no', other: 'no' } },
  ...{ 'own/': { own: 'yes', other: 'with-reason' }, 'own?': { own: 'with-reason', other: 'no' } },
  why: { own: 'with-reason', other: 'with-reason' },
};

function isOwn({ role, team, organisation }: Person, about: string, { ofChild, ofReferral }: Record): boolean {
  if (role === 'school') return ofChild.school === organisation;
  if (role === 'provider') return (about === 'referral' ? ofReferral : ofChild).providers.includes(organisation);
  // The terms that the test gave name the child of SEN.
  if (role === 'auditor') return ofChild.service === 'sen';
  return ofChild.service === team;
}

function naming(about: string, { organisation }: Person, { ids }: Record): object {
  const whole = { child: { childId: ids.childId }, referral: { referralId: ids.referralId } };
  const named = { ...whole, placement: { placementId: ids.placementId }, nothing: {} }[about];
  if (!named) throw new TypeError(`Say which record “${about}” is.`);
  // A provider speaks in its own name.
  return { ...named, providerId: organisation };
}

async function expectCell(command: string, about: string, person: Person, cell: string): Promise<void> {
  const means = AS_WORDS[cell];
  if (!means) throw new TypeError(`Say what “${cell}” means.`);
  for (const record of records) {
    const says = about === 'nothing' || isOwn(person, about, record) ? means.own : means.other;
    const expected = [record.called, says, says === 'with-reason' ? 'yes' : says];
    expect([record.called, ...(await told(command, naming(about, person, record), person))]).toEqual(expected);
  }
}

describe('The table of roles and commands', () => {
  it('has a line for each command and query, and no other', () =>
    expect([...rows, ...byProcess].map(([command]) => command).sort()).toEqual(
      sendable.map(({ name }) => name).sort(),
    ));

  it('has a cell for each role of a person, and a person for each role', () => {
    expect(rows.filter(([, , cells]) => cells.length !== roles.length)).toEqual([]);
    expect([...roles, ...WITHOUT_A_COLUMN].filter((role) => role !== 'parent').sort()).toEqual(
      [...new Set(everyone.map(({ role }) => role))].sort(),
    );
  });
});

describe.each(rows)('%s', (command, about, cells) => {
  it.each(roles.map((role, n) => [role, cells[n]!] as const))('%s: %s', async (role, cell) => {
    for (const person of everyone.filter((each) => each.role === role))
      await expectCell(command, about, person as Person, cell);
  });

  it.each([...WITHOUT_A_COLUMN, ...processes.map((name) => `process:${name}` as const)])('%s: -', async (role) =>
    expectCell(command, about, { id: role, role, team: 'sen', organisation: 'council' }, '-'),
  );
});

describe.each(byProcess)('%s: by the process %s', (command, process) => {
  const others = [...roles, ...WITHOUT_A_COLUMN, ...processes.map((name) => `process:${name}`)];
  it.each(others.map((role) => [role, role === `process:${process}` ? 'all' : '-']))('%s: %s', async (role, cell) =>
    expectCell(command, 'child', { id: role, role: role as Role, team: 'sen', organisation: 'council' }, cell),
  );
});
