import { ExportPlacements, ExportReferrals, ExportWork, FindMarksOutside, FindUnmarked } from '#contexts/oversight';
import { AwardReferral } from '#contexts/referrals';
import { dueParameters, dueShown, usualWork } from '../due/due-address.ts';
import { lastDayOf } from '../due/due-words.ts';
import { isCasework } from '../due/price-to-approve.ts';
import { placementsAsked, placementsParameters } from '../placements/placements-address.ts';
import { referralsAsked, referralsParameters } from '../referrals/referrals-address.ts';
import { placementColumns, referralColumns, workColumns, workTold } from './columns-of-lists.ts';
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
    return { ...shown, by: lastDayOf(shown.span, today), kinds: null, decides, besides, registers };
  },
  columns: workColumns,
  told: workTold,
});

export const listFilePages = [PlacementsFilePage, ReferralsFilePage, WorkFilePage];
