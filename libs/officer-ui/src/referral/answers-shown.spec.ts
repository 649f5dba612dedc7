import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { answerCell, answersListed, mayStillAnswer, type Answer } from './answers-shown.ts';

const deadline: Instant = '2026-03-30T16:00:00.000Z';
const answer = (change: Partial<Answer> = {}): Answer => ({
  ...{ providerId: 'nene', receivedAt: '2026-03-27T16:00:00.000Z', deadline, answer: 'none', declined: null },
  ...{ answeredAt: null, late: false, closed: false, offer: null, ...change },
});
const cell = (change: Partial<Answer>, now: Instant, phase: 'open' | 'awarded' = 'open') => {
  const { mark, below } = answerCell(answer(change), phase, now);
  return [mark?.state, mark?.words, below?.[0]];
};

describe('What a provider said is shown', () => {
  it.each<readonly [string, Partial<Answer>, Instant, readonly string[]]>([
    [
      'with the time that is left',
      {},
      '2026-03-28T12:00:00.000Z',
      ['waiting', '2 days 4 hours left', 'until 5:00pm on Monday 30 March 2026'],
    ],
    [
      'as soon over on the last day',
      {},
      '2026-03-30T15:25:00.000Z',
      ['soon', '35 minutes left', 'until 5:00pm on Monday 30 March 2026'],
    ],
    [
      'at the deadline as one that may still be in time',
      {},
      deadline,
      ['soon', 'less than a minute left', 'until 5:00pm on Monday 30 March 2026'],
    ],
    [
      'as not given in time once the hours are over, recorded or not',
      {},
      '2026-03-30T16:00:00.001Z',
      ['late', 'No answer in time', 'Had until 5:00pm on Monday 30 March 2026'],
    ],
    [
      'as on time',
      { answer: 'offered', answeredAt: deadline },
      '2026-04-01T09:00:00.000Z',
      ['met', 'Offered a place, on time', '30 March 2026 at 5:00pm'],
    ],
    [
      'as late, and by how long',
      { answer: 'declined', declined: 'no-capacity', answeredAt: '2026-03-30T19:00:00.000Z', late: true },
      '2026-04-01T09:00:00.000Z',
      ['late', 'Said no, 3 hours late', '30 March 2026 at 8:00pm'],
    ],
  ])('%s', (_, change, now, shown) => expect(cell(change, now)).toEqual(shown));

  it('as awaited no more where it was decided before the hours were over', () => {
    expect(cell({}, '2026-04-01T09:00:00.000Z', 'awarded')[1]).toBe('No answer, and none is awaited');
    expect(cell({ closed: true }, '2026-04-01T09:00:00.000Z', 'awarded')[1]).toBe('No answer in time');
  });

  it('with why it said no, as it was chosen and as it was written', () => {
    const found = {
      answers: [answer({ answer: 'declined', declined: 'too-far', answeredAt: deadline })],
      phase: 'open',
    };
    const words = { answers: { nene: 'Forty minutes by bus' } };
    const { rows } = answersListed({ ...found, words } as never, { provider: () => 'Nene Bridge' }, deadline);
    expect(rows[0]!.at(-1)).toEqual({ texts: ['Too far'], written: 'Forty minutes by bus' });
  });
});

it('may be given still by who is silent, until its hours are over', () => {
  expect(mayStillAnswer(answer(), deadline)).toBe(true);
  expect(mayStillAnswer(answer(), '2026-03-30T16:00:00.001Z')).toBe(false);
  expect(mayStillAnswer(answer({ answer: 'offered' }), deadline)).toBe(false);
  expect(mayStillAnswer(answer({ closed: true }), deadline)).toBe(false);
});
