import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindLeftBehind, type LeftBehindFound } from '../left-behind/find-left-behind.query.ts';
import { FindMarksOutside, type MarksOutsideFound } from '../registers/find-marks-outside.query.ts';
import { FindUnmarked, type UnmarkedFound } from '../registers/find-unmarked.query.ts';
import { FindLiftingsAsked, type LiftingsAskedFound } from '../second-words/find-liftings-asked.query.ts';
import { FindMergesAsked, type MergesAskedFound } from '../second-words/find-merges-asked.query.ts';
import { WorkBesidesRequest } from './work-besides.request.ts';

/** What waits on My work and has no day by which it is due: no deadline, and so among no `due-items`. */
@ApiTags('oversight')
@Controller()
export class WorkBesidesController {
  constructor(private readonly gateway: Gateway) {}

  @Get('outside-marks')
  @Asks(FindMarksOutside)
  @ApiOperation({ summary: 'Marks that stand on days that are none of their placement, each to be settled' })
  outside(@Query() { whose, covered }: WorkBesidesRequest, @From() sender: Sender): Promise<MarksOutsideFound> {
    return this.gateway.ask(FindMarksOutside, { whose, covered }, sender);
  }

  @Get('unmarked-sessions')
  @Asks(FindUnmarked)
  @ApiOperation({ summary: 'How many agreed sessions of the last two weeks nobody has marked, and where' })
  unmarked(@Query() { whose, covered }: WorkBesidesRequest, @From() sender: Sender): Promise<UnmarkedFound> {
    return this.gateway.ask(FindUnmarked, { whose, covered }, sender);
  }

  @Get('cases-without-officers')
  @Asks(FindLeftBehind)
  @ApiOperation({ summary: 'Children of the team or the service whose officer is none any more' })
  leftBehind(@Query() { whose }: WorkBesidesRequest, @From() sender: Sender): Promise<LeftBehindFound> {
    return this.gateway.ask(FindLeftBehind, { whose }, sender);
  }

  @Get('awaited-liftings')
  @Asks(FindLiftingsAsked)
  @ApiOperation({ summary: 'Requests of others that an address be protected no longer, which a second person decides' })
  liftings(@From() sender: Sender): Promise<LiftingsAskedFound> {
    return this.gateway.ask(FindLiftingsAsked, {}, sender);
  }

  @Get('awaited-merges')
  @Asks(FindMergesAsked)
  @ApiOperation({ summary: 'Requests of others that two records become one, which a second person decides' })
  merges(@From() sender: Sender): Promise<MergesAskedFound> {
    return this.gateway.ask(FindMergesAsked, {}, sender);
  }
}
