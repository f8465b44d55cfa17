/**
 * A function that makes something of one value, and remembers what it made. Only for values of which there are few:
 * nothing is forgotten.
 */
export function remembered<In, Out>(make: (value: In) => Out): (value: In) => Out {
  const known = new Map<In, Out>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = make(value);
    known.set(value, made);
    return made;
  };
}
