export { answersToScripts, OfficerUiModule, officerPages } from './officer-ui.module.ts';
export { choosePersonPage } from './sign-in/choose-person.ts';
export { signInPages } from './sign-in/drawn-sign-in.ts';
export { ServiceNotices, type ServiceNotice } from './render/service-notices.ts';
export { CASEWORK, servicesOfRoles } from './words/casework.ts';
export { byWhom, teamWords } from './words/people.ts';
export type { Names } from './words/wording.ts';
export { hasDoneWords } from './who-looked/act-words.ts';
export { isCalledSomething } from './words/parts-in-words.ts';
export { NewsOfWork } from './due/news-of-work.ts';
export { patternOf } from './patterns/page-pattern.ts';
export { formOf } from './forms/form-declared.ts';
export { contrastWithWhite, LEAST_CONTRAST, logoTypes, noLook, type CouncilLook } from './council/council-look.ts';
export {
  councilDocuments,
  missingStatements,
  noStatements,
  notAccessibleBecause,
  type CouncilStatements,
} from './council/council-statements.ts';
