/** The part of `bibtex-parse` that is used, which comes without types: the fields of each entry by their names in capitals. */
declare module 'bibtex-parse' {
  const parser: {
    entries: (text: string) => ({ key: string; type: string } & Record<string, string | number>)[];
  };
  export default parser;
}
