export { establishments } from './establishments.module.ts';
export { AskSchoolsCalled } from './answers/schools-called.query.ts';
export { AskSchoolAsKnown } from './answers/school-as-known.query.ts';
export type { EstablishmentListed, EstablishmentsFound } from './asked-by-name/establishments-found.ts';
export { openOnesNamed } from './establishment/named-wholly.ts';
export { FindEstablishments } from './asked-by-name/find-establishments.query.ts';
export { takeRegister } from './register-file/take-register.service.ts';
