import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { Asks, From, IdParam } from '#nest/web';
import { IsCivilDate, IsId } from '#platform/web';
import { FindChildLine, type ChildLineFound } from './find-child-line.query.ts';

class FindChildLineRequest {
  @IsOptional()
  @IsCivilDate('Enter the day to replay as a real date, such as 2026-02-10')
  asAt: CivilDate | null = null;

  @IsOptional()
  @IsCivilDate('Enter the day by which it was known as a real date, such as 2026-02-19')
  knownOn: CivilDate | null = null;

  @IsOptional()
  @IsCivilDate('Enter the other day to replay as a real date, such as 2026-02-10')
  compareAsAt: CivilDate | null = null;

  @IsOptional()
  @IsCivilDate('Enter the other day by which it was known as a real date, such as 2026-02-21')
  compareKnownOn: CivilDate | null = null;

  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Give the month whose marks to show as 2026-01' })
  month: string | null = null;

  @IsOptional()
  @IsId('Give what the part before named as next')
  cursor: string | null = null;
}

@ApiTags('oversight')
@Controller('children/:childId/line')
export class FindChildLineController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindChildLine)
  @ApiOperation({
    summary: 'A child’s line as at a date and as known on a date, and what is different at another pair',
  })
  find(
    @IdParam('childId') childId: string,
    @Query() { asAt, knownOn, compareAsAt, compareKnownOn, month, cursor }: FindChildLineRequest,
    @From() sender: Sender,
  ): Promise<ChildLineFound> {
    const compareWith =
      compareAsAt === null && compareKnownOn === null ? null : { asAt: compareAsAt, knownOn: compareKnownOn };
    return this.gateway.ask(FindChildLine, { childId, asAt, knownOn, compareWith, month, goOnAfter: cursor }, sender);
  }
}
