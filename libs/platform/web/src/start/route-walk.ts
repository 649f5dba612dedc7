import { Injectable, RequestMethod, type OnModuleInit, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Public } from '#platform/identity';
import { Declaration } from '../declared/sends.ts';
import { fromRequest } from '../from/from.ts';
import { unboundedLists } from '../requests/bounds.ts';

type Route = Readonly<{ name: string; address: string; controller: Type; method: string }>;

/**
 * Walks every route before anything is served: each takes its sender `@From()` the request, and what it sends, or says why it is public,
 * and no list that it takes is of any length.
 */
@Injectable()
export class RouteWalk implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws UnguardedRoutes */
  onModuleInit(): void {
    const faults = this.routes().flatMap((route) => this.#faultsOf(route));
    if (faults.length > 0) throw new UnguardedRoutes(faults);
  }

  /** Every route of every controller, as `POST placements/:id/extensions`. */
  routes(): readonly Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const controller = metatype as Type;
      return this.scanner
        .getAllMethodNames(controller.prototype)
        .filter((method) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[method]))
        .map((method) => ({
          name: `${controller.name}.${method}`,
          address: address(controller, method),
          controller,
          method,
        }));
    });
  }

  #faultsOf(route: Route): readonly string[] {
    return [...this.#senderFaults(route), ...listFaults(route)];
  }

  #senderFaults({ name, address, controller, method }: Route): readonly string[] {
    const why = this.reflector.getAllAndOverride(Public, [controller.prototype[method], controller]);
    if (why !== undefined) return why.trim() === '' ? [`${name} (${address}) is public and does not say why.`] : [];
    const takesSender = Object.values<{ factory?: unknown }>(
      Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {},
    ).some(({ factory }) => factory === fromRequest);
    const silent =
      this.reflector.getAllAndOverride(Declaration, [controller.prototype[method], controller]) === undefined;
    const unsaid = silent ? [`${name} (${address}) does not say what it sends: @Sends, @Asks or @SendsNothing.`] : [];
    return takesSender ? unsaid : [`${name} (${address}) is not public and takes no sender @From() the request.`];
  }
}

function listFaults({ name, address, controller, method }: Route): readonly string[] {
  const taken: readonly (Type | undefined)[] =
    Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? [];
  return taken.flatMap((request) =>
    typeof request === 'function'
      ? unboundedLists(request).map((field) => `${name} (${address}) takes a list of any length as ${field}.`)
      : [],
  );
}

function address(controller: Type, method: string): string {
  const handler = controller.prototype[method];
  const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].flat();
  return `${RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)]} ${path.filter((part) => part !== '/').join('/')}`;
}

export class UnguardedRoutes extends Error {
  constructor(faults: readonly string[]) {
    super(['The service does not start:', ...faults].join('\n  '));
    this.name = 'UnguardedRoutes';
  }
}
