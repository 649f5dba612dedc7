import { IsIn, IsOptional } from 'class-validator';

export class FindPeopleRequest {
  @IsOptional()
  @IsIn(['all', 'waiting'], { message: 'Choose whom to list: all, waiting' })
  which: 'all' | 'waiting' = 'all';
}
