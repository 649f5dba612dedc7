import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { meaning, says } from '#platform/gateway';
import { Public } from '#nest/identity';
import { Answers } from '../declared/sends.ts';
import { ReadinessCheck } from '../../health/readiness-check.ts';

const upOrDown = says.code(['up', 'down']);
const readyFound = says.shape('Ready', {
  status: upOrDown,
  checks: meaning(says.byKey(upOrDown, 'views'), 'By what has to be ready.'),
  details: meaning(says.maybe(says.data({ views: [] })), 'How far each has come, of those that say so.'),
});
const NOT_YET = { status: 503, words: 'Not yet: `checks` says what it waits for.' };

@ApiTags('health')
@Public('asked by whatever watches this server; it tells nothing of anyone')
@Controller('health')
export class HealthController {
  constructor(private readonly discovery: DiscoveryService) {}

  @Get('live')
  @Answers(says.shape('Alive', { status: says.code(['up']) }))
  @ApiOperation({ summary: 'Whether this process answers at all' })
  live() {
    return { status: 'up' };
  }

  @Get()
  @Answers(readyFound, { also: NOT_YET })
  @ApiOperation({ summary: 'The same as /health/ready, for a watcher that knows one address' })
  health(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.ready(reply);
  }

  @Get('ready')
  @Answers(readyFound, { also: NOT_YET })
  @ApiOperation({ summary: 'Whether this server may be sent requests: 200, or 503 naming what it waits for' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks = Object.fromEntries(await Promise.all(this.#checks().map(outcome)));
    const up = Object.values(checks).every((status) => status === 'up');
    reply.status(up ? 200 : 503);
    const details = Object.fromEntries((await Promise.all(this.#checks().map(detailsOf))).flat());
    return { status: up ? 'up' : 'down', checks, ...(Object.keys(details).length > 0 && { details }) };
  }

  #checks(): readonly ReadinessCheck[] {
    const found = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    return [...new Set(found)].filter((instance) => instance instanceof ReadinessCheck);
  }
}

/** Less than whoever watches waits: what hangs, such as an engine that is frozen, is not ready, and holds up no answer. */
const PATIENCE_MS = 2_500;

async function inTime<T, U>(asked: T | Promise<T>, otherwise: U): Promise<T | U> {
  const over = new AbortController();
  const late = delay(PATIENCE_MS, otherwise, { signal: over.signal }).catch(() => otherwise);
  return Promise.race([asked, late]).finally(() => over.abort());
}

async function detailsOf(check: ReadinessCheck): Promise<readonly (readonly [string, unknown])[]> {
  if (!check.details) return [];
  const details = await inTime(
    check.details().catch(() => null),
    null,
  );
  return details === null ? [] : [[check.name, details]];
}

/** A check that fails says nothing here: its error may hold what is none of the watcher's business. */
async function outcome(check: ReadinessCheck): Promise<readonly [string, 'up' | 'down']> {
  try {
    return [check.name, (await inTime(check.ready(), false)) ? 'up' : 'down'];
  } catch {
    return [check.name, 'down'];
  }
}
