import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import { filledIn, referralId, submitted, withdrawn } from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import { FindReferral, FindReferralHandler } from './find-referral.query.ts';
import { referralSummary } from './referral-summary.ts';

const decided = { ...filledIn(), effectiveOn: '2025-12-19' } as const;
const sent = { ...submitted(), effectiveOn: '2026-01-12' } as const;

/** By an auditor whose terms name one month. */
const found = (month: string, ...facts: Draft<ReferralEvent>[]) => {
  const recorded = recordedFacts(referralStream, referralId, { childId: 'c1', referralId }, facts);
  const readModels = { get: async () => viewAfter(referralSummary, recorded).get(referralId) };
  const sealer = { openOrLost: async () => [] };
  const asked = { of: async () => null } as never;
  const handler = new FindReferralHandler(readModels as never, sealer as never, asked, asked);
  const terms = [{ id: 't1', children: ['c1'], period: { from: `${month}-01`, to: `${month}-31` } }];
  return handler.execute({ data: { referralId }, envelope: { reach: { terms } } } as unknown as FindReferral);
};
const outside = { message: expect.stringContaining('outside the period that the terms of your audit name') };

it('is read by an auditor of whose period the sending is, not the decision alone', async () => {
  await expect(found('2025-12', decided, sent)).rejects.toMatchObject(outside);
  expect(await found('2026-01', decided, sent)).toMatchObject({ decidedOn: '2025-12-19', submittedOn: '2026-01-12' });
});

it('is of the day of the decision until it is sent, and where it never was', async () => {
  expect(await found('2025-12', decided)).toMatchObject({ phase: 'filled-in', submittedOn: null });
  expect(await found('2025-12', decided, withdrawn)).toMatchObject({ phase: 'withdrawn', submittedOn: null });
  await expect(found('2026-01', decided)).rejects.toMatchObject(outside);
});

it('names what was filled in last, for whoever sends it', async () =>
  expect((await found('2026-01', filledIn(), filledIn())).filledIn).toMatchObject({ id: factId(1) }));
