import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { AnswersFile, Asks, From } from '#nest/web';
import { sendFile } from '#platform/web';
import { CaseWords } from '../asks/case-words.ts';
import { CaseloadFileRequest, fileAsked } from './caseload.request.ts';
import { CASELOAD_FILE, caseloadFile, ExportCaseload } from './export-caseload.query.ts';

@ApiTags('oversight')
@Controller('caseload-files')
export class ExportCaseloadController {
  constructor(
    private readonly gateway: Gateway,
    private readonly words: CaseWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(ExportCaseload)
  @AnswersFile('text/csv')
  @ApiOperation({
    summary: 'A caseload as a file, where it is not long; of more than one child say what for in Access-Reason',
  })
  async take(@Query() request: CaseloadFileRequest, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    const { columns, ...asked } = fileAsked(request);
    const taker = { actor: sender.actor, at: this.clock.now() };
    const taken = await this.gateway.takeOut(ExportCaseload, { ...asked, atOnce: true }, sender, (pages) =>
      caseloadFile(pages, columns, this.words, taker),
    );
    await sendFile(reply, CASELOAD_FILE, taken);
  }
}
