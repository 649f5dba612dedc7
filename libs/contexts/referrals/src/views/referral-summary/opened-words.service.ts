import { Erased, type Lost, openWithin, type Sealer } from '#platform/privacy';
import type { ToldOfReferral } from './told-of-referral.ts';

type Words = string | Lost | null;

/** What people wrote, by what it is; null where nothing was written, or it was destroyed. */
export type OpenedWords = Readonly<{
  requirement: Words;
  /** Why not everyone on the lot is asked. */
  leftOutBecause: Words;
  reasoning: Words;
  lateReason: Words;
  /** Of a withdrawal. */
  withdrawalNote: Words;
  /** By provider: how an offer meets the need, or the note of a decline. */
  answers: Readonly<Record<string, Words>>;
}>;

/** Opens them with one look at the keys. */
export async function openedWords(told: ToldOfReferral, sealer: Pick<Sealer, 'openOrLost'>): Promise<OpenedWords> {
  const { filledIn, submitted, answers, award, withdrawn } = told;
  const said = Object.entries(answers).map(([provider, { type, sealed }]) => ({
    provider,
    words: type === 'OfferMade' ? sealed.howNeedIsMet : sealed.note,
  }));
  const opened = await openWithin(sealer, {
    ...{ ...filledIn?.sealed, ...submitted?.sealed, ...award?.sealed, ...withdrawn?.sealed },
    said,
  });
  return {
    requirement: wordsIn(opened.requirement),
    leftOutBecause: wordsIn(opened.leftOutBecause),
    reasoning: wordsIn(opened.reasoning),
    lateReason: wordsIn(opened.lateReason),
    withdrawalNote: wordsIn(opened.note),
    answers: Object.fromEntries(opened.said.map(({ provider, words }) => [provider, wordsIn(words)])),
  };
}

const wordsIn = (words: unknown): Words => (words instanceof Erased ? null : ((words as string | Lost) ?? null));
