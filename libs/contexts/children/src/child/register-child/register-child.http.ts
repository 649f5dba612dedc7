import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, Opens, Sends } from '#nest/web';
import { RegisterChildRequest } from './register-child.request.ts';
import { RegisterChild } from './register-child.ts';

@ApiTags('children')
@Controller('children')
export class RegisterChildController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RegisterChild)
  @Opens()
  @ApiOperation({ summary: 'Register a child on a school’s roll' })
  register(@Body() { onRollFrom, ...child }: RegisterChildRequest, @From() sender: Sender) {
    return this.gateway.send(RegisterChild, child, sender, onRollFrom ? { effectiveOn: onRollFrom } : {});
  }
}
