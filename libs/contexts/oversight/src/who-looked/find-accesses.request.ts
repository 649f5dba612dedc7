import { IsOptional, Matches } from 'class-validator';

export class FindAccessesRequest {
  @IsOptional()
  @Matches(/^(?:older|newer)_\d{1,15}$/, { message: 'Give what another page named as next or previous' })
  cursor: string | null = null;
}
