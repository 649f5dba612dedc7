export { childLine, type LineFacts } from '../views/child-line/child-line.ts';
export type { CaseListed } from '../caseload/case-on-list.ts';
export { CaseWords } from '../asks/case-words.ts';
export { MakeCaseloadFile, type CaseloadFileAsked } from '../caseload/make-caseload-file.ts';
export { usualDirection, type CaseloadOrder, type Direction, type Whose } from '../caseload/whose.ts';
export type { DueItem } from '../due/due-item.ts';
export { whatIsDue, type WhatIsDue } from '../due/what-is-due.ts';
export { whoseCases } from '../caseload/whose.ts';
export { caseColumns, type CaseColumn } from '../caseload/caseload-columns.ts';
