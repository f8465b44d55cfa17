// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirection } from './tools/lint/import-direction.ts';

const astroFiles = ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'];

/** What only a browser has. Figures are drawn at build too. */
const browserOnly = [
  'cancelAnimationFrame',
  'customElements',
  'document',
  'fetch',
  'getComputedStyle',
  'history',
  'localStorage',
  'location',
  'matchMedia',
  'navigator',
  'requestAnimationFrame',
  'screen',
  'sessionStorage',
  'window',
];

export default defineConfig(
  globalIgnores([
    '.astro/',
    '.generated/',
    '.scratch/',
    'dist/',
    'playwright-report/',
    'test-results/',
  ]),
  {
    // A rule is fixed or argued about here, never switched off in place.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{js,mjs,ts,astro}'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // TypeScript knows every name, in .mjs files too (@ts-check).
      'no-undef': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-param-reassign': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'object-shorthand': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    // `astro check` knows the types of .astro files; ESLint's parser does not.
    files: astroFiles,
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // A section that scrolls is reached with the keyboard (axe: scrollable-region-focusable).
    files: astroFiles,
    rules: {
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: ['section'], roles: ['tabpanel'] },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: ['src/figures/**'],
    ignores: ['src/figures/*/live.ts', 'src/figures/*/live/**'],
    rules: {
      'no-restricted-globals': ['error', { globals: browserOnly, checkGlobalObject: true }],
    },
  },
  importDirection,
);
