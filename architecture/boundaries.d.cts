import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

declare const boundaries: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions };
export = boundaries;
