import { informationInstruments } from './data/information-instruments.ts';
import { firstInstruments } from './data/instruments.ts';
import { moreInstruments } from './data/more-instruments.ts';

export {
  apGuidanceRule,
  attendanceGuidanceRule,
  nonSchoolStandardsRule,
  wellbeingActRule,
  type Instrument,
} from './data/instruments.ts';
export {
  institutionTestRule,
  kcsieRule,
  notInSchoolRegisterRule,
  procurementRule,
  sendLawRule,
} from './data/more-instruments.ts';
export * from './data/information-instruments.ts';
export * from './instrument-on.ts';

export const instrumentRules = [...firstInstruments, ...moreInstruments, ...informationInstruments];
