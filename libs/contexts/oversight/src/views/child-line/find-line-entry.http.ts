import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindLineEntry, type LineEntryFound } from './find-line-entry.query.ts';

class FindLineEntryRequest {
  /** Marks stand by month: a line reads no others than those that are asked for. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Give the month of a mark that is asked for as 2026-01' })
  month: string | null = null;
}

@ApiTags('oversight')
@Controller('children/:childId/line/entries')
export class FindLineEntryController {
  constructor(private readonly gateway: Gateway) {}

  @Get(':entryId')
  @Asks(FindLineEntry)
  @ApiOperation({
    summary:
      'One entry of a child’s line: what it says, who recorded it and why, by which rule, and what holds it fast',
  })
  find(
    @IdParam('childId') childId: string,
    @IdParam('entryId') entryId: string,
    @Query() { month }: FindLineEntryRequest,
    @From() sender: Sender,
  ): Promise<LineEntryFound> {
    return this.gateway.ask(FindLineEntry, { childId, entryId, month }, sender);
  }
}
