/** What this project uses of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  /** Works in CSL-JSON, as `Record` has it, or as the text of a file. */
  export class Cite<Record> {
    constructor(works: readonly Record[] | string);
    data: Record[];
    format(
      format: 'bibliography',
      options: { format: 'text'; template: string; lang: string; asEntryArray: true },
    ): [id: string, text: string][];
    format(format: 'bibtex' | 'ris'): string;
    format(format: 'data', options: { format: 'object' }): Record[];
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, style: string): void } };
      get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
