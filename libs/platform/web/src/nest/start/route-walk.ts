import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { routesOf, type Route } from '../declared/routes-of.ts';
import { BODY_KIB, MOST_KIB } from '../../requests/body-size.ts';
import { unboundedLists } from '../../requests/bounds.ts';

/**
 * Walks every route before anything is served: each takes its sender `@From()` the request, and says what it sends, or
 * says why it is public, and what may stand behind its path; no list that it takes is of any length, and no body larger than is read.
 */
@Injectable()
export class RouteWalk implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws UnguardedRoutes */
  onModuleInit(): void {
    const faults = this.routes().flatMap((route) =>
      faultsOf(route).map((fault) => `${route.name} (${route.method} ${route.path}) ${fault}.`),
    );
    if (faults.length > 0) throw new UnguardedRoutes(faults);
  }

  /** Every route of every controller. */
  routes(): readonly Route[] {
    return routesOf(this.discovery.getControllers().map(({ metatype }) => metatype as Type));
  }
}

const faultsOf = (route: Route): readonly string[] => [
  ...senderFaults(route),
  ...boundsFaults(route),
  ...parameterFaults(route),
];

function senderFaults({ publicBecause, declared, takesSender }: Route): readonly string[] {
  if (publicBecause !== undefined) return publicBecause.trim() === '' ? ['is public and does not say why'] : [];
  if (!takesSender) return ['is not public and takes no sender @From() the request'];
  return declared === undefined ? ['does not say what it sends: @Sends, @Asks or @SendsNothing'] : [];
}

function boundsFaults({ body, query, takes: { kib } }: Route): readonly string[] {
  const lists = [body, query].flatMap((request) => (request ? unboundedLists(request) : []));
  return [
    ...lists.map((field) => `takes a list of any length as ${field}`),
    ...(kib !== undefined && kib > MOST_KIB ? [`takes ${kib} KiB, and no more than ${MOST_KIB} are read`] : []),
    ...(kib !== undefined && kib <= BODY_KIB ? [`says that it takes ${kib} KiB, as every route does`] : []),
  ];
}

/** What nobody said is neither refused nor checked: a mistyped address would show something else than was asked for. */
const parameterFaults = ({ query, parameters, writtenElsewhere }: Route): readonly string[] =>
  query === null && parameters === null && !writtenElsewhere
    ? ['reads what stands behind its path and does not say what may']
    : [];

export class UnguardedRoutes extends Error {
  constructor(faults: readonly string[]) {
    super(['The service does not start:', ...faults].join('\n  '));
    this.name = 'UnguardedRoutes';
  }
}
