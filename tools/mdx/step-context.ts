import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** A node as far as this needs it: MDX elements have a name and attributes. */
interface Element {
  type: string;
  name?: string | null;
  attributes?: readonly Attribute[];
}

/**
 * Tells every component of a chapter in which language and step it stands. MDX renders children before
 * their parents, so a step cannot tell them itself.
 */
export const stepContext = defineMdastPlugin({
  name: 'step-context',
  mdxJsxFlowElement: annotate,
  mdxJsxTextElement: annotate,
});

interface Context {
  readonly fileURL: URL | undefined;
  parent: (node: never) => Element | undefined;
  setProperty: (node: never, key: never, value: never) => void;
}

function annotate(node: unknown, context: unknown): void {
  const { fileURL, parent, setProperty } = bind(context as Context);
  const language = fileURL && /chapters\/([^/]+)\/[^/]+\.mdx$/.exec(fileURLToPath(fileURL))?.[1];
  if (!language) return;
  const element = node as Element;
  let step: Element | undefined = element;
  while (step && step.name !== 'Step') step = parent(step);
  const id = step?.attributes?.find((attribute) => attribute.name === 'id')?.value;
  const add = (name: string, value: unknown) => ({ type: 'mdxJsxAttribute', name, value });
  setProperty(element, [
    ...(element.attributes ?? []),
    add('language', language),
    ...(typeof id === 'string' && element.name !== 'Step' ? [add('step', id)] : []),
  ]);
}

function bind(context: Context) {
  return {
    fileURL: context.fileURL,
    parent: (node: Element) => context.parent(node as never),
    setProperty: (node: Element, attributes: readonly Attribute[]) => {
      context.setProperty(node as never, 'attributes' as never, attributes as never);
    },
  };
}
