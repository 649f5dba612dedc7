import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindDue, PAGE_OF_DUE, type DueFound } from './find-due.query.ts';
import { FindDueOfChild, type DueOfChildFound } from './find-due-of-child.query.ts';
import { FindDueRequest } from './find-due.request.ts';

@ApiTags('oversight')
@Controller('due-items')
export class FindDueController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindDue)
  @ApiOperation({ summary: 'What is due by a day and why, those overdue first, 50 a page' })
  find(@Query() { what, by, whose, cursor }: FindDueRequest, @From() sender: Sender): Promise<DueFound> {
    return this.gateway.ask(FindDue, { what, by, whose, cursor, most: PAGE_OF_DUE }, sender);
  }
}

@ApiTags('oversight')
@Controller('children/:childId/due-items')
export class FindDueOfChildController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindDueOfChild)
  @ApiOperation({ summary: 'What is due of a child in the year ahead and why, overdue first' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<DueOfChildFound> {
    return this.gateway.ask(FindDueOfChild, { childId }, sender);
  }
}
