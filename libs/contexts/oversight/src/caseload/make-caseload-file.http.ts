import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, Sends } from '#nest/web';
import { CaseloadFileRequest, fileAsked } from './caseload.request.ts';
import { MakeCaseloadFile } from './make-caseload-file.ts';

@ApiTags('oversight')
@Controller('caseload-files')
export class MakeCaseloadFileController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @HttpCode(202)
  @Sends(MakeCaseloadFile)
  @ApiOperation({
    summary: 'Have a long caseload made into a file; say what for in Access-Reason. It is a job, below /jobs',
  })
  make(@Body() request: CaseloadFileRequest, @From() sender: Sender): Promise<Readonly<{ jobId: string }>> {
    return this.gateway.run(MakeCaseloadFile, fileAsked(request), sender);
  }
}
