import type { ReferralFound } from '#contexts/referrals';
import { counted } from '#statutory-rules';
import type { Instant } from '#platform/time';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { SEE_OFFERS } from '../child-line/see-offers.ts';
import { standsWords, type PlacementShown } from '../placement/placements-shown.ts';
import { personWords } from '../words/people.ts';
import { hoursToAnswer, lateOffers, withdrawals } from '../words/referrals-words.ts';
import { dayWords } from '../words/times.ts';
import { part, row, rowOf, type Names, type Row } from '../words/wording.ts';
import { mayStillAnswer, timeLeft } from './answers-shown.ts';
import { askedOf, providerNamed } from './referral-fields.ts';
import { filledInWords } from './referral-called.ts';

/** Where it stands, in a sentence. @param isAwardVoid it was awarded once, and that is struck through */
export function standsNow(
  { phase, answers, submittedOn, withdrawn, award }: ReferralFound,
  isAwardVoid = false,
): string {
  if (phase === 'filled-in') return 'Filled in, not sent out';
  if (phase === 'withdrawn')
    return `Withdrawn on ${dayWords(withdrawn!.on)}: ${withdrawals[withdrawn!.reason].replace(/^./, (letter) => letter.toLowerCase())}`;
  if (phase === 'awarded') return `Awarded on ${dayWords(award!.on)}`;
  const since = `With ${counted(answers.length, 'provider')} since ${dayWords(submittedOn!)}`;
  return isAwardVoid ? `${since}. Its award was voided, so it is open again` : since;
}

type Known = Readonly<{
  names: Names;
  now: Instant;
  /** Whether an offer is within what the reader may approve. */ approves: boolean;
  placement: PlacementOfAward | null;
}>;
/** What came of the award, and the way to it; how it stands is null to whoever would have to say why they open it. */
export type PlacementOfAward = Readonly<{ stands: PlacementShown | null; act: ActOffered }>;
type Next = Readonly<{ title: string; texts: readonly string[]; mark?: ReturnType<typeof timeLeft> }>;

/** The one thing to do next, and why; what is offered as the one act is not offered besides. */
export function nextOfReferral(found: ReferralFound, acts: readonly ActOffered[], known: Known) {
  const { page, ...next } = nextIn(found, known);
  const act = found.phase === 'awarded' ? known.placement?.act : acts.find(({ href }) => href.endsWith(`/${page}`));
  const isAwards = page === 'award' && !known.approves;
  return {
    next: {
      ...next,
      texts: [...next.texts, ...(page === 'send' && !act ? [SENT_BY] : [])],
      ...(act && { act: isAwards ? { ...act, text: SEE_OFFERS } : act }),
    },
    acts: acts.filter(({ href }) => href !== act?.href),
  };
}

const SENT_BY = 'An officer of the child’s service, or a placements broker, does that.';

function nextIn(found: ReferralFound, { names, now, approves, placement }: Known): Next & Readonly<{ page?: string }> {
  const { phase, answers, award, isClosed } = found;
  if (isClosed && (phase === 'filled-in' || phase === 'open'))
    return {
      ...{ title: 'The record is closed', page: 'withdraw' },
      texts: [
        'Nobody is referred any more, so this is neither sent out nor awarded.',
        ...(phase === 'open' ? ['It stays with its providers until it is withdrawn.'] : []),
      ],
    };
  if (phase === 'filled-in') {
    const texts = ['Nobody has been asked, and no provider’s hours run until it is sent out.'];
    return { title: 'Next: send it out', texts, page: 'send' };
  }
  if (phase === 'withdrawn') return { title: 'Nothing is next', texts: ['No provider is asked any more.'] };
  if (phase === 'awarded')
    return {
      title: `Awarded to ${providerNamed(names, award!.providerId)}`,
      texts: isClosed ? [] : [goesOn(placement?.stands ?? null)],
    };
  const silent = answers.filter((each) => mayStillAnswer(each, now));
  const last = silent.toSorted((one, other) => one.deadline.localeCompare(other.deadline)).at(-1);
  const mark = last && timeLeft(last, now);
  const waits = last ? [`${counted(silent.length, 'provider')} may still answer, ${mark!.day}.`] : [];
  const offered = answers.filter(({ answer }) => answer === 'offered').length;
  if (offered > 0)
    return approves
      ? {
          ...{ title: 'Next: choose a provider', page: 'award' },
          texts: [`${counted(offered, 'offer')} came in, and nobody has taken one yet.`, ...waits],
        }
      : {
          ...{ title: 'Next: somebody who may approve the price chooses a provider', page: 'award' },
          texts: ['You may not approve what it costs. Who may is said below, offer by offer.', ...waits],
        };
  if (mark)
    return {
      ...{ title: 'Next: providers answer', mark },
      texts: [`${counted(silent.length, 'provider')} may still answer.`],
    };
  return {
    ...{ title: 'Next: withdraw it, or wait for a late answer', page: 'withdraw' },
    texts: ['Nobody offered a place in time.'],
  };
}

const goesOn = (placement: PlacementShown | null): string =>
  placement === null || placement.phase === 'proposed'
    ? 'The placement that was proposed begins when its start is recorded.'
    : `The placement: ${standsWords(placement)}.`;

/** To whom, by whom, when and why it was awarded; nothing until it is. */
export function awardShown({ award, words }: ReferralFound, names: Names): readonly Row[] {
  if (!award) return [];
  return [
    ...row('Awarded to', providerNamed(names, award.providerId)),
    ...row('Awarded by', award.by && personWords(award.by, names)),
    ...row('On', dayWords(award.on)),
    ...row(
      'Why this offer',
      part(words.reasoning, (said) => said),
    ),
    ...row(
      'Why a late offer',
      part(words.lateReason, (said) => said),
    ),
  ];
}

/** Who of the lot was not asked, or will not be, and why. */
export function notAsked({ filledIn, phase, words }: ReferralFound, names: Names) {
  const { leftOut = [] } = filledIn ?? {};
  if (leftOut.length === 0) return null;
  return {
    title: phase === 'filled-in' ? 'Who will not be asked, and why' : 'Who was not asked, and why',
    names: leftOut.map((id) => providerNamed(names, id)),
    because: part(words.leftOutBecause, (because) => because),
  };
}

/** What one needs to know of it besides. */
export function referralFacts(found: ReferralFound, names: Names): readonly Row[] {
  const { agreement, phase, terms, filledIn, decidedOn, submittedOn } = found;
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
    ...row('Time to answer', terms && `${hoursToAnswer(terms)}, from receipt`),
    ...row('Late offers', terms && lateOffers[terms.lateOffers]),
  ];
}
