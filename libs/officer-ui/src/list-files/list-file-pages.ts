import { FindSealedAsked } from '#contexts/children';
import {
  ExportPlacements,
  ExportReferrals,
  ExportWork,
  FindLiftingsAsked,
  FindMarksOutside,
  FindMergesAsked,
  FindUnmarked,
} from '#contexts/oversight';
import { FindToConfirm } from '#contexts/people';
import { ConfirmLifting, ConfirmMerge } from '#pure/children';
import { AwardReferral } from '#contexts/referrals';
import { dueParameters, dueShown, usualWork } from '../due/due-address.ts';
import { lastDayOf } from '../due/due-words.ts';
import { isCasework } from '../due/price-to-approve.ts';
import { placementsAsked, placementsParameters } from '../placements/placements-address.ts';
import { referralsAsked, referralsParameters } from '../referrals/referrals-address.ts';
import { notInFile, placementColumns, referralColumns, workColumns, workTold } from './columns-of-lists.ts';
import { listFilePage } from './list-file-page.ts';

export const PlacementsFilePage = listFilePage({
  ...{ path: 'placements-list', file: 'placements', list: 'Placements', here: 'placements' },
  takes: ExportPlacements,
  parameters: placementsParameters,
  asked: (given) => placementsAsked(given, { whose: 'mine', show: 'current' }),
  columns: placementColumns,
});

export const ReferralsFilePage = listFilePage({
  ...{ path: 'referrals-list', file: 'referrals', list: 'Referrals', here: 'referrals' },
  takes: ExportReferrals,
  parameters: referralsParameters,
  asked: (given) => referralsAsked(given, 'mine'),
  columns: referralColumns,
});

export const WorkFilePage = listFilePage({
  ...{ path: 'due', file: 'due', list: 'My work', here: 'due' },
  takes: ExportWork,
  parameters: dueParameters,
  asked: (given, actor, pages, today) => {
    const shown = dueShown(given, usualWork(null, actor));
    // What others may not decide stands before what only waits, as on the page.
    const decides = pages.isOfRole(actor, AwardReferral) && !isCasework(actor);
    const besides = pages.hasRecordsOfItsOwn(actor, FindMarksOutside);
    const registers = pages.hasOfItsOwn(actor, FindUnmarked);
    const ofOwn = (asked: typeof FindLiftingsAsked | typeof FindMergesAsked) => pages.hasOfItsOwn(actor, asked);
    const liftings = pages.isOfRole(actor, ConfirmLifting) && ofOwn(FindLiftingsAsked);
    const merges = pages.isOfRole(actor, ConfirmMerge) && ofOwn(FindMergesAsked);
    const by = lastDayOf(shown.span, today);
    return { ...shown, by, kinds: null, decides, besides, registers, liftings, merges };
  },
  columns: workColumns,
  told: (found, actor, pages) => [
    ...workTold(found),
    ...notInFile({
      sealed: pages.isOfRole(actor, FindSealedAsked),
      grants: pages.isOfRole(actor, FindToConfirm),
    }),
  ],
});

export const listFilePages = [PlacementsFilePage, ReferralsFilePage, WorkFilePage];
