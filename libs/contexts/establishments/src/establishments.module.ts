import { context } from '#platform/context';
import { AskSchoolAsKnownHandler } from './answers/school-as-known.query.ts';
import { AskSchoolsCalledHandler } from './answers/schools-called.query.ts';
import { EstablishmentsController } from './asked-by-name/establishments.http.ts';
import { FindEstablishmentsHandler } from './asked-by-name/find-establishments.query.ts';

/** Schools by name: the national register, which others keep and publish. */
export const establishments = context({
  name: 'establishments',
  routes: [EstablishmentsController],
  handlers: [FindEstablishmentsHandler, AskSchoolAsKnownHandler, AskSchoolsCalledHandler],
});
