import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, InParts, Sends } from '#nest/web';
import { AllocateChildrenRequest } from './allocate-children.request.ts';
import { AllocateChildren } from './allocate-children.ts';

@ApiTags('children')
@Controller('allocations')
export class AllocateChildrenController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(AllocateChildren)
  @InParts()
  @ApiOperation({ summary: 'From a day on, several children are one officer’s: up to sixty in one request' })
  allocate(@Body() { rows, officerId, from, because }: AllocateChildrenRequest, @From() sender: Sender) {
    return this.gateway.send(AllocateChildren, { rows, officerId, from, because }, sender);
  }
}
