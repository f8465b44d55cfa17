/**
 * The sum of everything that pictures are drawn from, made by tools/pictures: the same as in an earlier build where
 * nothing has changed. Empty under `astro dev`, where anything may change at any time.
 */
declare const __DRAWN_FROM__: string;
