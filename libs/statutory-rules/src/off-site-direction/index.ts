export * from './data/off-site-law.ts';
export { offSiteNotice, type Addressee, type DirectedPupil, type OffSiteNotice } from './off-site-notice.ts';
export * from './off-site-power.ts';
export * from './off-site-reviews.ts';
export {
  NOT_UNDER_THE_REGULATIONS,
  type OffSiteDirector,
  type RunningDirection,
  type UnderTheRegulations,
} from './under-the-regulations.ts';
