import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable, UnknownOutcome } from '#platform/event-sourcing';
import { KeyMissing, KeyUnreadable } from '#platform/keys';
import { SealBroken } from '#platform/privacy';
import { problemOf } from './problem-of.ts';

const coded = (code: string, cause?: unknown) => Object.assign(new Error('words of a driver', { cause }), { code });

describe('What a driver or the system says is told in words, and never as a bug of ours', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'store-unavailable'],
    ['SQLITE_READONLY_DBMOVED', 'store-unavailable'],
    ['SQLITE_CANTOPEN', 'store-unavailable'],
    ['EACCES', 'store-unavailable'],
    ['SQLITE_CORRUPT_VTAB', 'store-damaged'],
    ['STORE_TAKEN_AWAY', 'store-unavailable'],
    ['SQLITE_BUSY_SNAPSHOT', 'try-again'],
  ])('%s is %s', (code, expected) => {
    const { problem, headers } = problemOf(coded(code));
    expect(problem).toMatchObject({
      status: 503,
      code: expected,
      title: expect.stringContaining('nothing was recorded'),
    });
    expect(JSON.stringify(problem)).not.toContain('words of a driver');
    expect(headers['retry-after']).toMatch(/^\d+$/);
  });

  it('also behind the store that could not write', () => {
    const full = new StoreUnavailable('nothing was written', { cause: coded('SQLITE_FULL') });
    expect(problemOf(full).problem.code).toBe('disk-full');
    expect(problemOf(new StoreUnavailable('it is closed')).problem.code).toBe('store-unavailable');
  });

  it('but never says that nothing was recorded where that is not known', () => {
    const unknown = new UnknownOutcome('child-1', { cause: coded('SQLITE_FULL') });
    expect(problemOf(unknown).problem.code).toBe('unknown-outcome');
  });

  it.each([
    [new KeyMissing('record-1'), 'key-lost'],
    [new KeyUnreadable('record-1'), 'key-unreadable'],
    [new SealBroken('record-1', { stream: 'child-1', eventId: 'e', field: 'identity' }), 'seal-broken'],
  ])('what does not open is a loss, and no destruction: %s', (error, code) => {
    const { problem } = problemOf(error);
    expect(problem).toMatchObject({ status: 503, code, title: expect.stringContaining('It was not destroyed') });
    expect(JSON.stringify(problem)).not.toContain('record-1');
  });

  it('and what nobody knows stays a bug', () => {
    expect(problemOf(coded('SQLITE_CONSTRAINT_UNIQUE')).problem.status).toBe(500);
    expect(problemOf(coded('ENOENT')).problem.status).toBe(500);
  });
});
