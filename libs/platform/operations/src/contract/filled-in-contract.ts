import { expect, it } from '@jest/globals';
import type { HandClock } from '#contract/time';
import type { Instant } from '#platform/time';
import { type FilledInForm, NotACode, type Operations } from '../index.ts';
import { aSealedValue } from './operations-under-test.ts';

const aForm = (id: string, over: Partial<FilledInForm> = {}): FilledInForm => ({
  ...{ id, session: 's1', person: 'officer-1', form: 'f1', value: aSealedValue('value') },
  ...{ keptAt: '2026-02-03T10:00:00.000Z', expiresAt: '2026-02-03T11:00:00.000Z' },
  ...over,
});
const minute = (n: number) => `2026-02-03T10:0${n}:00.000Z` as Instant;

export function filledInContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  const found = async (...ids: readonly string[]) => {
    const all = await Promise.all(ids.map((id) => servers()[1].filledIn.find(id)));
    return all.flatMap((each) => each?.id ?? []);
  };

  it('is found by its id, and the last of a form by the session, on every server', async () => {
    const [here, there] = servers();
    await here.filledIn.keep(aForm('a'), 9);
    await here.filledIn.keep(aForm('b', { keptAt: minute(1) }), 9);
    await here.filledIn.keep(aForm('c', { keptAt: minute(2), form: 'f2' }), 9);
    await here.filledIn.keep(aForm('d', { keptAt: minute(3), session: 's2' }), 9);
    expect(await there.filledIn.find('a')).toEqual(aForm('a'));
    expect(await there.filledIn.last('s1', ['f1'])).toEqual(aForm('b', { keptAt: minute(1) }));
    expect((await there.filledIn.last('s1', ['f1', 'f2']))?.id).toBe('c');
    expect([await there.filledIn.last('s1', ['f3']), await there.filledIn.last('s3', ['f1'])]).toEqual([null, null]);
  });

  it('is found by nobody once it has expired, and then forgotten', async () => {
    const { filledIn } = servers()[0];
    await filledIn.keep(aForm('a'), 9);
    await filledIn.keep(aForm('b', { expiresAt: '2026-02-03T12:00:00.000Z' }), 9);
    clock.at = '2026-02-03T10:59:59.999Z';
    expect([await filledIn.forgetOver(), await found('a', 'b')]).toEqual([0, ['a', 'b']]);
    clock.at = '2026-02-03T11:00:00.000Z';
    expect([await found('a', 'b'), (await filledIn.last('s1', ['f1']))?.id]).toEqual([['b'], 'b']);
    expect([await filledIn.forgetOver(), await filledIn.forgetOver()]).toEqual([1, 0]);
    clock.at = '2026-02-03T10:00:00.000Z';
    expect(await found('a', 'b')).toEqual(['b']);
  });

  it('keeps so many of a session and no more: the oldest go, of no other session', async () => {
    const { filledIn } = servers()[0];
    await filledIn.keep(aForm('other', { session: 's2' }), 2);
    for (const [n, id] of ['a', 'b', 'c'].entries()) await filledIn.keep(aForm(id, { keptAt: minute(n) }), 2);
    expect(await found('other', 'a', 'b', 'c')).toEqual(['other', 'b', 'c']);
  });

  it('ends when it was sent, of this session alone; with its session; and with all sessions of its person', async () => {
    const { filledIn } = servers()[0];
    await filledIn.keep(aForm('a'), 9);
    await filledIn.keep(aForm('b', { form: 'f2' }), 9);
    await filledIn.keep(aForm('c', { session: 's2' }), 9);
    await filledIn.keep(aForm('d', { session: 's3', person: 'officer-2' }), 9);
    await filledIn.end('s1', ['f1']);
    expect(await found('a', 'b', 'c', 'd')).toEqual(['b', 'c', 'd']);
    await filledIn.endAllOfSession('s1');
    expect(await found('b', 'c', 'd')).toEqual(['c', 'd']);
    await filledIn.endAllOfPerson('officer-1');
    expect(await found('c', 'd')).toEqual(['d']);
  });

  it.each<[string, Partial<FilledInForm>]>([
    ['form', { form: 'the form of Amy' }],
    ['session', { session: 'Amy Smith' }],
    ['end', { expiresAt: 'tomorrow' as FilledInForm['expiresAt'] }],
    ['what was filled in', { value: { ...aSealedValue('value'), ciphertext: 'Amy Smith' } }],
  ])('refuses free text as %s', async (_, over) => {
    await expect(servers()[0].filledIn.keep(aForm('a', over), 9)).rejects.toThrow(NotACode);
    expect(await found('a')).toEqual([]);
  });
}
