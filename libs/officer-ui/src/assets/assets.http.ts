import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '#platform/gateway';
import { Public } from '#nest/identity';
import { assets } from './asset-files.ts';

/** Served from memory and from this server alone: pages load nothing from anywhere else. */
@ApiExcludeController()
@Public('styles and the icon; the sign-in page needs them too')
@Controller('assets')
export class AssetsController {
  @Get(':digest/:name')
  serve(@Param('digest') digest: string, @Param('name') name: string, @Res() reply: FastifyReply) {
    const asset = assets.find(({ path }) => path === `/assets/${digest}/${name}`);
    if (!asset) throw new NotFound('There is no such file in this version.');
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.content);
  }
}
