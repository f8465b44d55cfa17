import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of others, on a port of its own, on which one page embeds ours. */
export interface HostSite {
  address: string;
  /** Sets what the page says, in its body. */
  show: (body: string) => void;
  close: () => Promise<void>;
}

/** What the borders of a frame take from its height, in px. */
export const BORDERS = 6;

/** Starts one. Its styles are those of many sites: borders count as height, and a narrow column has a margin around it. */
export function startHostSite(): Promise<HostSite> {
  let shown = '';
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!doctype html><html lang="en"><head><title>A made-up article</title>' +
        '<style>* { box-sizing: border-box } body { margin: 16px } iframe { display: block; max-width: 100%; border-block: 3px solid }</style>' +
        `</head><body><main><h1>A made-up article</h1>${shown}</main></body></html>`,
    );
  });
  return new Promise((started) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      started({
        address: `http://localhost:${String(port)}/`,
        show: (body) => {
          shown = body;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            server.closeAllConnections();
          }),
      });
    });
  });
}
