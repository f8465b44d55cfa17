/**
 * Whether `astro dev` serves the page. Not `import.meta.env.DEV`, which an environment variable of that name sets in
 * builds too: the security policy must not depend on it.
 */
declare const __DEV_SERVER__: boolean;
