import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { Command } from '../command/command.ts';
import { refusals } from '../command/refusal.ts';
import { correctable } from '../schema/corrections.ts';
import { event } from '../schema/event-type.ts';
import { sealed } from '../schema/sealed.ts';
import { code, date } from '../schema/vocabulary.ts';
import type { Draft } from './facts.ts';
import { stream } from './stream-definition.ts';

const LoanAgreed = event('LoanAgreed', {
  data: { until: date(), kind: code('short', 'long') },
  personal: { note: sealed.text() },
});
const BookReturned = event('BookReturned', { data: {} });
const events = [...correctable(LoanAgreed), BookReturned] as const;
type LoanEvent = (typeof events)[number];
type Loan = { loans: readonly string[]; until: string | null };

const loanStream = stream<Loan, LoanEvent, 'childId'>({
  category: 'loan',
  events,
  about: ['childId'],
  initial: { loans: [], until: null },
  evolve: (loan, fact) =>
    fact.type === 'LoanAgreed' ? { loans: [...loan.loans, fact.id], until: fact.data.until } : { ...loan, until: null },
});

class Extend extends Command<{ until: `${number}-${number}-${number}` }> {}
const refusal = refusals({ 'not-later': 'The new date must be later.' });

function extend({ data }: Extend, loan: Loan): Draft<LoanEvent> {
  if (loan.until && data.until <= loan.until) throw refusal('not-later');
  return { type: 'LoanAgreed', data: { until: data.until, kind: 'short' }, personal: { note: 'n' } };
}

const agreed = (until: `${number}-${number}-${number}`): Draft<LoanEvent> => ({
  type: 'LoanAgreed',
  data: { until, kind: 'short' },
  personal: { note: 'n' },
});
const corrected = (original: string, until: `${number}-${number}-${number}`): Draft<LoanEvent> => ({
  type: 'LoanAgreedCorrected',
  data: { original, now: { until, kind: 'short' } },
  personal: { note: null, reason: 'typed wrongly' },
});
const voided = (original: string): Draft<LoanEvent> => ({
  type: 'LoanAgreedVoided',
  data: { original },
  personal: { reason: 'never agreed' },
});
const until = (date: `${number}-${number}-${number}`) => asked(Extend, { until: date });

describe('Facts in force', () => {
  const given = specification(loanStream, extend);

  it('stand as they were recorded', () => given(agreed('2026-02-01')).when(until('2026-02-01')).refused('not-later'));

  it('take the correction in the place of its original', () =>
    given(agreed('2026-02-01'), corrected(factId(0), '2026-01-15'))
      .when(until('2026-02-01'))
      .then(agreed('2026-02-01')));

  it('let the last correction win', () =>
    given(agreed('2026-02-01'), corrected(factId(0), '2026-01-15'), corrected(factId(0), '2026-03-01'))
      .when(until('2026-02-01'))
      .refused('not-later'));

  it('give back what stood before a voided fact', () =>
    given(agreed('2026-02-01'), agreed('2026-03-01'), voided(factId(1)))
      .when(until('2026-02-02'))
      .then(agreed('2026-02-02')));

  it('let a correction after a void stand: the last by position wins', () =>
    given(agreed('2026-02-01'), voided(factId(0)), corrected(factId(0), '2026-02-20'))
      .when(until('2026-02-10'))
      .refused('not-later'));
});
