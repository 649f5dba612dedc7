import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Gateway, type Sender } from '#platform/gateway';
import { AnswersFile, Asks, From } from '#nest/web';
import { sendCsv } from '#platform/web';
import { CaseWords } from '../asks/case-words.ts';
import { CaseloadRequest, schoolAsked } from './caseload.request.ts';
import { caseloadFile, ExportCaseload } from './export-caseload.query.ts';

@ApiTags('oversight')
@Controller('caseload-files')
export class ExportCaseloadController {
  constructor(
    private readonly gateway: Gateway,
    private readonly words: CaseWords,
  ) {}

  @Get()
  @Asks(ExportCaseload)
  @AnswersFile('text/csv')
  @ApiOperation({ summary: 'A caseload as a file, where it is not long; say what for in Access-Reason' })
  async take(@Query() request: CaseloadRequest, @From() sender: Sender, @Res() reply: FastifyReply): Promise<void> {
    const asked = { whose: request.whose, school: schoolAsked(request), atOnce: true };
    const pages = this.gateway.askInPages(ExportCaseload, asked, sender);
    await sendCsv(reply, `caseload-${request.whose}`, caseloadFile(pages, this.words));
  }
}
