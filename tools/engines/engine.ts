/** A size of the window's inside, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A browser engine that is being driven. */
export interface Engine {
  name: string;
  version: string;
  /** Makes the window's inside this large. */
  resize: (size: Size) => Promise<void>;
  /** Leads to an address, and does not wait until it is loaded. */
  goTo: (address: string) => Promise<void>;
  /** The value of an expression in the page, as data. */
  evaluate: (expression: string) => Promise<unknown>;
  /** The page on paper as a PDF, where its driver can print. */
  print?: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** How an engine is come by: started, or not found, with what would help: Debian's packages, or more words. */
export type Found = { engine: Engine } | { missing: string; packages: readonly string[] };

/** An engine that the story is walked in. */
export interface Candidate {
  name: string;
  /** Starts it where it is on this machine; throws where it is and does not start. */
  find: () => Promise<Found>;
}
