import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, Opens, Sends } from '#nest/web';
import { EnterPersonRequest } from './enter-person.request.ts';
import { EnterPerson } from './enter-person.ts';

@ApiTags('people')
@Controller('people')
export class EnterPersonController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(EnterPerson)
  @Opens()
  @ApiOperation({ summary: 'Put somebody on the register of people' })
  enter(@Body() person: EnterPersonRequest, @From() sender: Sender) {
    return this.gateway.send(EnterPerson, person, sender);
  }
}
