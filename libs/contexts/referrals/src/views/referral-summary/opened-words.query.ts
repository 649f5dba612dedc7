import { Erased, type SealedAt, type Sealer } from '#platform/privacy';
import { awards, type ReferralSummary } from './referral-summary.ts';

/** What people wrote, by what it is; null where nothing was written, or it was destroyed. */
export type OpenedWords = Readonly<{
  requirement: string | null;
  reasoning: string | null;
  lateReason: string | null;
  /** By provider: how an offer meets the need, or the note of a decline. */
  answers: Readonly<Record<string, string | null>>;
}>;

/** Opens them with one look at the keys. */
export async function openedWords(summary: ReferralSummary, sealer: Pick<Sealer, 'open'>): Promise<OpenedWords> {
  const award = awards.inForce(summary.awards)[0]?.sealed;
  const answers = Object.entries(summary.answers).map(
    ([provider, { type, sealed }]) => [provider, type === 'OfferMade' ? sealed.howNeedIsMet : sealed.note] as const,
  );
  const { requirement } = summary.submitted.sealed;
  const written = [requirement, award?.reasoning, award?.lateReason, ...answers.map(([, words]) => words)];
  const there = written.filter((words) => words !== undefined);
  const opened = await sealer.open(there);
  const read = new Map(there.map((words, i) => [words, opened[i] instanceof Erased ? null : (opened[i] as string)]));
  const wordsOf = (words: SealedAt | undefined) => (words ? (read.get(words) ?? null) : null);
  return {
    requirement: wordsOf(requirement),
    reasoning: wordsOf(award?.reasoning),
    lateReason: wordsOf(award?.lateReason),
    answers: Object.fromEntries(answers.map(([provider, words]) => [provider, wordsOf(words)])),
  };
}
