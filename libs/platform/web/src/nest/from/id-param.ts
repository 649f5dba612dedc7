import { Param, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';
import { BadInput } from '../../problems/bad-input.ts';

const inLowerCase: PipeTransform<string, string> = { transform: (id) => id.toLowerCase() };

/** `@IdParam('placementId') placementId: string`: an id in the path; its letters may come in either case. */
export const IdParam = (name: string): ParameterDecorator =>
  Param(
    name,
    new ParseUUIDPipe({ exceptionFactory: () => new BadInput({ [name]: ['This is not the id of a record.'] }) }),
    inLowerCase,
  );
