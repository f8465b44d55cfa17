/**
 * A page's Content-Security-Policy: everything from this site alone, and one script in the page, by its hash. The build adds
 * the hashes of the styles in the page (tools/policy); the development server writes other styles into it. In a frame
 * without an origin 'self' still is the site.
 */
export function policyWith(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${script}'`,
    `style-src 'self'${__DEV_SERVER__ ? " 'unsafe-inline'" : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
