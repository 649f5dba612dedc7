export type Imports = Readonly<Record<string, Readonly<{ source: string }>>>;
export type TsConfig = Readonly<{ compilerOptions: object }>;

/** tsconfig.json with one path for each subpath import, so that editors follow it to the source. */
export function withPaths(tsconfig: TsConfig, imports: Imports): TsConfig {
  const paths = Object.fromEntries(Object.entries(imports).map(([name, { source }]) => [name, [source]]));
  return { ...tsconfig, compilerOptions: { ...tsconfig.compilerOptions, paths } };
}
