/** One import: from a file, to a file of the tree (written as a relative import), a `#…` door, or a package. */
export type Arrow = readonly [from: string, to: string];

const placements = 'libs/contexts/placements/src';
const placement = `${placements}/placement`;
const platform = (path: string) => `libs/platform/${path}`;

/** For each rule, imports that must break it. */
export const violations: Record<string, readonly Arrow[]> = {
  'imports-resolve': [
    [`${placement}/placement.ts`, '#contexts/nowhere'],
    ['apps/server/src/main.ts', 'a-package-nobody-installed'],
  ],
  'contexts-are-strangers': [
    [`${placements}/placements.module.ts`, 'libs/contexts/referrals/src/index.ts'],
    [`${placement}/end/end.handler.ts`, '#contexts/referrals'],
    [`${placement}/end/end.spec.ts`, '#contexts/referrals'],
    [`${placements}/placements.module.ts`, '#contexts/oversight'],
  ],
  'enter-by-the-door': [
    ['libs/processes/open-placement/open-placement.ts', `${placement}/placement.ts`],
    ['libs/contexts/oversight/src/audit/audit.ts', `${placement}/placement.events.ts`],
    ['test/journeys/day.spec.ts', `${placement}/placement.ts`],
    ['apps/server/src/main.ts', platform('event-sourcing/src/schema/field.ts')],
    [platform('gateway/src/gateway.ts'), platform('event-sourcing/src/port/event-store.ts')],
    ['apps/server/src/main.ts', platform('event-sourcing/src/sqlite/sqlite-event-store.ts')],
    [`${placement}/placement.ts`, 'libs/statutory-rules/src/child/age.ts'],
    [platform('time/src/clock.ts'), 'libs/civil-time/src/known-date.ts'],
    ['apps/server/src/main.ts', 'libs/processes/open-placement/open-placement.ts'],
    ['test/journeys/day.spec.ts', 'libs/processes/answers.ts'],
  ],
  'doors-hand-on-no-handler': [
    [`${placements}/index.ts`, `${placement}/end/end.handler.ts`],
    [`${placements}/pure/index.ts`, `${placement}/end/end.handler.ts`],
  ],
  'nothing-points-back': [
    [`${placement}/end/end.handler.ts`, '#processes'],
    [platform('web/src/problem.ts'), 'apps/server/src/main.ts'],
    ['libs/processes/open-placement/open-placement.ts', '#officer-ui'],
    ['libs/officer-ui/src/line.page.ts', 'libs/processes/index.ts'],
  ],
  'only-apps-know-the-authority': [
    [`${placement}/end/end.ts`, '#authority'],
    ['libs/officer-ui/src/line.page.ts', '#authority'],
    [platform('gateway/src/gateway.ts'), 'libs/authority/src/index.ts'],
  ],
  'nobody-knows-routes': [
    [`${placement}/end/end.handler.ts`, `${placement}/end/end.http.ts`],
    [`${placements}/index.ts`, `${placement}/end/end.http.ts`],
  ],
  'requests-say-what-is-taken': [
    [`${placement}/end/end.request.ts`, '#platform/gateway'],
    [`${placement}/end/end.request.ts`, '#nest/web'],
    [`${placement}/end/end.request.ts`, '@nestjs/common'],
    [`${placement}/end/end.request.ts`, `${placement}/end/end.http.ts`],
  ],
  'decisions-are-pure': [
    [`${placement}/placement.ts`, '#platform/web'],
    [`${placement}/placement.events.ts`, '#platform/keys'],
    [`${placement}/end/end.ts`, 'node:crypto'],
    [`${placement}/end/end.ts`, 'crypto'],
    [`${placement}/end/end.ts`, 'uuid'],
    [`${placement}/end/end.ts`, '@nestjs/common'],
    [`${placements}/views/ending-soon/ending-soon.ts`, platform('operations/src/index.ts')],
    [`${placement}/end/terms/deep/notice.ts`, '#platform/web'],
    ['libs/contexts/oversight/src/views/line/line.ts', '#contexts/placements'],
  ],
  'decisions-ignore-the-edge': [
    [`${placement}/end/end.ts`, `${placement}/end/end.handler.ts`],
    [`${placement}/end/end.ts`, `${placement}/end/end.request.ts`],
    [`${placement}/end/end.ts`, `${placements}/names/names.service.ts`],
    [`${placements}/views/ending-soon/ending-soon.ts`, `${placements}/views/ending-soon/ending-soon.query.ts`],
    [`${placements}/pure/index.ts`, `${placements}/views/ending-soon/ending-soon.query.ts`],
  ],
  'what-is-pure-loads-no-framework': [
    [`${placement}/end/end.ts`, '@nestjs/cqrs'],
    [`${placements}/pure/index.ts`, '@nestjs/common'],
    ['libs/officer-ui/src/words/placements-words.ts', '@nestjs/swagger'],
    [platform('web/src/index.ts'), '@nestjs/common'],
  ],
  'use-cases-are-strangers': [
    [`${placement}/end/end.ts`, `${placement}/start/start.ts`],
    [`${placement}/end/end.ts`, `${placements}/register/open/open.ts`],
    [`${placements}/views/ending-soon/ending-soon.ts`, `${placements}/views/dates/dates.ts`],
    [`${placements}/views/ending-soon/ending-soon.ts`, `${placement}/end/end.ts`],
  ],
  'processes-are-strangers': [['libs/processes/open-placement/open-placement.ts', 'libs/processes/end/end.ts']],
  'law-stands-alone': [
    ['libs/statutory-rules/src/child/age.ts', '#platform/time'],
    ['libs/statutory-rules/src/child/age.ts', 'node:fs'],
    ['libs/statutory-rules/src/child/age.ts', 'uuid'],
    ['libs/statutory-rules/src/child/age.ts', 'date-holidays'],
  ],
  'law-knows-nobody': [['libs/statutory-rules/src/child/age.spec.ts', '#contexts/children']],
  'time-knows-nobody': [
    ['libs/civil-time/src/known-date.ts', '#platform/time'],
    ['libs/civil-time/src/known-date.ts', 'libs/statutory-rules/src/index.ts'],
    ['libs/civil-time/src/known-date.ts', 'uuid'],
  ],
  'one-calendar': [
    [platform('web/src/problem.ts'), 'temporal-polyfill'],
    ['libs/officer-ui/src/line.page.ts', 'temporal-polyfill'],
    [`${placement}/end/end.ts`, 'date-holidays'],
  ],
  'platform-knows-no-business': [
    [platform('web/src/problem.ts'), '#contexts/placements'],
    [platform('web/src/problem.spec.ts'), '#statutory-rules'],
  ],
  'platform-knows-no-other-adapter': [[platform('gateway/src/gateway.ts'), '#sqlite/operations']],
  'ports-know-no-adapter': [
    [platform('keys/src/index.ts'), platform('keys/src/sqlite/sqlite-keys.ts')],
    [platform('keys/src/port/keys.ts'), platform('keys/src/sqlite/sqlite-keys.ts')],
    [platform('gateway/src/gateway.ts'), platform('gateway/src/nest/gateway.module.ts')],
  ],
  'apps-choose-the-adapters': [
    ['libs/processes/open-placement/open-placement.ts', '#sqlite/event-sourcing'],
    [`${placement}/end/end.handler.ts`, platform('event-sourcing/src/sqlite/index.ts')],
    ['libs/officer-ui/src/line.page.ts', platform('read-models/src/mongodb/index.ts')],
    ['test/journeys/day.spec.ts', '#sqlite/event-sourcing'],
  ],
  'drivers-stay-in-adapters': [
    ['apps/ops/src/backup.ts', 'better-sqlite3'],
    [platform('keys/src/port/keys.ts'), 'better-sqlite3'],
    [platform('keys/src/port/keys.ts'), 'mongodb'],
    [platform('web/src/index.ts'), 'mongodb'],
    [`${placement}/end/end.handler.ts`, 'node:sqlite'],
  ],
  'one-folder-knows-the-engines-client': [
    ['apps/server/src/serve.ts', '@eventstore/db-client'],
    [platform('event-sourcing/src/port/event-store.ts'), '@eventstore/db-client'],
    [platform('event-sourcing/src/sqlite/event-file.ts'), '@grpc/grpc-js'],
  ],
  'edges-use-the-gateway': [
    [`${placement}/end/end.http.ts`, '@nestjs/cqrs'],
    [`${placement}/end/end.http.ts`, '#platform/event-sourcing'],
    [`${placement}/end/end.http.ts`, `${placement}/end/end.handler.ts`],
    [`${placement}/end/end.http.ts`, `${placements}/names/names.service.ts`],
    ['libs/officer-ui/src/child/line/line.page.ts', '#platform/read-models'],
    ['libs/officer-ui/src/child/line/line.page.ts', '@nestjs/cqrs'],
    ['apps/server/src/health.http.ts', '#platform/operations'],
  ],
  'only-the-gateway-sends': [
    ['libs/processes/open-placement/open-placement.ts', '@nestjs/cqrs'],
    ['apps/server/src/main.ts', '@nestjs/cqrs'],
  ],
  'no-test-code-in-the-product': [
    [`${placement}/end/end.ts`, '#platform/testing'],
    ['apps/server/src/main.ts', '#contract/event-sourcing'],
    ['apps/server/src/main.ts', 'apps/server/src/main.spec.ts'],
    ['libs/statutory-rules/src/child/age.ts', 'libs/statutory-rules/src/testing/samples.ts'],
    [`${placement}/end/end.ts`, `${placement}/placement.fixtures.ts`],
  ],
  'no-development-dependency-in-the-product': [
    ['apps/server/src/main.ts', 'fast-check'],
    [platform('web/src/problem.ts'), '@nestjs/testing'],
  ],
  'dependencies-are-declared': [[platform('web/src/problem.ts'), 'avvio']],
  'units-start-nothing': [
    [platform('keys/src/sqlite/servers.spec.ts'), 'node:child_process'],
    ['apps/server/src/old-node.spec.ts', 'child_process'],
  ],
  'units-lay-no-sample': [['apps/server/src/demo/sample.spec.ts', 'apps/server/src/demo/lay-sample.ts']],
  'no-cycles': [[platform('web/src/a.ts'), platform('web/src/b.ts')]],
};

/** What the rules must let through, though a rule stands near it. */
export const allowed: Record<string, Arrow> = {
  'a handler uses the framework': [`${placement}/end/end.handler.ts`, '@nestjs/cqrs'],
  'a route uses the framework': [`${placement}/end/end.http.ts`, '@nestjs/common'],
  'a route sends through the gateway': [`${placement}/end/end.http.ts`, '#platform/gateway'],
  'a door hands on a request': [`${placements}/index.ts`, `${placement}/end/end.request.ts`],
  'a route takes a request': [`${placement}/end/end.http.ts`, `${placement}/end/end.request.ts`],
  'a request is checked as every request is': [`${placement}/end/end.request.ts`, '#platform/web'],
  'a page learns of a refusal as a problem': ['libs/officer-ui/src/line.page.ts', '#platform/web'],
  'a module mounts a route': [`${placements}/placements.module.ts`, `${placement}/end/end.http.ts`],
  'a contract is held by a process of its own': [
    platform('keys/src/sqlite/servers.contract.spec.ts'),
    'node:child_process',
  ],
  'an app chooses an adapter': ['apps/server/src/main.ts', '#sqlite/event-sourcing'],
  'an app mounts a context': ['apps/server/src/main.ts', '#contexts/placements'],
  'oversight reads event types by a context’s pure door': [
    'libs/contexts/oversight/src/audit/audit.ts',
    'libs/contexts/placements/src/pure/index.ts',
  ],
  'an app mounts what stands on the framework': ['apps/server/src/main.ts', '#nest/gateway'],
  'events use the privacy library’s types': [`${placement}/placement.events.ts`, '#platform/privacy'],
  'a decision asks the law': [`${placement}/end/end.ts`, '#statutory-rules'],
  'a decision uses the event-sourcing port': [`${placement}/end/end.ts`, '#platform/event-sourcing'],
  'a specification uses the test helper': [`${placement}/end/end.spec.ts`, '#platform/testing'],
  'a use case shares through its stream': [`${placement}/end/end.ts`, `${placement}/placement.ts`],
  'a handler asks a view': [`${placement}/end/end.handler.ts`, `${placements}/views/ending-soon/ending-soon.query.ts`],
  'a page enters by a context’s door': ['libs/officer-ui/src/line.page.ts', '#contexts/placements'],
  'an answer asks at two doors': ['libs/processes/answers.ts', '#contexts/children'],
  'the law shares what a date is': ['libs/statutory-rules/src/child/age.ts', '#civil-time'],
  'the platform shares what a date is': [platform('time/src/clock.ts'), '#civil-time'],
  'the law uses a kept calendar': ['libs/statutory-rules/src/child/age.ts', 'temporal-polyfill'],
  'an adapter talks to its driver': [platform('keys/src/sqlite/sqlite-keys.ts'), 'better-sqlite3'],
  'a specification of the platform chooses an adapter': [platform('gateway/src/gateway.spec.ts'), '#sqlite/keys'],
};
