import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindSavedColumns, type SavedColumnsFound } from './find-saved-columns.query.ts';

@ApiTags('spreadsheets')
@Controller('list-columns')
export class FindSavedColumnsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindSavedColumns)
  @ApiOperation({
    summary: 'What the columns of lists with certain headings are, by the names under which that is saved',
  })
  find(@From() sender: Sender): Promise<SavedColumnsFound> {
    return this.gateway.ask(FindSavedColumns, {}, sender);
  }
}
