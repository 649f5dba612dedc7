import { FindReferral } from '#contexts/referrals';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Meanwhile, Visit } from '../forms/form-declaration.ts';
import { sentence } from '../words/codes.ts';
import { personWords } from '../words/people.ts';
import { hoursToAnswer } from '../words/referrals-words.ts';
import { momentWords } from '../words/times.ts';
import { part, type Names } from '../words/wording.ts';
import { filledInWords, needIn, referralCalled, referredName } from './referral-called.ts';
import { askedOf, lotIn, lotNamed, providerNamed } from './referral-fields.ts';
import { referralPath } from './referral-path.ts';

/** The referral in the address, of the child in the address. @throws NotFound */
export async function referralSeen({ ids, ask, names }: Visit) {
  const { childId, referralId } = ids as { childId: string; referralId: string };
  const found = await ask(FindReferral, { referralId });
  if (found.childId !== childId) throw new NotFound('This child has no such referral.');
  const { leftOut = [] } = found.filledIn ?? {};
  const lot = lotIn(names, found);
  return {
    ...{ found, childId, referralId, revision: found.revision, name: referredName(found) },
    ...{
      called: referralCalled(found, names),
      to: sentence(lotNamed(names, found)),
      need: needIn(found),
      filledIn: filledInWords(found, names),
      // As the agreement stands now: of what was sent, its own terms say it.
      hours: lot ? hoursToAnswer(lot) : null,
    },
    asked: askedOf(names, { ...found, leftOut }).map((id) => providerNamed(names, id)),
    leftOut: leftOut.map((id) => providerNamed(names, id)),
    leftOutBecause: part(found.words.leftOutBecause, (said) => said),
  };
}
export type SeenReferral = Awaited<ReturnType<typeof referralSeen>>;

/** A referral, for the forms that anybody may open who may open the referral alone, and not the record of the child. */
export const referralAlone: FormRecord<SeenReferral> = {
  ...{ shows: [FindReferral], see: referralSeen },
  told: ({ childId, referralId, name }) => ({
    caption: name,
    back: { text: 'Back to the referral', href: referralPath(childId, referralId) },
  }),
  asSeen: ({ revision }) => revision,
  meanwhile: async (visit, since) => writtenSince(await referralSeen(visit), since, visit.names),
};

/** What was filled in anew since, all that it says; that it was sent or withdrawn stands on the page. */
function writtenSince({ found, called, need }: SeenReferral, since: string, names: Names): readonly Meanwhile[] {
  const { filledIn } = found;
  if (!filledIn || filledIn.at <= since) return [];
  const rows = [{ label: 'What is needed', was: null, now: need }];
  const by = { who: personWords(filledIn.by, names), when: momentWords(filledIn.at) };
  return [{ ...by, did: 'changed', title: called, reason: null, rows }];
}
