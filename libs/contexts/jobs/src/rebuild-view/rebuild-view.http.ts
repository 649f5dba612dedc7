import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Sends } from '#nest/web';
import type { JobShown } from '../job-shown.ts';
import { FindRebuilds, type RebuildsFound } from './find-rebuilds.query.ts';
import { RebuildView } from './rebuild-view.ts';
import { RebuildViewRequest } from './rebuild-view.request.ts';
import { StopRebuild } from './stop-rebuild.ts';

@ApiTags('jobs')
@Controller('rebuilds')
export class RebuildViewController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindRebuilds)
  @ApiOperation({ summary: 'What can be built anew, and how far that is' })
  find(@From() sender: Sender): Promise<RebuildsFound> {
    return this.gateway.ask(FindRebuilds, {}, sender);
  }

  @Post()
  @HttpCode(202)
  @Sends(RebuildView)
  @ApiOperation({ summary: 'Build a view anew from what was recorded, beside the one that is shown' })
  rebuild(@Body() { view }: RebuildViewRequest, @From() sender: Sender): Promise<JobShown> {
    return this.gateway.run(RebuildView, { view }, sender);
  }

  @Post(':jobId/stops')
  @HttpCode(204)
  @Sends(StopRebuild)
  @ApiOperation({ summary: 'Give it up: the view that is shown stays' })
  stop(@IdParam('jobId') jobId: string, @From() sender: Sender): Promise<void> {
    return this.gateway.run(StopRebuild, { jobId }, sender);
  }
}
