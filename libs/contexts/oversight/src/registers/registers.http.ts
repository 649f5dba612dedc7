import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindPlaces, type PlacesFound } from './find-places.query.ts';
import { FindPlacesRequest, FindRegisterRequest, FindWeekRegisterRequest } from './registers.request.ts';
import { FindRegister, type RegisterFound } from './find-register.query.ts';
import { FindWeekRegister, type WeekRegisterFound } from './find-week-register.query.ts';

@ApiTags('oversight')
@Controller('providers')
export class RegistersController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindPlaces)
  @ApiOperation({ summary: 'The places at which children are on a day, and how many, 200 a page' })
  places(@Query() { on, cursor }: FindPlacesRequest, @From() sender: Sender): Promise<PlacesFound> {
    return this.gateway.ask(FindPlaces, { on, cursor }, sender);
  }

  @Get(':providerId/registers')
  @Asks(FindRegister)
  @ApiOperation({ summary: 'A place’s register of a day: who is there, and how each session is marked, 60 a page' })
  register(
    @IdParam('providerId') providerId: string,
    @Query() { on, cursor }: FindRegisterRequest,
    @From() sender: Sender,
  ): Promise<RegisterFound> {
    return this.gateway.ask(FindRegister, { providerId, on, cursor }, sender);
  }

  @Get(':providerId/week-registers')
  @Asks(FindWeekRegister)
  @ApiOperation({ summary: 'A place’s register of a week: who is there, and how each session is marked, 60 a page' })
  week(
    @IdParam('providerId') providerId: string,
    @Query() { week, cursor }: FindWeekRegisterRequest,
    @From() sender: Sender,
  ): Promise<WeekRegisterFound> {
    return this.gateway.ask(FindWeekRegister, { providerId, week, cursor }, sender);
  }
}
