import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { says } from '#platform/gateway';
import { Public } from '#nest/identity';
import { Answers } from '../declared/sends.ts';
import { RunningVersion } from '../../health/running-version.ts';

const versionFound = says.shape('Version', {
  version: says.text('1.0.0'),
  commit: says.orNull(says.text('a73103e8c1f0')),
});

@ApiTags('health')
@Public('asked by whatever watches this server; it tells nothing of anyone')
@Controller('version')
export class VersionController {
  constructor(private readonly running: RunningVersion) {}

  @Get()
  @Answers(versionFound)
  @ApiOperation({ summary: 'Which version runs, and the commit it was built from, where that is known' })
  version() {
    const { version, commit } = this.running;
    return { version, commit };
  }
}
