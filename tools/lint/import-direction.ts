import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { type Ban, banRules, type BannedSyntax } from './bans.ts';

/** From facts to pixels: a folder of `src` imports from itself and from those before it. */
const LAYERS = ['schema', 'story', 'figures', 'stage', 'components'] as const;
type Layer = (typeof LAYERS)[number];

/** These stand above all layers and import from any. */
const TOP = ['layouts', 'pages'];

const MAP_LIVE = ['src/figures/map/live.ts', 'src/figures/map/live/**'];

function higherThan(layer: Layer): Ban {
  const higher = [...LAYERS.slice(LAYERS.indexOf(layer) + 1), ...TOP];
  return {
    what: new RegExp(`^(\\.|\\/src\\/)(.*\\/)?(${higher.join('|')})\\/`),
    why: `Imports point one way: ${layer} may not import from ${higher.join(', ')}.`,
  };
}

const d3: Ban[] = [
  {
    what: /^d3$/,
    names: ['transition', 'interrupt', 'active'],
    why: 'Name what is used of d3, so that only that is shipped; and no transitions: position decides what is shown.',
  },
  { what: /^d3-/, why: "Import by name from 'd3'." },
];

const toolsAndTests: Ban = {
  what: /^(\.|\/)(.*\/)?(tools|tests)\//,
  why: 'The site does not depend on its tools and tests.',
};

const onlyZod: Ban = {
  what: /^(?!\.\/|zod$)/,
  why: 'A schema imports zod and other schemas, nothing else.',
};

const maplibre: Ban = {
  what: /^maplibre-gl(\/|$)/,
  why: 'Only src/figures/map/live.ts and what is beneath src/figures/map/live/ may import maplibre-gl.',
};

const mapLiveOnlyWhenAsked: Ban = {
  what: /(^|\/)map\/live(\.ts$|\/)/,
  why: "The map's live part is fetched only when a reader comes near: reach it by import().",
  typesAllowed: true,
  dynamicAllowed: true,
};

/** The same from inside the map's own folder. */
const ownLiveOnlyWhenAsked: Ban = { ...mapLiveOnlyWhenAsked, what: /^\.{1,2}\/live(\.ts$|\/)/ };

const scrollama: Ban = {
  what: /^scrollama(\/|$)/,
  why: 'Only src/stage imports scrollama.',
};

const noTransitions: BannedSyntax[] = [
  {
    selector: 'CallExpression[callee.property.name=/^(transition|interrupt)$/]',
    message: 'No transitions: position decides what is shown.',
  },
];

const LETTERS = '/\\p{L}{2}/u';

/** What a reader reads stands in the dictionary, in every language. */
const noWordsInMarkup: BannedSyntax[] = [
  {
    selector: `JSXText[value=${LETTERS}]`,
    message: 'Words that a reader sees belong into content/words/<language>/interface.yaml.',
  },
  {
    selector: `JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|title|alt|placeholder|summary)$/] > Literal[value=${LETTERS}]`,
    message: 'Words that a reader hears belong into content/words/<language>/interface.yaml.',
  },
];

const everywhereInSrc = [...d3, toolsAndTests];
const srcSyntax = [...noTransitions, ...noWordsInMarkup];

interface Part {
  files: string[];
  ignores?: string[];
  bans: Ban[];
  syntax?: BannedSyntax[];
}

const parts: Part[] = [
  { files: ['**/*.{js,mjs,ts,astro}'], ignores: ['src/**', 'tests/**'], bans: d3 },
  {
    files: ['tests/**'],
    bans: d3,
    syntax: [
      {
        selector: 'MemberExpression[property.name=/^(only|skip|skipIf|runIf|todo|fixme|fails)$/]',
        message: 'Every test runs, always.',
      },
    ],
  },
  {
    files: ['src/**'],
    ignores: LAYERS.map((layer) => `src/${layer}/**`),
    bans: [...everywhereInSrc, maplibre, mapLiveOnlyWhenAsked, scrollama],
  },
  {
    files: ['src/schema/**'],
    bans: [...everywhereInSrc, higherThan('schema'), onlyZod],
  },
  {
    files: ['src/story/**'],
    bans: [...everywhereInSrc, higherThan('story'), maplibre, scrollama],
  },
  {
    files: ['src/figures/**'],
    ignores: ['src/figures/map/**'],
    bans: [...everywhereInSrc, higherThan('figures'), maplibre, mapLiveOnlyWhenAsked, scrollama],
  },
  {
    files: ['src/figures/map/**'],
    ignores: MAP_LIVE,
    bans: [...everywhereInSrc, higherThan('figures'), maplibre, ownLiveOnlyWhenAsked, scrollama],
  },
  {
    files: MAP_LIVE,
    bans: [...everywhereInSrc, higherThan('figures'), scrollama],
  },
  {
    files: ['src/stage/**'],
    bans: [...everywhereInSrc, higherThan('stage'), maplibre, mapLiveOnlyWhenAsked],
  },
  {
    files: ['src/components/**'],
    bans: [...everywhereInSrc, higherThan('components'), maplibre, mapLiveOnlyWhenAsked, scrollama],
  },
];

/** Who may import what, as settings of ESLint: one for each part of the project, none overlapping. */
export const importDirection: Linter.Config[] = parts.map(({ files, ignores, bans, syntax }) => ({
  files,
  ...(ignores ? { ignores } : {}),
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: banRules(bans, files[0]?.startsWith('src') ? srcSyntax : syntax),
}));
