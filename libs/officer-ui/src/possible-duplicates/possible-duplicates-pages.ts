import { PerhapsOnePage, TwoChildrenPage } from './judge-pages.http.ts';
import { PossibleDuplicatesPageController } from './possible-duplicates-page.http.ts';

export const possibleDuplicatesPages = [PossibleDuplicatesPageController, TwoChildrenPage, PerhapsOnePage];
