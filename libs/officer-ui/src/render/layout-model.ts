import { icon, scripts, stylesheet } from '../assets/asset-files.ts';
import { lookAssets, noLook, type CouncilLook, type PagesLook } from '../council/council-look.ts';

export type Mode = 'demo' | 'live';

/** What `layout.njk` needs. `person` is null where nobody is signed in. */
export const layoutOf = (
  mode: Mode,
  title: string,
  person: string | null,
  { actsAs = null, look = noLook }: Readonly<{ actsAs?: string | null; look?: PagesLook }> = {},
) => ({
  ...councilOf(look),
  title,
  person,
  actsAs,
  apiElsewhere: look.apiElsewhere ?? false,
  demo: mode === 'demo',
  styles: stylesheet.path,
  icon: icon.path,
  scripts: scripts.map(({ path }) => path),
});

/** Made once of each look: a page has other things to do. */
function councilOf(look: CouncilLook) {
  const known = looks.get(look);
  if (known) return known;
  const { styles, logo } = lookAssets(look);
  const made = { council: look.name, councilStyles: styles?.path ?? null, councilLogo: logo?.path ?? null };
  looks.set(look, made);
  return made;
}

type Council = Readonly<{ council: string | null; councilStyles: string | null; councilLogo: string | null }>;
const looks = new WeakMap<CouncilLook, Council>();
