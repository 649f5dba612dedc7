import { Reflector } from '@nestjs/core';

/** Marks a route, or a controller, that may be reached without signing in, and says why. */
export const Public = Reflector.createDecorator<string>();

/** Marks a route whose address another service writes, and may add to by its standard: says which, and nothing is refused. */
export const WrittenElsewhere = Reflector.createDecorator<string>();

/** Marks a route that an open page asks by itself, and says why: that it is asked keeps no session from ending. */
export const AskedByItself = Reflector.createDecorator<string>();

/** Marks a route whose page asks for itself again while it stands open: by these parameters of its address. Such a request, too, keeps no session. */
export const AgainByItself = Reflector.createDecorator<Readonly<Record<string, string>>>();
