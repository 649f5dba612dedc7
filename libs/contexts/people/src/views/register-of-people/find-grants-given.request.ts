import { IsCursor } from '#platform/web';

export class FindGrantsGivenRequest {
  @IsCursor()
  cursor: string | null = null;
}
