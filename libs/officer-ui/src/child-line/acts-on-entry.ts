import { removableOfPlacement } from '#pure/placements';
import { makesReferral, removableOfReferral } from '#pure/referrals';
import { placementPath } from '../placement/placements-shown.ts';
import { called, correcting, isPutRight } from '../put-right/entries-called.ts';
import { actsOnCircumstance, isCircumstance } from '../circumstances/circumstance-paths.ts';
import { referralPath } from '../referral/referral-path.ts';
import { correctMarkPath, entryPath, sessionHeldPath, voidMarkPath } from './line-path.ts';
import type { Fact, LineEvent, Mark, MayOnEntries } from './line-types.ts';

export const NOTHING: MayOnEntries = {
  ...{ child: false, closing: false, circumstances: false, referral: false, placement: false, attendance: false },
  protection: false,
  ...{ ownPage: false, ofPlacements: new Map() },
};

export type EntryAct = Readonly<{ text: string; href: string }>;

/** The way to all that is known of it. @param date of a mark */
export const openedAt = (childId: string, { eventId }: Pick<LineEvent, 'eventId'>, date?: string): EntryAct => ({
  text: 'Open this entry',
  href: entryPath(childId, eventId, date),
});

/** The pages that correct each type of change: the ways to them. */
const CORRECTING: Readonly<Record<string, string>> = {
  OwningServiceChanged: 'correct-owning-service',
  OwningTeamChanged: 'correct-owning-team',
  AllocatedOfficerChanged: 'correct-allocated-officer',
  RollsChanged: 'correct-rolls',
};

const removable: Readonly<Record<string, readonly string[]>> = {
  referral: [...makesReferral, ...removableOfReferral],
  placement: removableOfPlacement,
};

/** What can be put right of one entry, from where it stands. @param isVoided nothing is left of it but its words */
export function actsOnEntry(
  fact: Fact,
  { childId, may }: Readonly<{ childId: string; may: MayOnEntries }>,
  isVoided = false,
): readonly EntryAct[] {
  const { original, type, recordedIn, data } = fact;
  const opening =
    may.ownPage && recordedIn.record === 'referral' && makesReferral.some((each) => each === type)
      ? [{ text: 'Open the referral', href: referralPath(childId, recordedIn.id) }]
      : [];
  const ofClosing = ['RecordClosed', 'RecordReopened', 'WhereaboutsChanged'].includes(type);
  if (!may[ofClosing ? 'closing' : recordedIn.record]) return opening;
  const line = `/line/${childId}`;
  const removal = (href: string) => [{ text: 'Remove: filed on the wrong child', href }];
  if (type === 'SessionNotHeld')
    return isVoided ? [] : [{ text: 'Take back: there was a session', href: sessionHeldPath(childId, original, data) }];
  if (recordedIn.record === 'attendance') {
    const mark = data as Mark['data'];
    const puttingRight = [
      { text: 'Correct this mark', href: correctMarkPath(childId, mark) },
      { text: 'Void this mark', href: voidMarkPath(childId, { markId: original, date: mark.date }) },
    ];
    return [...(isVoided ? [] : puttingRight), ...removal(`${line}/marks/${original}/remove?date=${mark.date}`)];
  }
  if (removable[recordedIn.record]?.includes(type))
    return [
      ...opening,
      ...puttingReferralRight(fact, line, isVoided),
      ...(recordedIn.record === 'placement'
        ? puttingRight(childId, recordedIn.id, may.ofPlacements.get(original))
        : []),
      ...removal(`${line}/${recordedIn.record}s/${recordedIn.id}/entries/${original}/remove`),
    ];
  if (isCircumstance(type)) return actsOnCircumstance(childId, type, original, isVoided);
  if (type === 'RecordClosed')
    return isVoided
      ? []
      : [
          { text: 'Correct this closing', href: `${line}/closings/${original}/correct` },
          { text: 'Void this closing', href: `${line}/closings/${original}/void` },
        ];
  if (type === 'RecordReopened')
    return isVoided
      ? []
      : [
          { text: 'Correct this reopening', href: `${line}/reopenings/${original}/correct` },
          { text: 'Void this reopening', href: `${line}/reopenings/${original}/void` },
        ];
  if (type === 'WhereaboutsChanged')
    return isVoided
      ? []
      : [
          { text: 'Correct this', href: `${line}/changes/${original}/correct-whereabouts` },
          { text: 'Void this', href: `${line}/changes/${original}/void-whereabouts` },
        ];
  const correcting = CORRECTING[type];
  if (isVoided || !correcting) return [];
  return [
    { text: 'Correct this change', href: `${line}/changes/${original}/${correcting}` },
    { text: 'Void this change', href: `${line}/changes/${original}/void` },
  ];
}

/** Nothing of a placement that is withdrawn, or of a start that was voided, can be said anew or taken back. */
export function puttingRight(
  childId: string,
  placementId: string,
  entry: Readonly<{ id: string; type: string; correctable: boolean; voidable: boolean }> | undefined,
): readonly EntryAct[] {
  if (!entry || !isPutRight(entry.type)) return [];
  const { id, type, correctable, voidable } = entry;
  const there = `${placementPath(childId, placementId)}/entries/${id}`;
  return [
    ...(correctable ? [{ text: `Correct ${called[type]}`, href: `${there}/${correcting[type]}` }] : []),
    ...(voidable ? [{ text: `Void ${called[type]}`, href: `${there}/void` }] : []),
  ];
}

/** What can be said anew, or taken back as never to have been recorded. */
const puttingReferralRight = ({ type, recordedIn }: Fact, line: string, isVoided: boolean): readonly EntryAct[] => {
  const at = `${line}/referrals/${recordedIn.id}`;
  if (isVoided) return [];
  if (type === 'ReferralAwarded')
    return [
      { text: 'Correct the reasons of the award', href: `${at}/award/correct` },
      { text: 'Void the award', href: `${at}/award/void` },
    ];
  if (type === 'ReferralWithdrawn')
    return [
      { text: 'Correct why it was withdrawn', href: `${at}/withdrawal/correct` },
      { text: 'Void the withdrawal', href: `${at}/withdrawal/void` },
    ];
  return [];
};
