export { oversight } from './oversight.module.ts';
export { childLine, type LineFacts } from './views/child-line/child-line.ts';
export { ScopesOfRecords } from './views/record-scopes/scopes-of-records.query.ts';
export { FindChildLine, type ChildLineFound, type LineAsked } from './views/child-line/find-child-line.query.ts';
export type { ChangeShown, ChangeStated, EventShown, FactShown, VoidedShown } from './views/child-line/shown-line.ts';
export type { Moment } from './views/child-line/replay.ts';
export { FindCaseload, type CaseloadAsked, type CaseloadFound } from './caseload/find-caseload.query.ts';
export type { CaseOnList } from './caseload/case-on-list.ts';
export { CaseWords } from './caseload/case-words.ts';
export {
  ExportCaseload,
  MOST_AT_ONCE,
  type CasesExported,
  type ExportAsked,
} from './caseload/export-caseload.query.ts';
export { CaseloadFileJob } from './caseload/caseload-file-job.handler.ts';
export { MakeCaseloadFile, type CaseloadFileAsked } from './caseload/make-caseload-file.ts';
export { caseloadFile } from './caseload/caseload-file.query.ts';
export { CaseloadRequest, schoolAsked } from './caseload/caseload.request.ts';
export { FindCaseloadRequest } from './caseload/find-caseload.request.ts';
export { usualDirection, type CaseloadOrder, type Direction, type Whose } from './caseload/whose.ts';
export { FindAccesses, type AccessesFound } from './who-looked/find-accesses.query.ts';
export { FindDue, PAGE_OF_DUE, type DueAsked, type DueFound } from './due/find-due.query.ts';
export { FindDueRequest } from './due/find-due.request.ts';
export type { DueItem } from './due/due-item.ts';
export { whatIsDue, type WhatIsDue } from './due/what-is-due.ts';
export { whoseCases } from './caseload/whose.ts';
export { FindAccessesRequest } from './who-looked/find-accesses.request.ts';
export { FindPlaces, type PlacesFound } from './registers/find-places.query.ts';
export { FindRegister, type ChildInRegister, type RegisterFound } from './registers/find-register.query.ts';
