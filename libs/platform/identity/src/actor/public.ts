import { Reflector } from '@nestjs/core';

/** Marks a route, or a controller, that may be reached without signing in, and says why. */
export const Public = Reflector.createDecorator<string>();
