import { asset, type Asset } from '../assets/asset-files.ts';

/** How the pages of a council look: what it gave of its name, colour and logo. */
export type CouncilLook = Readonly<{
  /** Stands at the head of each page. */
  name: string | null;
  /** Behind the head, such as `#1d4f7c`: white words stand on it. */
  colour: string | null;
  logo: Readonly<{ type: LogoType; content: Buffer }> | null;
}>;

/** How the pages of a server look: where the API is another server’s, none leads to it. */
export type PagesLook = CouncilLook & Readonly<{ apiElsewhere?: boolean }>;

export const logoTypes = { svg: 'image/svg+xml', png: 'image/png' } as const;
export type LogoType = (typeof logoTypes)[keyof typeof logoTypes];

export const noLook: CouncilLook = { name: null, colour: null, logo: null };

/** What pages load of it; a file of its own, so that no page says a style. */
export function lookAssets({ colour, logo }: CouncilLook): Readonly<{ styles: Asset | null; logo: Asset | null }> {
  const css = `.govuk-generic-header{background-color:${colour};border-bottom-color:${colour}}`;
  const ending = logo?.type === logoTypes.png ? 'png' : 'svg';
  return {
    styles: colour === null ? null : asset('council.css', 'text/css; charset=utf-8', css),
    logo: logo && asset(`council.${ending}`, logo.type, logo.content),
  };
}

/** White words need this of what they stand on (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Of white on a colour such as `#1d4f7c`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
