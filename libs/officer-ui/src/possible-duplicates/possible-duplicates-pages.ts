import { PerhapsOnePage, TwoChildrenPage } from './judge-pages.http.ts';
import { ProposeMergePage, ConfirmMergePage, DeclineMergePage, PartRecordsPage } from './merge-pages.http.ts';
import { SeenWhileOnePageController } from './seen-while-one-page.http.ts';
import { PossibleDuplicatesPageController } from './possible-duplicates-page.http.ts';

export const possibleDuplicatesPages = [
  ...[PossibleDuplicatesPageController, TwoChildrenPage, PerhapsOnePage],
  ...[ProposeMergePage, ConfirmMergePage, DeclineMergePage, PartRecordsPage, SeenWhileOnePageController],
];
