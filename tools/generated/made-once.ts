import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumInputs, type Inputs } from './inputs.ts';

/** Files in `.generated/` that are made together from the same inputs. */
export interface Product {
  name: string;
  inputs: Inputs;
  /** Paths in `.generated/` of all that is made. */
  outputs: readonly string[];
  /** Makes each output: its content by its path. */
  make: () => Promise<Map<string, string | Uint8Array>>;
}

/** Whether what is in `.generated/` was made from the inputs as they are now. */
export function isUpToDate(root: string, { name, inputs, outputs }: Product): boolean {
  return (
    readSums(root)[name] === sumInputs(root, inputs) &&
    outputs.every((output) => existsSync(inGenerated(root, output)))
  );
}

/** Makes a product where its inputs have changed since it was made; whether it did. */
export async function makeOnce(root: string, product: Product): Promise<boolean> {
  if (isUpToDate(root, product)) return false;
  // Taken before: what changes meanwhile is seen as a change the next time.
  const sum = sumInputs(root, product.inputs);
  for (const [output, data] of await product.make()) write(inGenerated(root, output), data);
  write(
    inGenerated(root, SUMS),
    JSON.stringify({ ...readSums(root), [product.name]: sum }, null, 2),
  );
  return true;
}

/** Of each product, the sum of the inputs from which it was last made. */
const SUMS = 'inputs.json';

function inGenerated(root: string, name: string): string {
  return join(root, '.generated', name);
}

function readSums(root: string): Record<string, string> {
  const file = inGenerated(root, SUMS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** In one go, so that nobody reads half a file; not at all where it would stay the same. */
function write(file: string, data: string | Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(data))) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, data);
  renameSync(unfinished, file);
}
