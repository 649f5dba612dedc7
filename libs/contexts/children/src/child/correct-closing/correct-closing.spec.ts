import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { closed, movedAway, registered, reopened } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { CorrectClosing, correctClosing } from './correct-closing.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const nobody = { confirmer: null, confirmedBy: null, confirmedOn: null, details: null } as const;
const reason = 'The school had the day wrong';
const correcting = (over: Partial<CorrectClosing['data']>) =>
  asked(CorrectClosing, {
    ...{ childId: 'c1', closingId: factId(1), because: 'died', on: '2026-01-08', ...nobody, reason },
    ...over,
  });

const said = (because: 'died' | 'back-in-school', on: CivilDate, original = 1) =>
  ({
    type: 'RecordClosedCorrected',
    effectiveOn: on,
    data: { original: factId(original), now: { because, on, confirmed: null } },
    personal: { reason },
    rules: [],
  }) as const;

describe('Correcting a closing', () => {
  const knowing = (referrals: number, placements: number) =>
    specification(childStream, (command: CorrectClosing, child, facts) =>
      correctClosing(command, child, { bornOn: null, runs: { referrals, placements } }, facts),
    );
  const given = knowing(0, 0);
  const back = (on: CivilDate, closingId = factId(1)) => correcting({ because: 'back-in-school', on, closingId });

  it('says it whole, from the day on which it should have held', () =>
    given(onRoll, closed('died')).when(correcting({})).then(said('died', '2026-01-08')));

  it.each([
    ['no-such-closing', 'of what closed nothing', [onRoll, movedAway()], {}],
    ['died-since', 'to a death before it was reopened', [onRoll, closed(), reopened], {}],
    ['day-ahead', 'to a day ahead', [onRoll, closed()], { on: '2026-02-01' }],
    ['move-not-recorded', 'to a move that nobody recorded', [onRoll, closed()], { because: 'moved-away' }],
  ] as const)('is refused: %s, %s', (refused, _, past, over) =>
    given(...past)
      .when(correcting(over))
      .refused(refused),
  );

  it('is refused while a placement or a referral is not over, as closing is, but of a death', () => {
    knowing(0, 1)(onRoll, closed('died')).when(back('2026-01-12')).refused('placement-runs');
    knowing(1, 0)(onRoll, closed('died')).when(back('2026-01-12')).refused('referral-open');
    knowing(1, 1)(onRoll, closed()).when(correcting({})).then(said('died', '2026-01-08'));
    // What runs today is of the record that is open again.
    knowing(1, 1)(onRoll, closed(), reopened).when(back('2026-01-09')).then(said('back-in-school', '2026-01-09'));
  });

  it('stays between the reopenings around it', () => {
    const early = { ...reopened, effectiveOn: '2026-01-08' } as const;
    const past = [onRoll, closed('back-in-school', '2026-01-07'), early, closed()] as const;
    given(...past)
      .when(back('2026-01-07', factId(3)))
      .refused('before-reopening');
    given(...past)
      .when(back('2026-01-08', factId(3)))
      .then(said('back-in-school', '2026-01-08', 3));
    given(...past)
      .when(back('2026-01-09'))
      .refused('reopened-before');
    given(...past)
      .when(back('2026-01-08'))
      .then(said('back-in-school', '2026-01-08'));
  });
});
