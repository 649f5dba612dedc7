import { describe, expect, it } from '@jest/globals';
import { FindPerson, FindRoles, type GrantShown } from '#contexts/people';
import { NotFound } from '#platform/gateway';
import { reachOf } from './reach-of-grant.ts';

const grant = (over: Partial<GrantShown>) =>
  ({
    ...{ kind: 'role', role: 'business-support', ownRole: null, team: null, organisation: 'council', covers: null },
    ...{ audits: null, from: '2026-01-12', lastDay: '2026-01-23', standing: 'waits', ...over },
  }) as GrantShown;
const act = { words: 'Look up a school', area: 'Children and their records', within: 'council', withReason: null };
const clerk = { role: 'attendance-clerk', forAReason: false, acts: [act] };
const held = (role: GrantShown['role'], over: Partial<GrantShown> = {}) =>
  grant({ role, from: '2025-09-01', lastDay: null, standing: 'holds', ...over });

const asking = (grants: readonly GrantShown[] | null) => ({
  names: {},
  ask: (query: unknown) => {
    if (query === FindRoles) return Promise.resolve({ items: [clerk] });
    if (query === FindPerson && grants === null) return Promise.reject(new NotFound('Nobody'));
    return Promise.resolve(query === FindPerson ? { grants } : { items: [] });
  },
});
const reaching = (over: Partial<GrantShown>, grants: readonly GrantShown[] | null = []) =>
  reachOf(grant(over), asking(grants) as never);
const covers = { kind: 'cover', role: null, covers: { id: 'p1', name: 'Jo Barley' } } as const;
const label = 'May do what Jo Barley may';

describe('Who confirms what was given is shown', () => {
  it('nothing besides of a role that comes with the service', async () =>
    expect(await reaching({})).toEqual({ reach: [], areas: [] }));

  it('what a role of the council’s own may do, and how far', async () =>
    expect((await reaching({ ownRole: 'attendance-clerk' })).areas).toEqual([
      { title: act.area, acts: [{ words: act.words, far: 'Across the whole council' }] },
    ]));

  it('what they may be who act for another: what that other is on these days', async () => {
    const other = [
      ...[held('sen-officer'), held('team-manager', { lastDay: '2026-01-12' }), held('ap-lead', { standing: 'waits' })],
      ...[held('auditor', { lastDay: '2026-01-11' }), held('governor', { from: '2026-01-24', standing: 'to-come' })],
    ];
    expect((await reaching(covers, other)).reach).toEqual([{ label, texts: ['SEN officer', 'Team manager'] }]);
  });

  it.each([[[]], [null]])('that cover for somebody of no role reaches nothing', async (grants) =>
    expect((await reaching(covers, grants)).reach).toEqual([
      { label, texts: ['Nothing: no role is theirs on these days'] },
    ]),
  );

  it('whose records an audit reads, as they were named', async () => {
    const audits = { childIds: ['c1', 'c2'], from: '2025-09-01', to: '2026-08-31' } as const;
    const { reach } = await reaching({ kind: 'audit', role: null, audits: { ...audits, childIds: ['c1', 'c2'] } });
    expect(reach.at(-1)?.texts).toEqual(['/line/c1', '/line/c2']);
  });
});
