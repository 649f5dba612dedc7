import { Matches } from 'class-validator';

export class RebuildViewRequest {
  /** As `GET /rebuilds` names it. */
  @Matches(/^[a-z][a-z-]{0,99}$/, { message: 'Give the view to build anew, by its name' })
  view!: string;
}
