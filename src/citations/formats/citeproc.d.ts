/** The part of citeproc-js that is used here (its manual, "Running the Processor"). */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  interface Citation {
    citationID: string;
    citationItems: { id: string; locator?: string; label?: string; suffix?: string }[];
    properties: { noteIndex: number };
  }
  /** A part of the bibliography: so many references behind one, or from the start. */
  interface Page {
    page_start: string | true;
    page_length: number;
    exclude?: { field: string; value: string | boolean }[];
  }
  class Engine {
    constructor(system: System, style: string, language?: string, isForced?: boolean);
    readonly opt: { readonly class?: string };
    readonly bibliography: {
      readonly opt: {
        readonly exclude_types?: Record<string, string>;
        readonly exclude_with_fields?: Record<string, string>;
        readonly 'subsequent-author-substitute'?: string;
      };
    };
    setOutputFormat(name: string): void;
    updateItems(ids: string[]): void;
    updateUncitedItems(ids: string[]): void;
    processCitationCluster(
      citation: Citation,
      before: [string, number][],
      after: [string, number][],
      flag: number,
    ): [unknown, [number, string][]];
    makeBibliography(page: Page): [{ entry_ids: string[][]; done: boolean }, string[]] | false;
  }
  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, Record<string, unknown>> };
    debug(message: string): void;
    error(message: string): void;
  };
  export default CSL;
}
