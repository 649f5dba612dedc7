import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import {
  FindPlacementsListed,
  FindPlacementsListedHandler,
  type PlacementsWanted,
} from '../placements/find-placements-listed.query.ts';
import type { PlacementOnList } from '../placements/placement-on-list.ts';
import { childrenIn, type WholeList } from './whole-list.ts';
import { WholeLists } from './whole-lists.service.ts';

export type PlacementsToTakeOut = Omit<PlacementsWanted, 'cursor'>;
export type PlacementsTakenOut = WholeList<PlacementOnList>;

/** A list of placements, whole, for a file. */
export class ExportPlacements extends Query<PlacementsToTakeOut, PlacementsTakenOut> {
  static readonly act = 'take-out-a-caseload';
  static readonly leaves = 'file';
  static readonly audit = opens<PlacementsToTakeOut, PlacementsTakenOut>(childrenIn);
  static readonly views = FindPlacementsListed.views;
}

@QueryHandler(ExportPlacements)
export class ExportPlacementsHandler implements IQueryHandler<ExportPlacements, PlacementsTakenOut> {
  constructor(
    private readonly placements: FindPlacementsListedHandler,
    private readonly lists: WholeLists,
  ) {}

  execute({ data, envelope }: ExportPlacements): Promise<PlacementsTakenOut> {
    return this.lists.of(ExportPlacements, envelope, (cursor) =>
      this.placements.execute(new FindPlacementsListed({ ...data, cursor }, envelope)),
    );
  }
}
