import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { closed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { VoidClosing, voidClosing } from './void-closing.ts';

const reason = 'It was the cousin of that name';
const voiding = (n: number) => asked(VoidClosing, { childId: 'c1', closingId: factId(n), reason });
const voided = { type: 'RecordClosedVoided', data: { original: factId(1) }, personal: { reason } } as never;

describe('Voiding a closing', () => {
  const given = specification(childStream, voidClosing);

  it('takes it back, of a child who died too: the record is open, as it was', () => {
    given(registered, closed('died')).when(voiding(1)).then(voided);
    expect(stateAfter(childStream, [registered, closed('died'), voided])).toMatchObject({ closed: null });
  });

  it.each([
    ['of the registration', [registered, closed()], 0],
    ['twice', [registered, closed(), voided], 1],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(voiding(n))
      .refused('no-such-closing'),
  );
});
