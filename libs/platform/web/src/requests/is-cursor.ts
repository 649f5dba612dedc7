import { IsOptional, Matches } from 'class-validator';
import { fitting } from './parameters.ts';

/** What a page before named, so short that it fits an address; what it means is checked by the store that wrote it. */
const CURSOR = /^[\w-]{1,400}$/;

/** Where a page of a list begins, in a request; null: at its beginning. */
export const IsCursor = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property as string);
  Matches(CURSOR, { message: 'Give what another page named as next or previous' })(target, property as string);
};

/** The same, behind the path of a page. */
export const aCursor = fitting(CURSOR, 'This page of the list is not known');
