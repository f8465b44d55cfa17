/** Made by tools/boot-script.ts. */
declare module 'virtual:boot-script' {
  /** The script's text. */
  export const code: string;
  /** The hash by which a Content-Security-Policy allows it. */
  export const integrity: string;
}
