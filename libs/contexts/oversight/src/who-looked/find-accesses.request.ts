import { IsCursor } from '#platform/web';

export class FindAccessesRequest {
  @IsCursor()
  cursor: string | null = null;
}
