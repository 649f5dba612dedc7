import { Module, type DynamicModule } from '@nestjs/common';
import { TokenVerifier } from '#platform/identity';
import { ProblemPages } from '#platform/web';
import { AssetsController } from './assets/assets.http.ts';
import { ChildLinePageController } from './child-line/child-line.http.ts';
import { NamesKnown } from './child-line/names-known.ts';
import { DrawnProblemPages } from './problems/drawn-problem-pages.ts';
import type { Mode } from './render/layout-model.ts';
import { Pages } from './render/pages.ts';
import { StartController } from './start/start.http.ts';
import type { Names } from './words/wording.ts';

/** `names` of providers and agreements; without them the pages show ids. */
export type OfficerUiOptions = Readonly<{ mode: Mode; names?: Names }>;

/** The officers’ pages, and every problem as a page for who asks with a browser. Needs IdentityModule and a Clock. */
@Module({})
export class OfficerUiModule {
  static forRoot({ mode, names = {} }: OfficerUiOptions): DynamicModule {
    return {
      module: OfficerUiModule,
      global: true,
      controllers: [AssetsController, StartController, ChildLinePageController],
      providers: [
        { provide: Pages, useFactory: (verifier: TokenVerifier) => new Pages(mode, verifier), inject: [TokenVerifier] },
        { provide: NamesKnown, useValue: new NamesKnown(names) },
        { provide: ProblemPages, useClass: DrawnProblemPages },
      ],
      exports: [ProblemPages],
    };
  }
}
