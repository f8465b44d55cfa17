/** Made by tools/boot-script.ts. */
declare module 'virtual:boot-script' {
  /** The script's text. */
  export const code: string;
  /** A hash of the text, for the file's name. */
  export const hash: string;
}
