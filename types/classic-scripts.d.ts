/** Made by tools/classic-scripts.ts. */
declare module 'virtual:boot-script' {
  /** The script's text. */
  export const code: string;
  /** The hash by which a Content-Security-Policy allows it. */
  export const integrity: string;
}
declare module 'virtual:embed-script' {
  /** The script's text. */
  export const code: string;
  /** The hash by which a Content-Security-Policy allows it. */
  export const integrity: string;
}
declare module 'virtual:embed-host-script' {
  /** The script's text. */
  export const code: string;
}
