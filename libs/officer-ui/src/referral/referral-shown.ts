import type { ReferralFound } from '#contexts/referrals';
import { counted } from '#statutory-rules';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { said, type ListTable } from '../patterns/list-table.ts';
import { answersByDeadline, hoursToAnswer, lateOffers, withdrawals } from '../words/referrals-words.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { part, row, rowOf, type Names, type Row } from '../words/wording.ts';
import { askedOf, providerNamed } from './referral-fields.ts';
import { filledInWords } from './referral-seen.ts';

/** Where it stands, in a sentence. */
export function standsNow({ phase, answers, submittedOn, withdrawn }: ReferralFound): string {
  if (phase === 'filled-in') return 'Filled in, not sent out';
  if (phase === 'withdrawn')
    return `Withdrawn on ${dayWords(withdrawn!.on)}: ${withdrawals[withdrawn!.reason].replace(/^./, (letter) => letter.toLowerCase())}`;
  if (phase === 'awarded') return 'Awarded';
  return `With ${counted(answers.length, 'provider')} since ${dayWords(submittedOn!)}`;
}

/** The one thing to do next, and why; what is offered as the one act is not offered besides. */
export function nextOfReferral(found: ReferralFound, acts: readonly ActOffered[], names: Names) {
  const { phase, answers, award } = found;
  const actAt = (page: string) => acts.find(({ href }) => href.endsWith(`/${page}`));
  const told = (title: string, texts: readonly string[], act?: ActOffered) => ({
    next: { title, texts, ...(act && { act }) },
    acts: acts.filter(({ href }) => href !== act?.href),
  });
  if (phase === 'filled-in') {
    const act = actAt('send');
    const why = 'Nobody has been asked, and no provider’s hours run until it is sent out.';
    return told(
      'Next: send it out',
      act ? [why] : [why, 'An officer of the child’s service, or a placements broker, does that.'],
      act,
    );
  }
  if (phase === 'withdrawn') return told('Nothing is next', ['No provider is asked any more.']);
  if (phase === 'awarded')
    return told(`Awarded to ${providerNamed(names, award!.providerId)}`, [
      'The placement that was proposed begins when its start is recorded.',
    ]);
  const silent = answers.filter(({ answer, closed }) => answer === 'none' && !closed);
  const until = silent
    .map(({ deadline }) => deadline)
    .toSorted()
    .at(-1);
  const waits = until ? [`${counted(silent.length, 'provider')} may still answer, until ${momentWords(until)}.`] : [];
  if (answers.some(({ answer }) => answer === 'offered'))
    return told(
      'Next: choose a provider',
      ['An offer has come in and nobody has taken one yet.', ...waits],
      actAt('award'),
    );
  if (until) return told('Next: providers answer', waits);
  return told('Next: withdraw it, or wait for a late answer', ['Nobody offered a place in time.'], actAt('withdraw'));
}

/** Since when each provider has it, until when it may answer, and what it said. */
export const answersListed = ({ answers }: ReferralFound, names: Names): ListTable => ({
  caption: 'Who was asked',
  columns: [{ text: 'Provider' }, { text: 'Received' }, { text: 'Answer due by' }, { text: 'Answer' }],
  rows: answers.map(({ providerId, receivedAt, deadline, answer, answeredAt, late, closed }) => [
    said(providerNamed(names, providerId)),
    said(momentWords(receivedAt)),
    said(momentWords(deadline)),
    {
      texts: [answer === 'none' ? (closed ? 'None: its time has ended' : 'None yet') : answersByDeadline[answer]],
      ...(answeredAt && { below: [`${momentWords(answeredAt)}${late ? ', after the deadline' : ''}`] }),
    },
  ]),
});

/** What one needs to know of it besides. */
export function referralFacts(found: ReferralFound, names: Names): readonly Row[] {
  const { agreement, phase, terms, filledIn, decidedOn, submittedOn, words } = found;
  const { leftOut = [] } = filledIn ?? {};
  const toAsk = phase === 'filled-in' ? askedOf(names, { ...found, leftOut }) : [];
  return [
    ...row('Agreement', names.agreement?.(agreement) ?? agreement),
    ...row('Decided on', dayWords(decidedOn)),
    ...row('Filled in', filledInWords(found, names)),
    ...row('Sent out', submittedOn && dayWords(submittedOn)),
    ...rowOf(
      'Will be asked',
      toAsk.map((id) => providerNamed(names, id)),
    ),
    ...rowOf(
      'Left out',
      leftOut.map((id) => providerNamed(names, id)),
    ),
    ...row(
      'Why left out',
      part(words.leftOutBecause, (because) => because),
    ),
    ...row('Time to answer', terms && `${hoursToAnswer(terms)}, from receipt`),
    ...row('Late offers', terms && lateOffers[terms.lateOffers]),
  ];
}
