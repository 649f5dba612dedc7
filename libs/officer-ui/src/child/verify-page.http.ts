import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindChild } from '#contexts/children';
import { FindProof, type RecordVerified } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { countWords } from '../patterns/list-parts.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { momentWords } from '../words/times.ts';
import { AroundChild } from './around-child.ts';
import { recordWords } from './record-words.ts';

/** Whether all that was recorded of a child is as it was written: to ask it is to open the record. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/verify')
export class VerifyPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
  ) {}

  @Get()
  @Asks(FindChild, FindProof)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @From() sender: Sender): Promise<string> {
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const { thing } = await this.record.around(child, { tab: 'verify', heading: 'Verify the record' }, sender);
    const proof = await this.gateway.ask(FindProof, { childId }, sender);
    const faults = proof.faults.map(({ stream, revision, why }) => ({
      where: `${recordWords(stream)}${revision === null ? '' : `, entry ${revision + 1}`}`,
      why,
    }));
    const model = { thing, isSound: proof.isSound, rows: proofRows(proof), digest: proof.digest, faults };
    return this.pages.draw('child/verify.njk', 'Verify a record', sender.actor, model);
  }
}

const counted = (rows: number, one: string, many: string) => countWords({ rows, more: false }, one, many);

const proofRows = ({ streams, events, entries, upTo, at }: RecordVerified) => [
  { label: 'Verified', texts: [momentWords(at)] },
  {
    label: 'What was checked',
    texts: [
      `${counted(events, 'event', 'events')} in ${counted(streams, 'chain', 'chains')}: of the child, and of each referral, placement and register`,
      `${counted(entries, 'entry', 'entries')} of the line, each against its chain`,
    ],
  },
  {
    label: 'Up to',
    texts: [`Number ${new Intl.NumberFormat('en-GB').format(upTo)} of all that was ever recorded here`],
  },
];
