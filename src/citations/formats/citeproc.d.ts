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
  class Engine {
    constructor(system: System, style: string, language?: string, isForced?: boolean);
    readonly opt: { readonly class?: string };
    setOutputFormat(name: string): void;
    updateItems(ids: string[]): void;
    updateUncitedItems(ids: string[]): void;
    rebuildProcessorState(citations: Citation[], format: string): [string, number, string][];
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }
  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, Record<string, unknown>> };
    debug(message: string): void;
    error(message: string): void;
  };
  export default CSL;
}
