export { oversight } from './oversight.module.ts';
export { childLine, type LineFacts } from './views/child-line/child-line.ts';
export { ScopesOfRecords } from './views/record-scopes/scopes-of-records.query.ts';
export { FindChildLine, type ChildLineFound, type LineAsked } from './views/child-line/find-child-line.query.ts';
export type { ChangeShown, ChangeStated, EventShown, FactShown } from './views/child-line/shown-line.ts';
export type { Moment } from './views/child-line/replay.ts';
export { FindCaseload, type CaseloadFound, type CaseOnList } from './caseload/find-caseload.query.ts';
export { FindCaseloadRequest } from './caseload/find-caseload.request.ts';
export type { CaseloadOrder, Whose } from './caseload/whose.ts';
