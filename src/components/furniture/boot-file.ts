import { hash } from 'virtual:boot-script';

/** The path of the script that runs before the first paint, from the site's base. */
export const bootFile = `assets/boot.${hash}.js`;
