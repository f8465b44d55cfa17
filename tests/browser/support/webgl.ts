import { WEBGL_ARGUMENTS } from '../../../tools/find-browser.ts';

const executablePath = process.env.CHROMIUM_PATH;

/** For `test.use`: a browser that has WebGL 2, which the others are spared. */
export const withWebGl = {
  launchOptions: {
    args: WEBGL_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  },
};
