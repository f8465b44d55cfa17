import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** The parts of a node that are used here: MDX elements have a name and attributes. */
interface Element {
  type: string;
  name?: string | null;
  attributes?: readonly Attribute[];
}

/**
 * Gives every component of a chapter its language and the id of the step around it, as attributes. MDX renders
 * children before their parents, so a step cannot pass them down itself.
 */
export const stepContext = defineMdastPlugin({
  name: 'step-context',
  mdxJsxFlowElement: annotate,
  mdxJsxTextElement: annotate,
});

interface Context {
  readonly fileURL: URL | undefined;
  parent: (node: never) => Element | undefined;
}

function annotate(node: unknown, context: unknown): never {
  const { fileURL, parent } = context as Context;
  const language = fileURL && /chapters\/([^/]+)\/[^/]+\.mdx$/.exec(fileURLToPath(fileURL))?.[1];
  if (!language) return undefined as never;
  const element = node as Element;
  if (element.attributes?.some(({ name }) => name === 'language')) return undefined as never;
  let step: Element | undefined = element;
  while (step && step.name !== 'Step') step = parent.call(context, step as never);
  const id = step?.attributes?.find((attribute) => attribute.name === 'id')?.value;
  const add = (name: string, value: unknown) => ({ type: 'mdxJsxAttribute', name, value });
  return {
    ...element,
    attributes: [
      ...(element.attributes ?? []),
      add('language', language),
      ...(typeof id === 'string' && element.name !== 'Step' ? [add('step', id)] : []),
    ],
  } as never;
}
