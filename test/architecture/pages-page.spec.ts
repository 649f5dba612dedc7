import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Controller, Get, Post } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Asks, Sends, SendsNothing } from '#nest/web';
import { answersToScripts, officerPages, patternOf } from '#officer-ui';
import { pagesPage } from '../../scripts/pages-page.ts';

const act = (name: string) => ({ name, act: 'draw' });

@Controller('lines')
class Lines {
  @Get()
  @Asks(act('FindLines'))
  show(): void {}
}
@Controller('lines/:lineId')
class Line {
  @Get()
  @Asks(act('FindLine'), act('FindPoints'))
  show(): void {}
  @Post('erase')
  @Sends(act('EraseLine'))
  erase(): void {}
}
@Controller()
class Begins {
  @Get()
  @SendsNothing('a trial')
  show(): void {}
}

const patterns = new Map<unknown, string>([
  [Lines, 'list'],
  [Line, 'page of a thing'],
  [Begins, 'of its own: where one begins'],
]);

describe('The page of pages', () => {
  const { page, faults } = pagesPage([Line, Begins, Lines], (each) => patterns.get(each));

  it.each([
    ['a list, with what it shows', '| `/lines` | FindLines | – |'],
    ['a page of a thing, with what it sends below', '| `/lines/:lineId` | FindLine, FindPoints | EraseLine |'],
    ['a page of its own, with why', '| `/` | Where one begins | – | – |'],
    ['how many follow a pattern', '## List (1)'],
  ])('shows %s', (_, line) => expect(page.split('\n')).toContain(line));

  it('finds no fault where each page says what it is made of', () => expect(faults).toEqual([]));

  it('names a page that does not say what it is made of', () =>
    expect(pagesPage([Lines], () => undefined).faults).toEqual(['/lines follows nothing, says Lines']));

  it('has every list drawn by the kept table: another stands in a register and on paper alone', () => {
    const drawn = globSync('libs/officer-ui/src/**/*.njk').filter((file) =>
      /<table\b/.test(readFileSync(file, 'utf8')),
    );
    expect(drawn.map((file) => basename(file)).sort()).toEqual(['print.njk', 'record-marks.njk']);
  });

  it('tells of every page of the product, of which few are of their own', () => {
    const all = [...officerPages, ...answersToScripts];
    const found = all.map((each) => patternOf(each) ?? 'none');
    expect(found).toEqual(expect.arrayContaining(['list', 'page of a thing', 'change', 'check and confirm']));
    expect(found.filter((each) => each.startsWith('of its own')).length).toBeLessThan(all.length / 5);
  });
});
