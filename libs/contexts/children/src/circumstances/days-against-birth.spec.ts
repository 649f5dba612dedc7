import { describe, expect, it } from '@jest/globals';
import type { Draft, Refusal } from '#platform/event-sourcing';
import { stateAfter } from '#platform/testing';
import { closed, movedAway, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { circumstancesStream } from './circumstances.ts';
import { refuseBeforeBirth, toldBeforeBirth } from './days-against-birth.ts';

const BORN = '2012-03-05';
const refused = (told: Parameters<typeof refuseBeforeBirth>[0]) => {
  try {
    refuseBeforeBirth(told, BORN);
    return null;
  } catch (error) {
    const { at, message } = error as Refusal;
    return [at, message];
  }
};

describe('What is told of how a child lives', () => {
  it.each([
    ['from', { from: '2012-03-04' }, 'The first day'],
    ['planIssuedOn', { from: '2020-01-06', planIssuedOn: '2009-05-05' }, 'The day on which the plan was first issued'],
    ['planReviewedOn', { from: '2020-01-06', planReviewedOn: '2010-05-05' }, 'The day of the plan’s last review'],
  ] as const)('holds from no day before the birth, and says which day it is: %s', (field, told, called) =>
    expect(refused(told)).toEqual([
      field,
      `${called} cannot be before the birth, which is on record as Monday 5 March 2012. Give that day, or a later one.`,
    ]),
  );

  it('may hold from the birth on, and from any day where no birth is known', () => {
    expect(refused({ from: BORN, planIssuedOn: BORN, planReviewedOn: null })).toBeNull();
    expect(() => refuseBeforeBirth({ from: '1999-01-04' }, null)).not.toThrow();
  });
});

describe('What was told before a birth that is put right', () => {
  const careFrom = (from: '2011-02-07' | '2012-03-05') =>
    ({
      type: 'CareStatusChanged',
      data: { from },
      personal: { statuses: [], otherAuthority: null },
    }) as const satisfies Draft<CircumstancesEvent>;
  const plan = {
    type: 'SenStatusChanged',
    data: {
      ...{ status: 'E', primaryNeed: null, from: '2020-01-06' },
      plan: { issuedOn: '2010-05-04', reviewedOn: null, authority: null },
    },
  } as const satisfies Draft<CircumstancesEvent>;
  const against = (...told: readonly Draft<CircumstancesEvent>[]) =>
    toldBeforeBirth(stateAfter(circumstancesStream, told), stateAfter(childStream, [registered]), BORN);

  it('is each day once, the first first, of what holds and of the plan', () =>
    expect(against(careFrom('2011-02-07'), plan, careFrom('2011-02-07'))).toEqual([
      { what: 'told-before-birth', on: '2010-05-04' },
      { what: 'told-before-birth', on: '2011-02-07' },
    ]));

  it('is of where the child was and of the closing, too', () => {
    const confirmed = { by: 'receiving-school', on: '2011-02-09' } as const;
    const closing = {
      ...closed('moved-away', '2011-02-08'),
      data: { because: 'moved-away', on: '2011-02-08', confirmed },
    } as const;
    const child = stateAfter(childStream, [registered, movedAway('2011-02-07'), closing]);
    expect(toldBeforeBirth([], child, BORN).map(({ on }) => on)).toEqual(['2011-02-07', '2011-02-08', '2011-02-09']);
  });

  it('is nothing where all of it is since', () => expect(against(careFrom(BORN))).toEqual([]));
});
