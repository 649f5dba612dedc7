import type { Type } from '@nestjs/common';
import { AllocateChildrenPage } from './allocate-children-page.http.ts';
import {
  CorrectAllocatedOfficerPage,
  CorrectOwningServicePage,
  CorrectOwningTeamPage,
} from './correct-change-pages.http.ts';
import {
  AllocateOfficerPage,
  ChangeOwningServicePage,
  ChangeOwningTeamPage,
  VoidChangePage,
} from './holder-pages.http.ts';

/** Who has a child, from which day on. */
export const pagesOfHolders: readonly Type[] = [
  ...[ChangeOwningServicePage, ChangeOwningTeamPage, AllocateOfficerPage, AllocateChildrenPage],
  ...[VoidChangePage, CorrectOwningServicePage, CorrectOwningTeamPage, CorrectAllocatedOfficerPage],
];
