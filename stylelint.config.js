/** Four lengths in a row name the left and right sides; the properties for the inline axis do not. */
const FOUR_SIDES = /^\S+ \S+ \S+ \S+$/;

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  // A rule is followed or changed here, never switched off in place.
  ignoreDisables: true,
  rules: {
    // One colour for one meaning: each is named once, in colours.css.
    'color-named': 'never',
    'color-no-hex': true,
    'function-disallowed-list': [/^(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?$/],
    // Type sizes and the stacking order are named once, in tokens.css. Sizes relative to their context may be raw.
    'declaration-property-unit-disallowed-list': { '/^font(-size)?$/': ['rem', 'px'] },
    'declaration-property-value-allowed-list': { 'z-index': [/^var\(--z-/] },
    // Sides follow the direction of the text, so that a right-to-left language needs no styles of its own.
    'property-disallowed-list': [
      /^(left|right)$/,
      /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)/,
      /^border-(top|bottom)-(left|right)-radius$/,
    ],
    'declaration-property-value-disallowed-list': {
      '/^(float|clear|text-align)$/': ['left', 'right'],
      '/^(margin|padding|inset)$/': [FOUR_SIDES],
    },
    // No request leaves the site's own origin.
    'function-url-scheme-disallowed-list': [/^https?$/],
    'color-hex-length': 'long',
    // States in the data (in_force) are classes as they are.
    'selector-class-pattern': '^[a-z][a-z0-9]*([-_][a-z0-9]+)*$',
    // Layers decide what wins, and parts of a picture are styled side by side: their order says nothing.
    'no-descending-specificity': null,
    // Blank lines group declarations where the author means them to.
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
  },
  overrides: [
    { files: ['**/*.astro'], customSyntax: 'postcss-html' },
    {
      files: ['src/styles/colours.css'],
      rules: { 'color-no-hex': null, 'function-disallowed-list': null },
    },
  ],
};
