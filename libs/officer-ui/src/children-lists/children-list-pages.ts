import type { Type } from '@nestjs/common';
import { BringListPageController } from './bring-list-page.http.ts';
import { ListColumnsPageController } from './list-columns-page.http.ts';
import { ListPageController } from './list-page.http.ts';
import { RecordListPageController } from './record-list-page.http.ts';

/** The pages of lists of children that somebody brings in. */
export const childrenListPages: readonly Type[] = [
  BringListPageController,
  ListPageController,
  ListColumnsPageController,
  RecordListPageController,
];
