export interface Cluster {
  /** Address of a database; `postgres` is there from the start. */
  addressOf(database: string): string;
  start(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  remove(): Promise<void>;
}

export function startPostgres(options?: { durable?: boolean; settings?: string }): Promise<Cluster>;
export function createDatabase(server: string): Promise<string>;
export function dropDatabase(server: string, address: string): Promise<void>;
