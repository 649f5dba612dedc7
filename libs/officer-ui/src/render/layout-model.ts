import { icon, scripts, stylesheet } from '../assets/asset-files.ts';

export type Mode = 'demo' | 'live';

/** What `layout.njk` needs. `person` is null where nobody is signed in. */
export const layoutOf = (mode: Mode, title: string, person: string | null, actsAs: string | null = null) => ({
  title,
  person,
  actsAs,
  demo: mode === 'demo',
  styles: stylesheet.path,
  icon: icon.path,
  scripts: scripts.map(({ path }) => path),
});
