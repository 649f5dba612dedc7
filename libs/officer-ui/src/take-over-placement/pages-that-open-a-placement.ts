import { StartPlacementPage } from '../start-placement/start-placement-page.http.ts';
import { TakeOverPlacementPage } from './take-over-placement-page.http.ts';

/** By the award of a place, or as it ran when it was taken on record. */
export const pagesThatOpenAPlacement = [StartPlacementPage, TakeOverPlacementPage];
