import { WEBGL_ARGUMENTS } from '../../../tools/find-browser.ts';

const executablePath = process.env.CHROMIUM_PATH;

/** For `test.use`: a browser with WebGL 2, which other tests do without. */
export const withWebGl = {
  launchOptions: {
    args: WEBGL_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  },
};
