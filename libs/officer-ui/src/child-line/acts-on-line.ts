import {
  AllocateOfficer,
  ChangeOwningService,
  ChangeOwningTeam,
  ChangeRolls,
  ChangeWhereabouts,
  CloseRecord,
  CorrectIdentity,
  EndSharing,
  ReopenRecord,
  ShareRecord,
} from '#pure/children';
import { FindPossibleDuplicates, FindProtection, FindSealing, type ChildFound } from '#contexts/children';
import { RecordMarks } from '#pure/attendance';
import { EndPlacement, TakeOverPlacement } from '#pure/placements';
import { ExportChildLine, ExportLineFile, FindAccesses } from '#contexts/oversight';
import { FindBars } from '#contexts/people';
import { AwardReferral, FillInReferral, SendReferral, WithdrawReferral } from '#pure/referrals';
import type { PlacementsFound } from '#contexts/placements';
import type { May } from '#platform/gateway';
import { endSharingPath } from '../sharing/sharings-of-child.ts';
import { services } from '../words/children-words.ts';
import { actsOnPlacement, type ActAsked } from './acts-on-placement.ts';
import { running } from '../placement/placements-shown.ts';
import type { Names } from '../words/wording.ts';
import { possibleDuplicatesPath } from '../possible-duplicates/possible-duplicates-path.ts';
import { protectionPath } from '../protection/protection-path.ts';
import { sealedPath } from '../sealed-records/sealed-path.ts';
import { SEE_OFFERS } from './see-offers.ts';
import type { ToAward } from './referrals-to-award.ts';

export type ActOffered = Readonly<{ text: string; href: string }>;
type MayDo = (act: Readonly<{ name: string; act: string }>, data: object) => Promise<May>;

type Reading = Readonly<{ asAt: string; knownOn: string }>;
type LineShown = Readonly<{
  childId: string;
  isNamed: boolean;
  toAward?: readonly ToAward[];
  toSend?: readonly string[];
  /** Of a closed record. */
  toWithdraw?: readonly string[];
  /** Of the record, those that are not over. */
  sharings?: ChildFound['sharings'];
  /** Whether there is a service with which it could be shared. */
  toShare?: boolean;
  /** Nothing new is recorded in it; null while it is open. */
  closed?: ChildFound['closed'];
  /** Whether another record is alike, told apart or not. */
  isAlike?: boolean;
  /** Nothing more of it can be recorded. */
  isDestroyed?: boolean;
  /** The moment that is read, and would be printed. */
  reading?: Reading;
}>;

/** What this person can record of placements under way, and see besides: nothing that would be refused is offered. */
export async function actsOnLine(
  {
    childId,
    isNamed,
    toAward = [],
    toSend = [],
    toWithdraw = [],
    sharings = [],
    toShare = false,
    closed = null,
    isAlike = false,
    isDestroyed = false,
    reading,
  }: LineShown,
  { items: placements }: PlacementsFound,
  names: Names,
  mayDo: MayDo,
): Promise<readonly ActOffered[]> {
  const current = placements.filter(running);
  const acts = current.flatMap((placement) => {
    const at = current.length > 1 ? ` at ${names.provider?.(placement.providerId) ?? 'this placement'}` : '';
    return actsOnPlacement(childId, placement, at);
  });
  const of = { childId };
  const ofChild: readonly ActAsked[] = [
    ...(isNamed ? [{ act: FillInReferral, text: 'Refer to providers', href: `/line/${childId}/refer`, of }] : []),
    ...(isNamed
      ? [
          {
            ...{ act: TakeOverPlacement, text: 'Take over a placement that runs already', of },
            href: `/line/${childId}/take-over-placement`,
          },
        ]
      : []),
    { act: AllocateOfficer, text: 'Allocate to an officer', href: `/line/${childId}/allocated-officer`, of },
    { act: ChangeOwningTeam, text: 'Change the team', href: `/line/${childId}/owning-team`, of },
    { act: ChangeRolls, text: 'Change the school', href: `/line/${childId}/rolls`, of },
    { act: ChangeOwningService, text: 'Change who holds the record', href: `/line/${childId}/owning-service`, of },
    ...sharings.map((sharing) => ({
      ...{ act: EndSharing, text: `End the sharing with the ${services[sharing.service]}`, of },
      href: endSharingPath(childId, sharing),
    })),
    // Of whom nothing opens any more there is nothing to correct, and nothing to share.
    ...(isNamed && toShare
      ? [{ act: ShareRecord, text: 'Share with another service', href: `/line/${childId}/share-the-record`, of }]
      : []),
    ...(isNamed
      ? [{ act: CorrectIdentity, text: 'Correct who the child is', href: `/line/${childId}/correct-identity`, of }]
      : []),
    ...(isNamed && isAlike
      ? [
          {
            act: FindPossibleDuplicates,
            text: 'Compare records that are alike',
            href: possibleDuplicatesPath(childId),
            of,
          },
        ]
      : []),
    ...(closed === null
      ? [
          { act: ChangeWhereabouts, text: 'Say where the child is', href: `/line/${childId}/whereabouts`, of },
          { act: CloseRecord, text: 'Close this record', href: `/line/${childId}/close`, of },
        ]
      : []),
    // That a child has died is taken back as a correction, where it was recorded in error.
    ...(closed !== null && closed.because !== 'died'
      ? [{ act: ReopenRecord, text: 'Reopen this record', href: `/line/${childId}/reopen`, of }]
      : []),
    { act: ExportChildLine, text: 'Print the line', href: takenHref(childId, 'print', reading), of },
    { act: ExportLineFile, text: 'Take the line out as a file', href: takenHref(childId, 'file', reading), of },
    { act: FindAccesses, text: 'Who looked', href: `/line/${childId}/who-looked`, of },
    { act: FindProtection, text: 'Protection of the address', href: protectionPath(childId), of },
    { act: FindSealing, text: 'Seal this record', href: sealedPath(childId), of },
    { act: FindBars, text: 'Who is barred', href: `/line/${childId}/bars`, of },
  ];
  const awards = toAward.map(({ referralId, mine }) => ({
    // Where none is theirs to approve the page says who may.
    ...{
      act: AwardReferral,
      text: mine ? 'Award the referral' : SEE_OFFERS,
      href: `/line/${childId}/referrals/${referralId}/award`,
    },
    of: { childId, referralId },
  }));
  const sendings = toSend.map((referralId) => ({
    ...{ act: SendReferral, text: 'Send the referral out', href: `/line/${childId}/referrals/${referralId}/send` },
    of: { childId, referralId },
  }));
  const withdrawals = (closed === null ? [] : toWithdraw).map((referralId) => ({
    ...{ act: WithdrawReferral, text: 'Withdraw the referral', of: { childId, referralId } },
    href: `/line/${childId}/referrals/${referralId}/withdraw`,
  }));
  const all = [...sendings, ...withdrawals, ...awards, ...acts, ...ofChild].filter(
    ({ act }) => (!isDestroyed || LEFT.has(act)) && (closed === null ? act !== FindSealing : IN_A_CLOSED_ONE.has(act)),
  );
  const may = await Promise.all(all.map(({ act, of: records }) => mayDo(act, records)));
  return all.flatMap(({ text, href }, n) => (may[n] === 'no' ? [] : { text, href }));
}

/** What can still be done with a record whose personal data was destroyed. */
const LEFT: ReadonlySet<unknown> = new Set([ExportChildLine, FindAccesses]);

/** What puts right, ends or reads; and what was so before. */
const IN_A_CLOSED_ONE: ReadonlySet<unknown> = new Set([
  ...[...LEFT, ReopenRecord, CorrectIdentity, EndSharing, FindBars, FindProtection, FindSealing],
  ...[EndPlacement, RecordMarks, WithdrawReferral],
]);

const takenHref = (childId: string, as: 'print' | 'file', reading?: Reading): string =>
  `/line/${childId}/${as}${reading ? `?${new URLSearchParams(reading)}` : ''}`;
