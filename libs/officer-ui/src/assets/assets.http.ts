import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '#platform/gateway';
import { Public } from '#nest/identity';
import { CouncilKnown } from '../council/council-known.ts';
import { lookAssets } from '../council/council-look.ts';
import { assets, packings, type Asset } from './asset-files.ts';

/** Served from memory and from this server alone: pages load nothing from anywhere else. */
@ApiExcludeController()
@Public('styles and the icon; the sign-in page needs them too')
@Controller('assets')
export class AssetsController {
  readonly #assets: readonly Asset[];

  constructor({ look }: CouncilKnown) {
    this.#assets = [...assets, ...Object.values(lookAssets(look)).filter((each) => each !== null)];
  }

  @Get(':digest/:name')
  async serve(
    @Param('digest') digest: string,
    @Param('name') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const asset = this.#assets.find(({ path }) => path === `/assets/${digest}/${name}`);
    if (!asset) throw new NotFound('There is no such file in this version.');
    const taken = accepted?.split(',').map((each) => each.trim().replace(/;q=(?!0(?:\.0*)?$).*$/, '')) ?? [];
    const packing = packings.find((each) => taken.includes(each));
    reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (!packing) return reply.type(asset.type).send(asset.content);
    return reply
      .header('content-encoding', packing)
      .type(asset.type)
      .send(await asset.packed(packing));
  }
}
