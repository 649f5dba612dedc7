export { establishments } from './establishments.module.ts';
export { AskSchoolAsKnown, type SchoolAsKnown } from './answers/school-as-known.query.ts';
export type { EstablishmentListed, EstablishmentsFound } from './asked-by-name/establishments-found.ts';
export { FindEstablishments } from './asked-by-name/find-establishments.query.ts';
export { RegisterRefused, type RegisterFiles } from './register-file/read-register.service.ts';
export { takeRegister, type Taking } from './register-file/take-register.service.ts';
