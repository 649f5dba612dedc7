import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Takes } from './sends.ts';

/** A route that takes a form with a file, so large in KiB with what stands beside it: `sentFiles(request)` reads it. */
export const TakesFile = Object.assign(
  (fileKib: number) => applyDecorators(Takes({ fileKib }), RouteConfig({ takesFile: true })),
  {
    /** Said to the server besides: what a route takes it has to know before it reads. */
    at: ({ routeOptions }: FastifyRequest): boolean =>
      (routeOptions.config as Readonly<{ takesFile?: boolean }>).takesFile === true,
  },
);
