/** The size of the viewport, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A browser engine that is being driven. */
export interface Engine {
  name: string;
  version: string;
  /** Sets the size of the viewport. */
  resize: (size: Size) => Promise<void>;
  /** Goes to an address without waiting until it has loaded. */
  goTo: (address: string) => Promise<void>;
  /** The value of an expression in the page, as data. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Prints the page as a PDF, if the driver can print. */
  print?: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** A started engine, or why there is none: how to install it, in words and as Debian packages. */
export type Found = { engine: Engine } | { missing: string; packages: readonly string[] };

/** An engine in which the story is to be walked. */
export interface Candidate {
  name: string;
  /** Starts the engine if this machine has it; throws if it has it and it does not start. */
  find: () => Promise<Found>;
}
