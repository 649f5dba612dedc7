import { Body, Controller, HttpCode, Inject, Optional, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { Public } from './public.ts';
import { DevelopmentSignIn, TOKEN_SECONDS } from '../development/development-sign-in.ts';
import { Standings } from '../session/standings-today.ts';

const TOKEN = {
  type: 'object',
  required: ['token', 'expiresIn'],
  properties: { token: { type: 'string' }, expiresIn: { type: 'integer' } },
};

class DevelopmentTokenRequest {
  @IsUUID(undefined, { message: 'Choose a person of the development sign-in by their id' })
  person!: string;
}

/** Exists in demo mode only: no password is asked. */
@ApiTags('development sign-in')
@Public('this is how one signs in while developing')
@Controller()
export class DevelopmentTokenController {
  constructor(
    private readonly signIn: DevelopmentSignIn,
    @Optional() @Inject(Standings) private readonly register: Standings | null = null,
  ) {}

  @Post('dev/token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Get a bearer token as one of the development people (demo mode only)' })
  @ApiOkResponse({
    description: '`token` goes into the header `Authorization: Bearer …`; `expiresIn` is in seconds.',
    content: {
      'application/json': { schema: TOKEN, example: { token: 'eyJhbGciOiJFZERTQSJ9.e30.sig', expiresIn: 3600 } },
    },
  })
  async token(@Body() { person }: DevelopmentTokenRequest) {
    const [given] = (await this.register?.of(person)) ?? [];
    return { token: await this.signIn.tokenFor(person, given), expiresIn: TOKEN_SECONDS };
  }
}
