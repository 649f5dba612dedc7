import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindChild } from '#contexts/children';
import { FindReferralsOfChild } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { TakeOverPlacement } from '#pure/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { Asks, From, IdParam, ShowsToThoseWhoMay } from '#nest/web';
import { placementsListed } from '../placement/placements-shown.ts';
import { referralsOfChild } from '../referrals/referrals-of-child.ts';
import { Pages } from '../render/pages.ts';
import { AroundChild } from './around-child.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** All placements of a child and its referrals, those that are over too. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/placements')
export class ChildPlacementsController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindChild, FindPlacements)
  @ShowsToThoseWhoMay(FindReferralsOfChild)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @From() sender: Sender): Promise<string> {
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const { thing, names, may } = await this.record.around(child, { tab: 'placements', heading: 'Placements' }, sender);
    const { items } = await this.gateway.ask(FindPlacements, { childId }, sender);
    const table = placementsListed(childId, items, { caption: 'All placements', names });
    const reads = (await may(FindReferralsOfChild, { childId })) !== 'no';
    const referrals = reads ? (await this.gateway.ask(FindReferralsOfChild, { childId }, sender)).items : [];
    const caption = 'All referrals';
    const referred = referralsOfChild(referrals, { childId, caption, names, now: this.clock.now() });
    const takesOver = child.closed === null && (await may(TakeOverPlacement, { childId })) !== 'no';
    const takeOver = takesOver ? `/line/${childId}/take-over-placement` : null;
    const model = { thing, table, referred, takeOver };
    return this.pages.draw('child/child-placements.njk', 'Placements of a child', sender.actor, model);
  }
}
