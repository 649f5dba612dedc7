import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const IN_PARTS = 'x-in-parts';

/** The route of a command to many streams: `CommandToMany`. */
export const InParts = (): MethodDecorator => applyDecorators(HttpCode(200), ApiExtension(IN_PARTS, true));
