import { IsOptional, Matches } from 'class-validator';

export class FindJobsRequest {
  @IsOptional()
  @Matches(/^\d{1,15}$/, { message: 'Give what another page named as next' })
  cursor: string | null = null;
}
