/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  // A rule is mended or argued about here, never switched off in place.
  ignoreDisables: true,
  rules: {
    // One colour for one meaning: each is named once, in colours.css.
    'color-named': 'never',
    'color-no-hex': true,
    'function-disallowed-list': [/^(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?$/],
    // No request leaves the site's own origin.
    'function-url-scheme-disallowed-list': [/^https?$/],
    'color-hex-length': 'long',
    // States in the data (in_force) are classes as they are.
    'selector-class-pattern': '^[a-z][a-z0-9]*([-_][a-z0-9]+)*$',
    // Parts of a picture are styled side by side; which comes first says nothing.
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
