import { expect, it } from '@jest/globals';
import { DraftChanged, NotACode, type DraftHead, type Operations } from '../index.ts';
import type { HandClock } from '#contract/time';
import { aSealedValue } from './operations-under-test.ts';

const aHead = (id: string, over: Partial<DraftHead> = {}): DraftHead => ({
  ...{ id, owner: 'officer-1', form: 'submit-referral', about: { childId: 'amy' } },
  expiresAt: '2026-03-03T10:00:00.000Z',
  ...over,
});

export function draftsContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  it('keeps each step as it was last saved, for every server', async () => {
    const [here, there] = servers();
    expect(await here.drafts.saveStep(aHead('d1'), 'needs', aSealedValue('one'), 0)).toBe(1);
    expect(await there.drafts.saveStep(aHead('d1'), 'risks', aSealedValue('two'), 1)).toBe(2);
    clock.at = '2026-02-03T11:00:00.000Z';
    const later = aHead('d1', { expiresAt: '2026-03-04T10:00:00.000Z' });
    expect(await here.drafts.saveStep(later, 'needs', aSealedValue('three'), 2)).toBe(3);
    expect(await there.drafts.find('d1')).toEqual({
      ...{ ...later, revision: 3, savedAt: '2026-02-03T11:00:00.000Z' },
      steps: { needs: aSealedValue('three'), risks: aSealedValue('two') },
    });
  });

  it('saves nothing over what was saved elsewhere meanwhile', async () => {
    const [here, there] = servers();
    await here.drafts.saveStep(aHead('d1'), 'needs', aSealedValue('one'), 0);
    const both = [here, there].map((server, n) =>
      server.drafts.saveStep(aHead('d1'), 'needs', aSealedValue(`of ${n}`.replace(' ', '-')), 1),
    );
    const told = await Promise.allSettled(both);
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(told.find((each) => each.status === 'rejected')!.reason).toBeInstanceOf(DraftChanged);
    await expect(here.drafts.saveStep(aHead('d1'), 'needs', aSealedValue('four'), 0)).rejects.toThrow(DraftChanged);
    expect((await there.drafts.find('d1'))!.revision).toBe(2);
  });

  it('takes a step from nobody but its owner, and for no other form', async () => {
    const { drafts } = servers()[0];
    await drafts.saveStep(aHead('d1'), 'needs', aSealedValue('one'), 0);
    for (const over of [{ owner: 'officer-2' }, { form: 'award-referral' }])
      await expect(drafts.saveStep(aHead('d1', over), 'needs', aSealedValue('two'), 1)).rejects.toThrow(DraftChanged);
  });

  it('lists a person’s own, last saved first, a page at a time', async () => {
    const { drafts } = servers()[0];
    const [ten, later, last] = [
      '2026-02-03T10:00:00.000Z',
      '2026-02-03T10:01:00.000Z',
      '2026-02-03T10:02:00.000Z',
    ] as const;
    for (const [id, at] of [
      ['d1', ten],
      ['d2', later],
      ['d3', last],
    ] as const) {
      clock.at = at;
      await drafts.saveStep(aHead(id), 'needs', aSealedValue('one'), 0);
    }
    await drafts.saveStep(aHead('d0'), 'needs', aSealedValue('one'), 0);
    await drafts.saveStep(aHead('d4', { owner: 'officer-2' }), 'needs', aSealedValue('one'), 0);
    const shown: string[] = [];
    let after: string | null = null;
    do {
      const page = await drafts.ofOwner('officer-1', { limit: 2, after });
      shown.push(page.drafts.map(({ id }) => id).join(' '));
      after = page.next;
    } while (after !== null);
    expect(shown).toEqual(['d0 d3', 'd2 d1']);
  });

  it('is found by nobody once it has expired, and is named until it is removed', async () => {
    const { drafts } = servers()[0];
    await drafts.saveStep(aHead('d1'), 'needs', aSealedValue('one'), 0);
    clock.at = '2026-03-03T09:59:59.999Z';
    expect([await drafts.over(9), (await drafts.find('d1'))!.id]).toEqual([[], 'd1']);
    clock.at = '2026-03-03T10:00:00.000Z';
    expect(await drafts.find('d1')).toBeNull();
    expect((await drafts.ofOwner('officer-1', { limit: 9 })).drafts).toEqual([]);
    await expect(drafts.saveStep(aHead('d1'), 'needs', aSealedValue('two'), 1)).rejects.toThrow(DraftChanged);
    expect(await drafts.over(9)).toEqual(['d1']);
    await drafts.remove('d1');
    await drafts.remove('d1');
    expect(await drafts.over(9)).toEqual([]);
  });

  it.each<[string, Partial<DraftHead>, string]>([
    ['form', { form: 'the form for Amy' }, 'needs'],
    ['id', { about: { childId: 'Amy Smith' } }, 'needs'],
    ['name of an id', { about: { 'Amy Smith': 'amy' } }, 'needs'],
    ['step', {}, 'Amy’s needs'],
  ])('refuses free text as %s, and does not repeat it', async (_, over, step) => {
    const saved = servers()[0].drafts.saveStep(aHead('d1', over), step, aSealedValue('one'), 0);
    await expect(saved).rejects.toThrow(NotACode);
    await expect(saved).rejects.not.toThrow(/amy smith|amy’s/i);
    expect(await servers()[1].drafts.find('d1')).toBeNull();
  });
}
