import { expect, it } from '@jest/globals';
import { componentStyles } from './component-styles.ts';

const styles = [
  '@charset "UTF-8";:root{--colour:#fff}',
  '.moj-timeline{margin:0}.moj-timeline__date{margin:1px}.moj-timeline--full:before{margin:2px}',
  '.moj-timelines{margin:3px}.moj-badge{margin:4px}.moj-badge-list{margin:5px}',
  '@media print{.moj-timeline{margin:6px}.moj-header{margin:7px}}@media print{.moj-header{margin:8px}}',
  '@supports not (text-wrap:balance){.moj-badge:focus{margin:9px}}@font-face{font-family:x}',
].join('');

it('takes the rules of the components that are named, each below its condition, and no others', () =>
  expect(componentStyles(styles, ['moj-timeline', 'moj-badge'])).toBe(
    [
      '.moj-timeline{margin:0}.moj-timeline__date{margin:1px}.moj-timeline--full:before{margin:2px}',
      '.moj-badge{margin:4px}@media print{.moj-timeline{margin:6px}}@supports not (text-wrap:balance){.moj-badge:focus{margin:9px}}',
    ].join(''),
  ));

it('takes nothing where nothing is named so', () => expect(componentStyles(styles, ['moj-alert'])).toBe(''));
