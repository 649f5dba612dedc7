import { describe, expect, it } from '@jest/globals';
import type { ReferralFound } from '#contexts/referrals';
import type { PlacementShown } from '../placement/placements-shown.ts';
import { awardShown, nextOfReferral, notAsked, type PlacementOfAward } from './referral-shown.ts';

const answer = (answer: 'none' | 'offered', deadline: string, closed = false) => ({ answer, deadline, closed });
const found = (phase: ReferralFound['phase'], ...answers: object[]) =>
  ({ phase, answers, award: { id: 'a', providerId: 'nene' }, words: {} }) as unknown as ReferralFound;
const acts = ['send', 'award', 'withdraw', 'award/void'].map((page) => ({ text: page, href: `/r/${page}` }));
const names = { provider: () => 'Nene Bridge' };
const next = (of: ReferralFound, approves = true, offered = acts, placement: PlacementOfAward | null = null) =>
  nextOfReferral(of, offered, { names, now: '2026-01-05T10:00:00.000Z', approves, placement }).next;
const [inTime, last] = ['2026-01-06T10:00:00.000Z', '2026-01-07T14:00:00.000Z'];

describe('What is next of a referral', () => {
  it('is to send it out, or to have it sent by who may', () => {
    expect(next(found('filled-in'))).toMatchObject({ act: { text: 'send' } });
    expect(next(found('filled-in'), true, []).texts.at(-1)).toContain('placements broker');
  });

  it('is that providers answer, with the time that the last of them has left', () =>
    expect(next(found('open', answer('none', inTime), answer('none', last)))).toEqual({
      title: 'Next: providers answer',
      mark: { state: 'waiting', words: '2 days 4 hours left', day: 'until 2:00pm on Wednesday 7 January 2026' },
      texts: ['2 providers may still answer.'],
    }));

  it('is to choose, for whoever may approve an offer; anybody else is told who may', () => {
    const offered = found('open', answer('offered', inTime), answer('none', last));
    expect(next(offered)).toMatchObject({ title: 'Next: choose a provider', act: { text: 'award' } });
    expect(next(offered).texts.at(-1)).toBe('1 provider may still answer, until 2:00pm on Wednesday 7 January 2026.');
    expect(next(offered, false)).toMatchObject({
      ...{ title: expect.stringContaining('somebody who may approve'), act: { text: 'See the offers' } },
    });
  });

  it('is to withdraw it or wait, once nobody offered in time; nothing else is offered twice', () => {
    const { next: withdraw, acts: besides } = nextOfReferral(found('open', answer('none', inTime, true)), acts, {
      ...{ names, now: '2026-01-09T10:00:00.000Z', approves: false, placement: null },
    });
    expect(withdraw).toMatchObject({ act: { text: 'withdraw' } });
    expect(besides.map(({ text }) => text)).not.toContain('withdraw');
  });

  it('is to withdraw it where the record is closed, and to do nothing else', () => {
    for (const phase of ['filled-in', 'open'] as const)
      expect(next({ ...found(phase, answer('offered', inTime)), isClosed: true })).toMatchObject({
        ...{ title: 'The record is closed', act: { text: 'withdraw' } },
      });
  });

  it('is nothing of one that was withdrawn, and the start of one that was awarded', () => {
    expect(next(found('withdrawn')).title).toBe('Nothing is next');
    const act = { text: 'See the placement', href: '/p/one' };
    expect(next(found('awarded'), true, acts, { stands: null, act })).toMatchObject({
      ...{ title: 'Awarded to Nene Bridge', act, texts: [expect.stringContaining('begins when its start')] },
    });
    const stands = { phase: 'under-way', endsOn: '2026-02-13', awardVoided: false } as unknown as PlacementShown;
    expect(next(found('awarded'), true, acts, { stands, act }).texts).toEqual([
      'The placement: Under way, to 13 February 2026.',
    ]);
  });
});

it('says to whom it was awarded, and by whom', () => {
  const by = { id: 'p1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
  const award = { id: 'a', providerId: 'nene', on: '2026-01-09', late: false, by };
  const rows = awardShown({ award, words: {} } as unknown as ReferralFound, { ...names, person: () => 'Priya Nair' });
  expect(rows.map(({ label, texts }) => [label, texts[0]])).toEqual([
    ['Awarded to', 'Nene Bridge'],
    ['Awarded by', expect.stringContaining('Priya Nair')],
    ['On', '9 January 2026'],
  ]);
});

it('says who of the lot was not asked, and why', () => {
  const left = { phase: 'open', filledIn: { leftOut: ['nene'] }, words: { leftOutBecause: 'Too far.' } };
  expect(notAsked(left as never, names)).toEqual({
    ...{ title: 'Who was not asked, and why', names: ['Nene Bridge'], because: 'Too far.' },
  });
  expect(notAsked({ ...left, filledIn: null } as never, names)).toBeNull();
});
