import { Param, ParseUUIDPipe } from '@nestjs/common';
import { BadInput } from '../problems/bad-input.ts';

/** `@IdParam('placementId') placementId: string`: an id in the path. */
export const IdParam = (name: string): ParameterDecorator =>
  Param(
    name,
    new ParseUUIDPipe({ exceptionFactory: () => new BadInput({ [name]: ['This is not the id of a record.'] }) }),
  );
