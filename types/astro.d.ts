/// <reference types="astro/client" />

// For tools that read TypeScript only: `astro check` resolves components to their own types.
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
