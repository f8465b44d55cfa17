import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { allowStyles } from '../../tools/policy/allow-styles.ts';

const page = (styles: string, policy = "style-src 'self'; img-src 'self'") =>
  `<head><meta http-equiv="Content-Security-Policy" content="${policy}">${styles}</head>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('allows each style in the page once, by the hash of its exact text', () => {
  const styles = '<style media="not all">a{}\n</style><style>b{}</style><style>a{}\n</style>';
  expect(allowStyles(page(styles))).toBe(
    page(styles, `style-src 'self' ${hash('a{}\n')} ${hash('b{}')}; img-src 'self'`),
  );
});

it('leaves a page without styles as it is', () => {
  expect(allowStyles(page(''))).toBe(page(''));
});

it('stops the build at a page whose policy it cannot complete', () => {
  expect(() => allowStyles(page('<style>a{}</style>', "default-src 'none'"))).toThrow(/policy/);
});
