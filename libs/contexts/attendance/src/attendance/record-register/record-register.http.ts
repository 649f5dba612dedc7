import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, InParts, Sends, Takes } from '#nest/web';
import { RecordRegisterRequest } from './record-register.request.ts';
import { RecordRegister } from './record-register.ts';

@ApiTags('attendance')
@Controller('providers/:providerId/registers')
export class RecordRegisterController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RecordRegister)
  @InParts()
  @Takes({ kib: 128 })
  @ApiOperation({
    summary: 'Record a place’s register of a day or a week: the marks of up to sixty children in one request',
  })
  record(@IdParam('providerId') providerId: string, @Body() { rows }: RecordRegisterRequest, @From() sender: Sender) {
    return this.gateway.send(RecordRegister, { providerId, rows }, sender);
  }
}
