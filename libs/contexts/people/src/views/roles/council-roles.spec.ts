import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { OwnRoleEvent } from '../../own-role/own-role.events.ts';
import { changeProposed, confirmed, declined, ended, proposed } from '../../own-role/own-role.fixtures.ts';
import { ownRoleStream, roleIdOf } from '../../own-role/own-role.ts';
import { bea, cem } from '../../staff/staff.fixtures.ts';
import { councilRoles } from './council-roles.ts';
import { standingOn } from './shown-roles.service.ts';

const id = roleIdOf('attendance-clerk');
const after = (...past: Draft<OwnRoleEvent>[]) =>
  viewAfter(councilRoles, recordedFacts(ownRoleStream, id, {}, past)).get(id)!;
const on = (day: CivilDate, ...past: Draft<OwnRoleEvent>[]) => {
  const { standing, shape } = standingOn(after(...past), day);
  return [standing, shape?.acts.length ?? 0];
};
const changed = [proposed, confirmed(0), changeProposed, confirmed(2)] as const;

describe('The council’s own roles', () => {
  it('say what was proposed, by whom, and that it waits', () =>
    expect(after(proposed)).toMatchObject({
      ...{ code: 'attendance-clerk', cutFrom: 'business-support', waiting: 1, revision: 0, shapes: [] },
      proposals: [{ standing: 'waits', proposed: { byId: bea }, decided: null }],
    }));

  it('keep why something was declined sealed', () => {
    const role = after(proposed, declined(0, cem));
    expect(role).toMatchObject({
      ...{ waiting: 0, shapes: [] },
      proposals: [{ standing: 'declined', decided: { because: { ciphertext: expect.any(String) } } }],
    });
    expect(JSON.stringify(role)).not.toContain('Business support does it');
  });

  it('say that what waited when a role was ended was never decided', () =>
    expect(after(proposed, confirmed(0), changeProposed, ended('2026-03-27', bea))).toMatchObject({
      ...{ waiting: 0, lastDay: '2026-03-27', endings: [{ byId: bea, lastDay: '2026-03-27' }] },
      proposals: [{ standing: 'confirmed' }, { standing: 'not-decided' }],
    }));

  it.each<[string, CivilDate, readonly Draft<OwnRoleEvent>[], unknown]>([
    ['waits', '2026-01-12', [proposed], ['waits', 2]],
    ['is none once it was declined', '2026-01-12', [proposed, declined(0, cem)], ['declined', 2]],
    ['is to come before its day', '2026-01-11', [proposed, confirmed(0)], ['to-come', 2]],
    ['holds from its day', '2026-01-12', [proposed, confirmed(0)], ['holds', 2]],
    ['is as it was until the day of a change', '2026-02-22', changed, ['holds', 2]],
    ['is changed from that day', '2026-02-23', changed, ['holds', 1]],
    ['is as it was while a change waits', '2026-02-23', [proposed, confirmed(0), changeProposed], ['holds', 2]],
    ['holds on its last day', '2026-03-27', [...changed, ended('2026-03-27', bea)], ['holds', 1]],
    ['is over after it', '2026-03-28', [...changed, ended('2026-03-27', bea)], ['over', 0]],
  ])('%s', (_, day, past, stands) => expect(on(day, ...past)).toEqual(stands));

  it('keep of one day what was confirmed last', () => {
    const again = {
      ...changeProposed,
      data: { ...changeProposed.data, acts: ['keep-the-register', 'open-a-child', 'read-attendance'] },
    } as const;
    expect(on('2026-02-23', ...changed, again, confirmed(4))).toEqual(['holds', 3]);
  });

  it('may be proposed again once declined', () =>
    expect(after(proposed, declined(0, cem), proposed)).toMatchObject({
      ...{ waiting: 1, proposals: [{ standing: 'declined' }, { standing: 'waits' }] },
    }));
});
