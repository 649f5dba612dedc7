import { IsCursor } from '#platform/web';

export class FindJobsRequest {
  @IsCursor()
  cursor: string | null = null;
}
