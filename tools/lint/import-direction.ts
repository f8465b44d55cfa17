import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { type Ban, banRules, type BannedSyntax } from './bans.ts';

/** One feature each; none imports from another. */
const WINGS = ['explore', 'present', 'search', 'offline', 'kiosk', 'embed', 'share-panel'] as const;

/**
 * The folders of `src` that each may import from, besides itself. `entries` wires the others together; `layouts` and
 * `pages` may import from all of them.
 */
const BELOW = {
  schema: [],
  story: ['schema'],
  figures: ['schema', 'story'],
  page: ['schema', 'story', 'figures'],
  stage: ['schema', 'story', 'figures', 'page'],
  explore: ['schema', 'story', 'figures', 'page', 'stage'],
  present: ['schema', 'story', 'figures', 'page', 'stage'],
  search: ['schema', 'story', 'figures', 'page', 'stage'],
  offline: ['schema', 'story', 'figures', 'page', 'stage'],
  kiosk: ['schema', 'story', 'figures', 'page', 'stage'],
  embed: ['schema', 'story', 'figures', 'page', 'stage'],
  'share-panel': ['schema', 'story', 'figures', 'page', 'stage'],
  entries: ['schema', 'story', 'figures', 'page', 'stage', 'classroom', ...WINGS],
  components: ['schema', 'story', 'figures', 'classroom'],
  sharing: ['schema', 'story', 'figures', 'components'],
  classroom: ['schema', 'story', 'figures', 'page', 'stage', 'sharing'],
} as const;
type Layer = keyof typeof BELOW;
const LAYERS = Object.keys(BELOW) as Layer[];
const FOLDERS = [...LAYERS, 'layouts', 'pages'];

/** `src/classroom`, and not the folders of schemas and components for it. */
const CLASSROOM = '(?<!(schema|components)\\/)classroom';

const MAP_LIVE = ['src/figures/map/live.ts', 'src/figures/map/live/**'];

/**
 * A chart is one folder, which holds files of three layers: `-schema` belongs to the schema, `-data` and `-facts` (and
 * lists that both use) to the story, all others to the figures.
 */
const CHARTS = 'src/figures/charts/*';
const CHART_SCHEMAS = [
  `${CHARTS}/*-schema.ts`,
  `${CHARTS}/*-lines.ts`,
  `${CHARTS}/*-quantities.ts`,
];
const CHART_DATA = [`${CHARTS}/*-data.ts`, `${CHARTS}/*-facts.ts`];

/** What a layer below the figures may import of charts. */
const CHART_PARTS: Partial<Record<Layer, string>> = {
  schema: 'schema|lines|quantities',
  story: 'schema|lines|quantities|data|facts',
};

function outOfReachOf(layer: Layer): Ban {
  const below: readonly string[] = BELOW[layer];
  const banned = FOLDERS.filter(
    (folder) =>
      folder !== layer &&
      !below.includes(folder) &&
      // It has a folder of this name itself, and imports nothing but its own files.
      !(layer === 'schema' && folder === 'classroom'),
  );
  const names = banned.map((folder) => (folder === 'classroom' ? CLASSROOM : folder));
  const parts = CHART_PARTS[layer];
  const allowed = parts === undefined ? '' : `|charts\\/[^/]+\\/[^/]+-(${parts})\\.ts$`;
  return {
    // Style sheets are kept beside what they style, so they may be imported from anywhere.
    what: new RegExp(`^(\\.|\\/src\\/)(.*\\/)?(${names.join('|')})\\/(?!.*\\.css${allowed})`),
    why: `Imports point one way: ${layer} may not import from ${banned.join(', ')}.`,
  };
}

const d3: Ban[] = [
  {
    what: /^d3$/,
    names: ['transition', 'interrupt', 'active'],
    why: 'Import what you use of d3 by name, so that nothing else is shipped; and no transitions: position decides what is shown.',
  },
  { what: /^d3-/, why: "Import by name from 'd3'." },
];

const toolsAndTests: Ban = {
  what: /^(\.|\/)(.*\/)?(tools|tests)\//,
  why: 'The site does not depend on its tools and tests.',
};

const onlyZod: Ban = {
  what: /^(?!\.\/|\.\.\/[^/]+\.ts$|zod$|\.\.\/figures\/charts\/[^/]+\/[^/]+-schema\.ts$)/,
  why: 'A schema imports zod and other schemas, nothing else.',
};

/** The same in a chart's folder. */
const onlyZodInChart: Ban = {
  what: /^(?!\.\/[^/]+-(schema|lines|quantities)\.ts$|\.\.\/\.\.\/\.\.\/schema\/|zod$)/,
  why: onlyZod.why,
};

/** A chart's data and facts know nothing of how it is drawn. */
const noDrawingInChartData: Ban = {
  what: /^(?!\.\.?\/([^/]+\/)?[^/]+-(schema|lines|quantities|data|facts)\.ts$|\.\.\/\.\.\/\.\.\/(schema|story)\/|zod$|d3$)/,
  why: "A chart's data and facts import the story, the schema, and other charts' data and facts.",
};

const maplibre: Ban = {
  what: /^maplibre-gl(\/|$)/,
  why: 'Only src/figures/map/live.ts and the files in src/figures/map/live/ may import maplibre-gl.',
};

const mapLiveOnlyWhenAsked: Ban = {
  what: /(^|\/)map\/live(\.ts$|\/)/,
  why: 'The live map is fetched only when it is needed: load it with import().',
  typesAllowed: true,
  dynamicAllowed: true,
};

/** The same for imports within the map's own folder. */
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

/** All words that a reader sees or hears are in the dictionary, for every language. */
const noWordsInMarkup: BannedSyntax[] = [
  {
    selector: `JSXText[value=${LETTERS}]`,
    message: 'Words that a reader sees belong in content/words/<language>/interface.yaml.',
  },
  {
    selector: `JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|title|alt|placeholder|summary)$/] > Literal[value=${LETTERS}]`,
    message: 'Words that a reader hears belong in content/words/<language>/interface.yaml.',
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
    bans: [...everywhereInSrc, outOfReachOf('schema'), onlyZod],
  },
  {
    files: ['src/story/**'],
    bans: [...everywhereInSrc, outOfReachOf('story'), maplibre, scrollama],
  },
  {
    files: CHART_SCHEMAS,
    bans: [...everywhereInSrc, onlyZodInChart],
  },
  {
    files: CHART_DATA,
    bans: [...everywhereInSrc, noDrawingInChartData],
  },
  {
    files: ['src/figures/**'],
    ignores: ['src/figures/map/**', ...CHART_SCHEMAS, ...CHART_DATA],
    bans: [...everywhereInSrc, outOfReachOf('figures'), maplibre, mapLiveOnlyWhenAsked, scrollama],
  },
  {
    files: ['src/figures/map/**'],
    ignores: MAP_LIVE,
    bans: [...everywhereInSrc, outOfReachOf('figures'), maplibre, ownLiveOnlyWhenAsked, scrollama],
  },
  {
    files: MAP_LIVE,
    bans: [...everywhereInSrc, outOfReachOf('figures'), scrollama],
  },
  {
    files: ['src/stage/**'],
    bans: [...everywhereInSrc, outOfReachOf('stage'), maplibre, mapLiveOnlyWhenAsked],
  },
  ...(['page', ...WINGS, 'entries', 'components', 'sharing', 'classroom'] as const).map(
    (layer) => ({
      files: [`src/${layer}/**`],
      bans: [...everywhereInSrc, outOfReachOf(layer), maplibre, mapLiveOnlyWhenAsked, scrollama],
    }),
  ),
];

/** The import rules as ESLint configurations: one for each part of the project, none overlapping. */
export const importDirection: Linter.Config[] = parts.map(({ files, ignores, bans, syntax }) => ({
  files,
  ...(ignores ? { ignores } : {}),
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: banRules(bans, files[0]?.startsWith('src') ? srcSyntax : syntax),
}));
