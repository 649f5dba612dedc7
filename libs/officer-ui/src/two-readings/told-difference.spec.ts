import { describe, expect, it } from '@jest/globals';
import { changeOf, extension, toldBy } from './line-read.fixtures.ts';
import { toldDifference } from './told-difference.ts';

const today = '2026-06-30';
const asAt = '2026-02-10' as const;
const names = { person: () => 'Priya Nair' };
const told = (change: Parameters<typeof toldDifference>[0], second = today as '2026-06-30', other = asAt as string) => {
  const readings = {
    first: { asAt, knownOn: '2026-02-19' as const },
    second: { asAt: other as typeof asAt, knownOn: second },
  };
  const { said, rows, by } = toldDifference(change, { names, readings, today });
  return { said: said.map(({ text }) => text).join(''), rows, by };
};
const first = toldBy('e1', 'ExtensionAgreed', '2026-02-01');
const corrected = toldBy('e2', 'ExtensionAgreedCorrected', '2026-02-20', 'The letter says so');
const voided = toldBy('e3', 'ExtensionAgreedVoided', '2026-02-20', 'Never agreed');
const before = extension('e1', { effectiveOn: '2026-02-01' }, first);

describe('A difference between two readings', () => {
  it('names what was held, what is held, who changed it and why', () =>
    expect(
      told(
        changeOf(before, extension('e1', { effectiveOn: '2026-02-01', finishesOn: '2026-04-02' }, corrected), [
          corrected,
        ]),
      ),
    ).toEqual({
      said: 'On 19 February 2026 we held: Extension agreed to 27 March 2026. Today we hold: Extension agreed to 2 April 2026.',
      rows: [{ label: 'Agreed last day', was: '27 March 2026', now: '2 April 2026' }],
      by: [{ text: 'Priya Nair corrected it on 20 February 2026.', why: 'The letter says so' }],
    }));

  it('says of a mark whether it counts, and by what was told of its placement', () => {
    const started = toldBy('e9', 'PlacementStartedCorrected', '2026-02-21', 'She came in February');
    const rests = { ...before, withdrawnBasis: ['PlacementStarted'] } as typeof before;
    expect(told({ ...changeOf(before, rests, [], [started]), outside: ['after'] })).toMatchObject({
      rows: [
        { label: 'Counts', was: 'as it is marked', now: 'in no figure: the day is none of the placement' },
        { label: 'What it rests on', was: 'stands', now: 'voided since: placement started' },
      ],
      by: [{ text: 'Priya Nair corrected the start on 21 February 2026.', why: 'She came in February' }],
    });
  });

  it('names both days where the day was put right', () =>
    expect(told(changeOf(before, extension('e1', { effectiveOn: '2026-01-30' }, corrected), [corrected])).said).toBe(
      'On 19 February 2026 we held: Extension agreed to 27 March 2026 on Sunday 1 February 2026. Today we hold: Extension agreed to 27 March 2026 on Friday 30 January 2026.',
    ));

  it('says of what was voided that it does not stand, and of the second day which it is', () => {
    expect(told(changeOf(before, null, [voided]))).toEqual({
      said: 'On 19 February 2026 we held: Extension agreed to 27 March 2026, Sunday 1 February 2026. It does not stand today.',
      rows: [],
      by: [{ text: 'Priya Nair voided it on 20 February 2026.', why: 'Never agreed' }],
    });
    expect(told(changeOf(before, null, [voided]), '2026-02-21' as never).said).toContain(
      'not stand on 21 February 2026',
    );
  });

  it('says of what was told later how long after', () => {
    const late = toldBy('e4', 'ExtensionAgreed', '2026-03-03');
    expect(told(changeOf(null, extension('e4', { effectiveOn: '2026-02-01' }, late), [late]))).toEqual({
      said: 'Extension agreed to 27 March 2026, Sunday 1 February 2026 was not on record on 19 February 2026.',
      rows: [],
      by: [{ text: 'Priya Nair recorded it on 3 March 2026, 30 days after it took place.', why: null }],
    });
  });

  it('names what was recorded of another that tells of the same, and until when this one holds', () => {
    const held = { from: '2026-02-01', until: null, standing: 'in-force' } as const;
    const ended = { ...held, until: '2026-02-20', standing: 'past' } as const;
    const another = toldBy('e5', 'ExtensionAgreed', '2026-02-20');
    expect(told(changeOf({ ...before, period: held }, { ...before, period: ended }, [], [another]))).toMatchObject({
      rows: [{ label: 'Holds', was: 'from 1 February 2026', now: 'from 1 February 2026 until 20 February 2026' }],
      by: [{ text: 'Priya Nair recorded another change of it on 20 February 2026, from 20 February 2026.', why: null }],
    });
    const other = toldBy('e6', 'ExtensionAgreedVoided', '2026-02-21', 'Never so');
    expect(told(changeOf({ ...before, period: ended }, { ...before, period: held }, [], [other])).by).toEqual([
      { text: 'Priya Nair voided another change of it on 21 February 2026.', why: 'Never so' },
    ]);
  });

  it('says that the day alone decides where nothing was recorded in between', () =>
    expect(told(changeOf(null, before, []), today, '2026-03-10')).toMatchObject({
      said: 'Extension agreed to 27 March 2026, Sunday 1 February 2026 had not happened by 10 February 2026, and had by 10 March 2026.',
      by: [{ text: expect.stringContaining('Nothing was recorded'), why: null }],
    }));
});
